import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { checkRoom, type DataFolder } from './data-folder.ts'
import type { Binaries } from './postgres-binaries.ts'
import { StartupFault } from './startup-fault.ts'
import { asUser } from './system-user.ts'

/** The number in the socket's name; nothing listens on a network port. */
export const SOCKET_PORT = 5432
const PATIENCE_MS = 60_000

const settings = (sockets: string): readonly string[] =>
  Object.entries({
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    port: String(SOCKET_PORT),
    max_connections: '40',
    shared_buffers: '128MB',
    work_mem: '32MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    'citus.propagate_set_commands': 'local',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/**
 * 启动数据库进程 and wait until it answers. In a session of its own, so that Ctrl-C reaches us first and requests under way
 * may finish; the kernel ends it when we die. Throws StartupFault.
 */
export async function runServer(folder: DataFolder, binaries: Binaries): Promise<ChildProcess> {
  const { file, args } = asUser(folder.user, 'INT', {
    file: binaries.postgres,
    args: ['-D', folder.cluster, ...settings(folder.sockets)],
  })
  const log = openSync(folder.log, 'w')
  const server = spawn(file, args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, TZ: 'UTC' },
  })
  closeSync(log)
  let failed: string | undefined
  server.on('error', (error) => {
    failed = error.message
  })
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS; await sleep(20)) {
    if (failed !== undefined || server.exitCode !== null || server.signalCode !== null) break
    if (await answers(folder.sockets)) return server
  }
  server.kill('SIGQUIT')
  throw whyNot(folder, failed)
}

async function answers(sockets: string): Promise<boolean> {
  const client = new pg.Client({ host: sockets, port: SOCKET_PORT, user: 'postgres', database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function whyNot(folder: DataFolder, failed: string | undefined): StartupFault {
  const lines = readFileSync(folder.log, 'utf8').trim().split('\n')
  if (lines.some((line) => /no space left/i.test(line))) {
    try {
      checkRoom(folder.home, folder.shown, undefined, lines)
    } catch (fault) {
      if (fault instanceof StartupFault) return fault
    }
  }
  const holder = lines.join('\n').match(/postmaster \(PID (\d+)\)/)?.[1]
  if (holder !== undefined)
    return new StartupFault('startup.data-folder-in-use', { folder: folder.shown, pid: holder })
  const why = failed ?? lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? ''
  return new StartupFault('startup.database-did-not-start', { why, log: folder.log })
}
