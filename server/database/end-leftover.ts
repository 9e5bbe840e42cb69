import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './owner-lock.ts'

/**
 * 收拾上次遗留的数据库进程: a server whose owner was killed ends by itself on Linux; elsewhere, or when it is still at
 * it, it is ended here. Only called by the folder's owner.
 */
export async function endLeftoverServer(cluster: string): Promise<void> {
  const pid = serverPid(cluster)
  if (pid === undefined) return
  for (const [signal, seconds] of [
    ['SIGINT', 10],
    ['SIGQUIT', 5],
  ] as const) {
    if (!serves(pid, cluster)) return
    process.kill(pid, signal)
    for (let waited = 0; waited < seconds * 20 && isAlive(pid); waited++) await sleep(50)
  }
}

function serverPid(cluster: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

/** Whether that pid still is a PostgreSQL on this cluster and not somebody else who got the number. */
function serves(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster)
  } catch {
    return false
  }
}
