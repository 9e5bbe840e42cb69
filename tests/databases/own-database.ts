import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../../server/database/index.ts'
import { prepareDatabase } from '../../server/database/prepare-database.ts'
import { openStore, type Store } from '../../server/store/index.ts'

/** 测试用数据库: a real server of one's own, gone when the file's tests are. */
export interface OwnServer {
  readonly server: EmbeddedServer
  /** A new empty database. */
  create(name: string): Promise<void>
  /** A login on one of its databases; `gongcheng_app` is what a request has. */
  connect(user: string, database: string): Promise<pg.Client>
  close(): Promise<void>
}

export async function openOwnServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'gongcheng-test-'))
  chmodSync(folder, 0o755)
  const server = await startEmbedded(folder)
  const clients: pg.Client[] = []
  const connect = async (user: string, database: string): Promise<pg.Client> => {
    const client = new pg.Client({ host: server.host, port: server.port, user, database })
    client.on('error', () => undefined)
    await client.connect()
    clients.push(client)
    return client
  }
  return {
    server,
    connect,
    async create(name) {
      const client = await connect('postgres', 'postgres')
      await client.query(`create database ${name}`)
    },
    async close() {
      await Promise.all(clients.map((client) => client.end().catch(() => undefined)))
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface OwnStore extends OwnServer {
  readonly store: Store
}

/** A migrated database and the store on it. */
export async function openOwnStore(): Promise<OwnStore> {
  const own = await openOwnServer()
  await own.create('gongcheng')
  const at = { host: own.server.host, port: own.server.port, database: 'gongcheng' }
  await prepareDatabase({ ...at, user: 'postgres' }, true)
  const store = openStore({
    app: { ...at, user: 'gongcheng_app' },
    owner: { ...at, user: 'gongcheng_owner' },
  })
  return {
    ...own,
    store,
    async close() {
      await store.close()
      await own.close()
    },
  }
}
