import { type Kysely, sql, type Transaction } from 'kysely'
import type { Context, Writer } from './store.ts'
import { StoreFault } from './store-fault.ts'
import type { Tables } from './tables.ts'

/** Narrower settings for what is looked up before anyone is known. */
export interface Settings extends Context {
  readonly token?: string
}

const SHAPES = {
  reach: /^[0-9]{2,6}$/,
  path: /^[\p{L}\p{N}._-]+(\/[\p{L}\p{N}._-]+)*$/u,
  level: /^[a-z][a-z0-9-]*$/,
  account: /^[\p{L}\p{N}._@-]{1,80}$/u,
  token: /^[0-9a-f]{64}$/,
} as const

/**
 * 带视野的事务: role and context are set by SET LOCAL, which ends with the transaction and which a cluster carries to its
 * workers (set_config would not). SET takes no parameters, hence the strict shapes; all are set each time, so
 * nothing of a pooled connection's past can show through.
 */
export async function withinContext<T>(
  pool: Kysely<Tables>,
  role: string,
  settings: Settings,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const prelude = [
    `set local role ${role}`,
    'set local search_path = gongcheng',
    set('reach', settings.reach, 'reach'),
    set('path', settings.path, 'path'),
    set('writer_path', settings.writer?.path, 'path'),
    set('writer_level', settings.writer?.level, 'level'),
    set('account', settings.account, 'account'),
    set('registrar', settings.registrar, 'reach'),
    set('auditor', settings.auditor, 'reach'),
    set('token', settings.token, 'token'),
  ].join('; ')
  try {
    const begun = pool.transaction()
    const begin = settings.oneMoment === true ? begun.setIsolationLevel('repeatable read') : begun
    return await begin.execute(async (tx) => {
      await sql.raw(prelude).execute(tx)
      return await work(tx)
    })
  } catch (error) {
    throw storeFault(error)
  }
}

/**
 * 以申请单位的名义: what `work` writes is judged as written by that unit, and the writer before stands again afterwards.
 * Only for carrying out what that unit itself asked for in writing.
 */
export async function actAs<T>(tx: Transaction<Tables>, writer: Writer, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ path: string; level: string }>`
    select coalesce(current_setting('gongcheng.writer_path', true), '') as path,
           coalesce(current_setting('gongcheng.writer_level', true), '') as level`.execute(tx)
  const [before] = rows
  const become = ({ path, level }: { path: string | undefined; level: string | undefined }) =>
    sql.raw(`${set('writer_path', path, 'path')}; ${set('writer_level', level, 'level')}`).execute(tx)
  await become(writer)
  const done = await work()
  await become({ path: before?.path || undefined, level: before?.level || undefined })
  return done
}

function set(name: string, value: string | undefined, shape: keyof typeof SHAPES): string {
  if (value !== undefined && !SHAPES[shape].test(value)) throw new StoreFault('bad-context', { name, value })
  return `set local gongcheng.${name} = '${value ?? ''}'`
}

/** What the pool says, without a code, to whoever waited in vain for a connection. */
const NO_TURN = 'timeout exceeded when trying to connect'

/** The refusals of the database that mean something to a person; everything else is a bug and stays as it is. */
function storeFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === '42501') return new StoreFault('not-permitted', {}, error)
  if (code === '40001' || code === '40P01') return new StoreFault('version-conflict', {}, error)
  const table = error instanceof Error && 'table' in error ? error.table : undefined
  if (code === '23505' && table === 'fact') return new StoreFault('version-conflict', {}, error)
  if (code === '53100') return new StoreFault('disk-full', {}, error)
  if (error instanceof Error && error.message === NO_TURN) return new StoreFault('no-turn', {}, error)
  return error
}
