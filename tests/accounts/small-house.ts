import { Secret, TOTP } from 'otpauth'
import { confirmSecondFactor, enrolSecondFactor, signIn } from '#contract'
import type { Role } from '#domain/permission'
import type { ElsewhereConfig } from '../../server/entering/elsewhere.ts'
import { hashPassword } from '../../server/entering/passwords.ts'
import { openSetup } from '../../server/entering/setup.ts'
import { type Started, startServer } from '../../server/start.ts'
import { type OwnStore, openOwnStore } from '../databases/own-database.ts'
import { COUNTY, loadSmallCounty, TOWN } from '../databases/small-county.ts'
import { type Client, openClient } from '../stories/contract-client.ts'

export const PASSWORD = 'the heron stands still'

/** 小县的公秤, no demo: a town’s clerk and three administrators, in a database of one’s own. */
export interface SmallHouse extends OwnStore {
  readonly address: string
  readonly setupCodes: readonly { readonly role: string; readonly code: string }[]
  start(elsewhere?: ElsewhereConfig): Promise<string>
}

export async function openSmallHouse(): Promise<SmallHouse> {
  const own = await openOwnStore()
  await loadSmallCounty(own.store)
  const passwordHash = await hashPassword(PASSWORD)
  const at = (account: string, role: Role, place: typeof COUNTY) => ({
    account,
    name: account,
    role,
    passwordHash,
    ...place,
    reach: place.area,
  })
  await own.store.administer({ reach: '33' }, ({ registry }) =>
    registry.insertAccounts([
      at('system', 'system-admin', COUNTY),
      at('security', 'security-admin', COUNTY),
      at('audit', 'audit-admin', COUNTY),
      at('clerk', 'town-clerk', TOWN),
    ]),
  )
  const setup = await openSetup(own.store)
  const servers: Started[] = []
  const start = async (elsewhere?: ElsewhereConfig) => {
    const started = await startServer({
      store: own.store,
      host: '127.0.0.1',
      port: 0,
      version: '0.0.0',
      day: '2017-12-08',
      requestsAMinute: 100_000,
      setup,
      ...(elsewhere === undefined ? {} : { elsewhere }),
    })
    servers.push(started)
    return started.address
  }
  return {
    ...own,
    address: await start(),
    setupCodes: setup.codes,
    start,
    async close() {
      for (const started of servers) await started.close()
      await own.close()
    },
  }
}

export interface Visit {
  readonly client: Client
  readonly status: number
  readonly body: Record<string, unknown>
}

/** One request as a browser makes it; the client that comes back carries the token the answer gave. */
export async function send(client: Client, path: string, body: unknown, method = 'POST'): Promise<Visit> {
  const response = await client.raw(`/api${path}`, {
    method,
    headers: {
      'x-gongcheng': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';')
  return {
    client: cookie.startsWith('gongcheng=') ? openClient(client.address, cookie) : client,
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
  }
}

export const enter = (address: string, account: string, more: object = {}) =>
  send(openClient(address), signIn.path, { account, password: PASSWORD, ...more })

/** Codes of an authenticator, `steps` half minutes from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

export interface Enrolled {
  readonly client: Client
  readonly secret: string
  readonly recoveryCodes: readonly string[]
}

/** Signs in and sets up a second factor. */
export async function enrol(address: string, account: string): Promise<Enrolled> {
  const entered = await enter(address, account)
  const begun = await send(entered.client, enrolSecondFactor.path, undefined)
  const secret = String(begun.body['secret'])
  const confirmed = await send(entered.client, confirmSecondFactor.path, { code: codeOf(secret, -1) })
  if (confirmed.status !== 200) throw new Error(`enrolling ${account}: ${JSON.stringify(confirmed.body)}`)
  return {
    client: confirmed.client,
    secret,
    recoveryCodes: confirmed.body['recoveryCodes'] as string[],
  }
}
