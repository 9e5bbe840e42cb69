import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupFault } from './startup-fault.ts'

/** 使用权: one process per data folder. */
export interface OwnerLock {
  release(): void
}

interface Owner {
  readonly pid: number
  /** Start time of that process in clock ticks since boot: a reused pid is another process. */
  readonly started: string
  readonly boot: string
}

/**
 * 取得使用权, or say whose it is. What a killed process left behind is taken over.
 *
 * Two starts in the same instant both see a stale file; linking is atomic, so one of them gets it, and PostgreSQL's own
 * lock stands behind this one.
 */
export function takeOwnership(home: string, shown: string): OwnerLock {
  const file = join(home, 'owner.json')
  const mine = join(home, `owner.${process.pid}`)
  writeFileSync(mine, JSON.stringify(describe(process.pid)))
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (link(mine, file)) return { release: () => releaseIfMine(file) }
      const owner = readOwner(file)
      if (owner !== undefined && lives(owner)) {
        throw new StartupFault('startup.data-folder-in-use', { folder: shown, pid: String(owner.pid) })
      }
      rmSync(file, { force: true })
    }
    throw new StartupFault('startup.data-folder-in-use', {
      folder: shown,
      pid: String(readOwner(file)?.pid ?? '?'),
    })
  } finally {
    rmSync(mine, { force: true })
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

function releaseIfMine(file: string): void {
  if (readOwner(file)?.pid === process.pid) rmSync(file, { force: true })
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const describe = (pid: number): Owner => ({ pid, started: startTime(pid), boot: bootId() })

function lives(owner: Owner): boolean {
  return owner.boot === bootId() && isAlive(owner.pid) && startTime(owner.pid) === owner.started
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Empty where /proc is not there: then a living pid counts as the owner. */
function startTime(pid: number): string {
  const stat = readText(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

const bootId = (): string => readText('/proc/sys/kernel/random/boot_id').trim()

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
