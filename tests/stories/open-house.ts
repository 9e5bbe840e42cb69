import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { signIn } from '#contract'
import { type DemoWorld, generateDemoWorld } from '../../examples/demo-world/index.ts'
import { type Started, startServer } from '../../server/start.ts'
import { openStore, type Store } from '../../server/store/index.ts'
import { type Client, openClient, pathOf } from './contract-client.ts'
import { SEED, TEMPLATE } from './demo-template.ts'

/** 测试中的公秤: the demo world in a database of this file's own, served on a loopback port. */
export interface OpenHouse {
  readonly address: string
  readonly world: DemoWorld
  /** The name of the database, for a server in a process of its own. */
  readonly database: string
  /** For looking at what was written; stories act through the contract only. */
  readonly store: Store
  /** Nobody signed in. */
  readonly stranger: Client
  /** A demo account signed in; the same client when asked twice. */
  person(account: string): Promise<Client>
  /** Signs in, anew each time. */
  signIn(account: string, password: string): Promise<Client>
  /** Another server on the same database, closed with the house. */
  another(options: Wish): Promise<Client>
  close(): Promise<void>
}

export interface Wish {
  readonly demo: boolean
  readonly requestsAMinute?: number
}

/** No story is told so fast that a person would be held back; the limit itself has its own test. */
const REQUESTS_A_MINUTE = 100_000

/** Months as a county has them that has just begun: none reviewed, none closed, so that any of them can be handed in. */
const NOT_YET_REVIEWED = 'delete from gongcheng.review_event; delete from gongcheng.month_closing'

export async function openHouse({ monthsOpen = false } = {}): Promise<OpenHouse> {
  const server = inject('demoTemplate')
  const database = `story_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${database} template ${TEMPLATE}`)
  if (monthsOpen) await administer(server, NOT_YET_REVIEWED, database)
  const at = { ...server, database }
  const store = openStore({
    app: { ...at, user: 'gongcheng_app' },
    owner: { ...at, user: 'gongcheng_owner' },
    connections: 4,
  })
  const world = generateDemoWorld({ seed: SEED, size: 1 })
  const servers: Started[] = []
  const start = async ({ demo, requestsAMinute = REQUESTS_A_MINUTE }: Wish): Promise<string> => {
    const started = await startServer({
      store,
      host: '127.0.0.1',
      port: 0,
      version: '0.0.0',
      day: world.day,
      requestsAMinute,
      ...(demo ? { demo: world } : {}),
    })
    servers.push(started)
    return started.address
  }
  const address = await start({ demo: true })
  const people = new Map<string, Promise<Client>>()
  const signInto = (account: string, password: string) => signInAt(address, account, password)
  return {
    address,
    database,
    world,
    store,
    stranger: openClient(address),
    signIn: signInto,
    person(account) {
      const known = people.get(account) ?? signInto(account, world.password)
      people.set(account, known)
      return known
    },
    another: async (wish) => openClient(await start(wish)),
    async close() {
      for (const started of servers) await started.close()
      await store.close()
      await administer(server, `drop database ${database} (force)`)
    },
  }
}

export async function signInAt(address: string, account: string, password: string): Promise<Client> {
  const response = await fetch(`${address}${pathOf(signIn, {}, {})}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gongcheng': '1' },
    body: JSON.stringify({ account, password }),
  })
  const [cookie] = (response.headers.get('set-cookie') ?? '').split(';')
  if (!response.ok || cookie === undefined || cookie === '')
    throw new Error(`signing in as ${account}: ${response.status} ${await response.text()}`)
  return openClient(address, cookie)
}

async function administer(
  server: { readonly host: string; readonly port: number },
  sql: string,
  database = 'postgres',
): Promise<void> {
  const client = new pg.Client({ ...server, user: 'postgres', database })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
