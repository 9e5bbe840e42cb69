import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describeStarting, describeStartup, LANGUAGES, type StartingCode } from '#words'
import { type DemoWorld, generateDemoWorld } from '../examples/demo-world/index.ts'
import { openDatabase, StartupFault } from './database/index.ts'
import { loadDemo } from './demo/load-demo.ts'
import type { ElsewhereConfig } from './entering/elsewhere.ts'
import { sealingKey } from './entering/seal.ts'
import { openSetup, type Setup } from './entering/setup.ts'
import type { Started } from './start.ts'
import { openStore, type Store } from './store/index.ts'

const ROOT = join(import.meta.dirname, '..')
const SCREENS = join(ROOT, 'dist', 'web')
const DEMO_SEED = 2017
const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/** 环境: what a person may set; see README. */
export interface Environment {
  readonly PORT?: string | undefined
  readonly HOST?: string | undefined
  readonly DATA_DIR?: string | undefined
  readonly DATABASE_URL?: string | undefined
  readonly DATABASE_APP_URL?: string | undefined
  /** Most requests of one address in a minute; 1,200 when left out. */
  readonly REQUESTS_A_MINUTE?: string | undefined
  /** File of the key that seals second factors; DATA_DIR/secret.key unless told. Keep a copy apart from the database’s. */
  readonly SECRET_KEY_FILE?: string | undefined
  /** 统一身份认证 (OpenID Connect): all three, and the address people open this house at. */
  readonly OIDC_ISSUER?: string | undefined
  readonly OIDC_CLIENT_ID?: string | undefined
  readonly OIDC_CLIENT_SECRET?: string | undefined
  /** On the button of the sign-in; 统一身份认证 when left out. */
  readonly OIDC_NAME?: string | undefined
  readonly PUBLIC_ADDRESS?: string | undefined
  /** 'no' starts without the demo world. */
  readonly DEMO_WORLD?: string | undefined
  /** 1 unless told: how many counties have their towns, villages and grids. For load work. */
  readonly DEMO_SIZE?: string | undefined
}

/**
 * 开机: database, migrations, demo world, doors; then waits for Ctrl-C. Answers the exit code: 0 stopped as asked, 1 could
 * not start, with the sentence why.
 */
export async function main(environment: Environment, began = Date.now()): Promise<number> {
  const stop = stopRequested()
  try {
    const opening = open(environment, began)
    const house = await Promise.race([opening, stop])
    if (house === undefined) process.exit(130)
    await stop
    say('starting.stopping')
    await house.close()
    say('starting.stopped')
    return 0
  } catch (error) {
    if (!(error instanceof StartupFault)) throw error
    explain(error)
    return 1
  }
}

function explain({ code, facts }: StartupFault): void {
  for (const language of LANGUAGES) {
    const { what, next } = describeStartup(code, facts, language)
    process.stderr.write(`${what}\n${next}\n`)
  }
}

/** Without its database the house can only say why and close. */
function lost(fault: unknown): void {
  if (fault instanceof StartupFault) explain(fault)
  else process.stderr.write(`${String(fault)}\n`)
  process.exit(1)
}

