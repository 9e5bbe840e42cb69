import pg from 'pg'
import type { StartupCode } from '#words'
import { ensureRoles, MigrationFault, migrate } from '../schema/index.ts'
import { errorCode } from './data-folder.ts'
import { StartupFault } from './startup-fault.ts'

/** 连接地址: a DATABASE_URL, or the socket folder of the embedded server. */
export type Connection = Pick<pg.ClientConfig, 'connectionString' | 'host' | 'port' | 'user' | 'database'>

const OLDEST = 150_000

/**
 * 查验并升级数据库: reachable, new enough, UTF-8, roles there, every migration taken. Answers the migrations taken.
 * Throws StartupFault for everything a person can mend.
 */
export async function prepareDatabase(connection: Connection, canLogIn: boolean): Promise<readonly string[]> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await connect(client)
  try {
    await checkServer(client)
    await withRoles(client, canLogIn)
    return await migrate(client)
  } catch (error) {
    throw error instanceof MigrationFault ? migrationFault(error) : error
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect()
  } catch (cause) {
    const facts = {
      server: `${client.host}:${client.port}`,
      user: client.user ?? '',
      database: client.database ?? '',
      why: cause instanceof Error ? cause.message || (errorCode(cause) ?? '') : String(cause),
    }
    throw new StartupFault(REFUSED[errorCode(cause) ?? ''] ?? 'startup.database-unreachable', facts, cause)
  }
}

const REFUSED: Readonly<Record<string, StartupCode>> = {
  '28P01': 'startup.database-login-refused',
  '28000': 'startup.database-login-refused',
  '3D000': 'startup.database-missing',
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string; encoding: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version,
            current_setting('server_encoding') as encoding`,
  )
  const [server] = rows
  if (server === undefined || Number(server.number) < OLDEST) {
    throw new StartupFault('startup.database-too-old', { version: server?.version ?? '?' })
  }
  if (server.encoding !== 'UTF8') {
    throw new StartupFault('startup.database-not-utf8', {
      database: client.database ?? '',
      encoding: server.encoding,
    })
  }
}

async function withRoles(client: pg.Client, canLogIn: boolean): Promise<void> {
  try {
    await ensureRoles(client, canLogIn)
  } catch (cause) {
    if (errorCode(cause) !== '42501') throw cause
    const facts = { user: client.user ?? '', database: client.database ?? '' }
    throw new StartupFault('startup.database-roles-missing', facts, cause)
  }
}

const migrationFault = (fault: MigrationFault): StartupFault =>
  new StartupFault(
    (
      {
        changed: 'startup.migration-changed',
        newer: 'startup.database-from-the-future',
        failed: 'startup.migration-failed',
      } as const
    )[fault.kind],
    { migration: fault.migration, why: fault.message },
    fault,
  )
