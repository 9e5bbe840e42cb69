import pg from 'pg'
import { APP, OWNER } from '../schema/index.ts'
import { type Connection, prepareDatabase } from './prepare-database.ts'
import { type EmbeddedServer, type Lost, startEmbedded } from './start-embedded.ts'
import { StartupFault } from './startup-fault.ts'

/** 数据库, ready to be used: where the application and where the owner log in. */
export interface Database {
  readonly kind: 'embedded' | 'server'
  readonly app: Connection
  readonly owner: Connection
  /** Names of the migrations this start took. */
  readonly migrated: readonly string[]
  /** Ends the embedded server; a server of one's own goes on. */
  stop(): Promise<void>
}

export interface DatabaseOptions {
  /** Folder of the embedded server's data; not used when `url` is given. */
  readonly dataDir: string
  /** DATABASE_URL: may migrate and use both roles. */
  readonly url?: string
  /** DATABASE_APP_URL: a login that can do no more than the application role; `url` when left out. */
  readonly appUrl?: string
  /** Told when the embedded server died and would not start again. */
  readonly lost?: Lost
}

const NAME = 'gongcheng'

/** 打开数据库: the embedded one, or the one an address names; checked and migrated. Throws StartupFault. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.url !== undefined) return await openServer(options.url, options.appUrl ?? options.url)
  const server = await startEmbedded(options.dataDir, options.lost)
  try {
    return await openEmbedded(server)
  } catch (fault) {
    await server.stop()
    throw fault
  }
}

async function openServer(url: string, appUrl: string): Promise<Database> {
  for (const address of [url, appUrl]) checkAddress(address)
  const owner = { connectionString: url }
  const migrated = await prepareDatabase(owner, false)
  return { kind: 'server', owner, app: { connectionString: appUrl }, migrated, stop: async () => undefined }
}

function checkAddress(address: string): void {
  const protocol = URL.canParse(address) ? new URL(address).protocol : ''
  if (protocol !== 'postgres:' && protocol !== 'postgresql:')
    throw new StartupFault('startup.database-url-unreadable')
}

async function openEmbedded(server: EmbeddedServer): Promise<Database> {
  const as = (user: string, database = NAME): Connection => ({
    host: server.host,
    port: server.port,
    user,
    database,
  })
  await createDatabase(as('postgres', 'postgres'))
  const migrated = await prepareDatabase(as('postgres'), true)
  return { kind: 'embedded', app: as(APP), owner: as(OWNER), migrated, stop: server.stop }
}

async function createDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  } finally {
    await client.end()
  }
}