async function open(environment: Environment, began: number): Promise<{ close(): Promise<void> }> {
  const host = environment.HOST ?? '127.0.0.1'
  const port = Number(environment.PORT ?? 8080)
  await checkDoor(host, port)
  const url = environment.DATABASE_URL || undefined
  if (url === undefined) say('starting.database')
  else say('starting.server', { server: URL.canParse(url) ? new URL(url).host : '' })
  const dataDir = environment.DATA_DIR ?? join(ROOT, 'data')
  const database = await openDatabase({
    dataDir,
    lost,
    ...(url === undefined ? {} : { url }),
    ...(environment.DATABASE_APP_URL ? { appUrl: environment.DATABASE_APP_URL } : {}),
  })
  const serving = import('./start.ts')
  if (database.migrated.length > 0) say('starting.migrated', { steps: database.migrated.join(', ') })
  const store = openStore(database)
  const close = async (started?: Started): Promise<void> => {
    await started?.close()
    await store.close()
    await database.stop()
  }
  try {
    const demo =
      environment.DEMO_WORLD === 'no'
        ? undefined
        : generateDemoWorld({ seed: DEMO_SEED, size: Number(environment.DEMO_SIZE ?? 1) })
    if (demo !== undefined) await bringDemo(store, demo)
    const { startServer } = await serving
    const setup = demo === undefined ? await openSetup(store) : undefined
    const elsewhere = elsewhereOf(environment, host, port)
    const started = await startServer({
      store,
      host,
      port,
      version: version(),
      warm: true,
      ...(environment.REQUESTS_A_MINUTE ? { requestsAMinute: Number(environment.REQUESTS_A_MINUTE) } : {}),
      ...(existsSync(SCREENS) ? { screens: SCREENS } : {}),
      ...(demo === undefined ? {} : { demo, day: demo.day }),
      sealingKey: sealingKey(environment.SECRET_KEY_FILE || join(dataDir, 'secret.key')),
      ...(setup === undefined ? {} : { setup }),
      ...(elsewhere === undefined ? {} : { elsewhere }),
    })
    say('starting.ready', { seconds: ((Date.now() - began) / 1000).toFixed(1), address: started.address })
    if (demo !== undefined) sayAccounts(demo, host)
    if (setup !== undefined && setup.codes.length > 0) saySetup(setup, started.address)
    say('starting.stop')
    return { close: () => close(started) }
  } catch (error) {
    await close()
    throw doorFault(error, host, port) ?? error
  }
}

function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return manifest.version
}

async function bringDemo(store: Store, demo: DemoWorld): Promise<void> {
  const began = Date.now()
  const loaded = await loadDemo(store, demo, () => say('starting.demo'))
  if (loaded === undefined) return
  say('starting.demo-loaded', {
    units: String(loaded.units),
    facts: String(loaded.facts),
    seconds: ((Date.now() - began) / 1000).toFixed(1),
  })
}

function sayAccounts(demo: DemoWorld, host: string): void {
  say('starting.accounts', { password: demo.password })
  for (const { account, name, unitName } of demo.accounts) {
    process.stdout.write(`    ${account.padEnd(16)} ${unitName} ${name}\n`)
  }
  if (!LOOPBACK.includes(host)) say('starting.open-to-others', { host })
}

/** Three people set up three administrators; each gets one line of this and nothing else. */
function saySetup({ codes }: Setup, address: string): void {
  say('starting.setup', { address: `${address}/setup` })
  for (const { role, code } of codes) process.stdout.write(`    ${role.padEnd(16)} ${code}\n`)
}

function elsewhereOf(environment: Environment, host: string, port: number): ElsewhereConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = environment
  if (!issuer || !clientId) return undefined
  const own = (environment.PUBLIC_ADDRESS || `http://${host}:${port}`).replace(/\/+$/, '')
  return {
    issuer,
    clientId,
    ...(clientSecret ? { clientSecret } : {}),
    name: environment.OIDC_NAME || '统一身份认证',
    callback: `${own}/api/session/elsewhere/callback`,
  }
}

function say(code: StartingCode, facts: Readonly<Record<string, string>> = {}): void {
  const [chinese, english] = LANGUAGES.map((language) => describeStarting(code, facts, language))
  process.stdout.write(`${chinese}  ${english}\n`)
}

/** Resolves at the first Ctrl-C or SIGTERM; a second one does not wait any longer. */
function stopRequested(): Promise<undefined> {
  return new Promise((resolve) => {
    let asked = false
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130)
        asked = true
        resolve(undefined)
      })
    }
  })
}

/** Asked before anything is started, so that a taken port costs no time and leaves nothing behind. */
async function checkDoor(host: string, port: number): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen({ host, port }, resolve)
    })
  } catch (error) {
    throw doorFault(error, host, port) ?? error
  } finally {
    probe.close()
  }
}

function doorFault(error: unknown, host: string, port: number): StartupFault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const facts = { host, port: String(port), other: String(port + 1), why: code }
  if (code === 'EADDRINUSE') return new StartupFault('startup.port-in-use', facts, error)
  const forbidden = ['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'ERR_SOCKET_BAD_PORT', 'EAI_AGAIN']
  return forbidden.includes(code) ? new StartupFault('startup.port-forbidden', facts, error) : undefined
}
