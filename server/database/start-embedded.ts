import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { prepareDataFolder } from './data-folder.ts'
import { endLeftoverServer } from './end-leftover.ts'
import { makeCluster } from './make-cluster.ts'
import { takeOwnership } from './owner-lock.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { runServer, SOCKET_PORT } from './run-server.ts'

/** 自带的数据库, running. */
export interface EmbeddedServer {
  readonly host: string
  readonly port: number
  /** Of the PostgreSQL process now. */
  readonly pid: () => number
  /** Ends it in good order; safe to call twice. */
  stop(): Promise<void>
}

const RESTARTS = 5

/** Told when the database is gone for good. */
export type Lost = (fault: unknown) => void

const rethrow: Lost = (fault) => {
  throw fault
}

/**
 * 启动自带的 PostgreSQL: a real server as a child process, data under `<dataDir>/postgres`, one owner per folder, gone when
 * we are gone. A server that dies under us is started again; `lost` hears why when that will not work. Throws StartupFault.
 */
export async function startEmbedded(dataDir: string, lost: Lost = rethrow): Promise<EmbeddedServer> {
  const folder = prepareDataFolder(dataDir)
  const lock = takeOwnership(folder.home, folder.shown)
  try {
    const binaries = postgresBinaries(folder.user)
    await endLeftoverServer(folder.cluster)
    makeCluster(folder, binaries)
    let server = await runServer(folder, binaries)
    let stopping = false

    const watch = (child: ChildProcess): void => {
      child.once('exit', () => {
        if (!stopping) void again(RESTARTS)
      })
    }
    const again = async (left: number): Promise<void> => {
      try {
        server = await runServer(folder, binaries)
        watch(server)
      } catch (fault) {
        if (left === 0) lost(fault)
        else await sleep(500).then(() => (stopping ? undefined : again(left - 1)))
      }
    }
    watch(server)
    const endNow = (): void => {
      server.kill('SIGINT')
      lock.release()
    }
    process.once('exit', endNow)

    return {
      host: folder.sockets,
      port: SOCKET_PORT,
      pid: () => server.pid ?? 0,
      async stop() {
        if (stopping) return
        stopping = true
        process.removeListener('exit', endNow)
        await end(server)
        lock.release()
      },
    }
  } catch (fault) {
    lock.release()
    throw fault
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGINT')
  const ended = await Promise.race([gone.then(() => true), sleep(10_000, false, { ref: false })])
  if (ended) return
  server.kill('SIGQUIT')
  await gone
}
