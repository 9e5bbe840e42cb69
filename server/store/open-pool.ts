import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** 库的地址: where to log in, as `pg` takes it. */
export type Login = Pick<pg.PoolConfig, 'connectionString' | 'host' | 'port' | 'user' | 'database'>

const { INT8, NUMERIC, DATE, TIMESTAMPTZ } = pg.types.builtins

/** Exact text for what JavaScript numbers and local time would bend. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map([
  [INT8, (text: string) => text],
  [NUMERIC, (text: string) => text],
  [DATE, (text: string) => text],
  [TIMESTAMPTZ, (text: string) => new Date(text).toISOString()],
])

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) ||
    pg.types.getTypeParser(oid, format ?? 'text')) as typeof pg.types.getTypeParser,
}

/**
 * How long a request waits for its turn at the database. At a month's end two hundred programs hand in at once, on a machine
 * busy with other things, and each is better served late than refused; a database that is gone refuses at once.
 */
const PATIENCE_MS = 40_000

/** A server that goes away must not take us with it: the pool drops the connection and the next question opens another. */
const survive = (): void => undefined

export function openPool(login: Login, max: number): Kysely<Tables> {
  const pool = new pg.Pool({
    ...login,
    max,
    types,
    connectionTimeoutMillis: PATIENCE_MS,
    allowExitOnIdle: true,
  })
  pool.on('error', survive)
  pool.on('connect', (client) => client.on('error', survive))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
