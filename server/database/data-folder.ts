import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { StartupFault } from './startup-fault.ts'
import { databaseUser, reaches, type SystemUser } from './system-user.ts'

/** 数据文件夹: where one embedded database lives, and who may write there. */
export interface DataFolder {
  /** What people named, for messages. */
  readonly shown: string
  /** Where it really is. */
  readonly home: string
  readonly cluster: string
  readonly log: string
  readonly sockets: string
  readonly user: SystemUser | undefined
}

/** A cluster takes 40 MB; below this nothing useful can be written. */
const LEAST_FREE_MB = 96
const ELSEWHERE = '/var/lib/gongcheng'
/** The kernel's limit is 107 bytes for the socket's whole path. */
const LONGEST_SOCKET_FOLDER = 90

/**
 * 准备数据文件夹: made, writable, with room, reachable for the user PostgreSQL runs as.
 *
 * Below a folder that user cannot enter (a checkout in /root) the data live under /var/lib/gongcheng and
 * `<data>/postgres` is a symlink to them. Throws StartupFault.
 */
export function prepareDataFolder(dataDir: string): DataFolder {
  const shown = resolve(dataDir)
  const wanted = join(shown, 'postgres')
  makeWritable(shown)
  const user = databaseUser(join(wanted, 'cluster'))
  const home = isLink(wanted) ? resolve(shown, readlinkSync(wanted)) : wanted
  mkdirSync(home, { recursive: true })
  handOver(home, user)
  const settled = reaches(user, '-w', home) ? home : settleElsewhere(wanted, shown, user)
  checkRoom(settled, shown)
  return {
    shown,
    home: settled,
    cluster: join(settled, 'cluster'),
    log: join(settled, 'server.log'),
    sockets: socketFolder(settled, user),
    user,
  }
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    const probe = join(folder, `.writable.${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (cause) {
    if (errorCode(cause) === 'ENOSPC') checkRoom(folder, folder, LEAST_FREE_MB, cause)
    throw new StartupFault('startup.data-folder-unwritable', { folder }, cause)
  }
}

export function checkRoom(folder: string, shown: string, least = LEAST_FREE_MB, cause?: unknown): void {
  const { bavail, bsize } = statfsSync(folder)
  const free = Math.floor((bavail * bsize) / 1_048_576)
  const full = cause !== undefined || (free < least && !existsSync(join(folder, 'cluster')))
  if (full || free < 8) {
    throw new StartupFault(
      'startup.disk-full',
      { folder: shown, free: String(free), needed: String(least) },
      cause,
    )
  }
}

function settleElsewhere(wanted: string, shown: string, user: SystemUser | undefined): string {
  const mark = createHash('sha256').update(realpathSync(shown)).digest('hex').slice(0, 12)
  const home = join(ELSEWHERE, `${basename(dirname(shown))}-${mark}`)
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 })
  mkdirSync(home, { recursive: true })
  handOver(home, user)
  rmSync(wanted, { recursive: true, force: true })
  symlinkSync(home, wanted)
  return home
}

function socketFolder(home: string, user: SystemUser | undefined): string {
  const near = join(home, 'socket')
  const mark = createHash('sha256').update(home).digest('hex').slice(0, 12)
  const folder = near.length <= LONGEST_SOCKET_FOLDER ? near : `/tmp/gongcheng-${mark}`
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 })
    handOver(folder, user)
  }
  const owner = lstatSync(folder)
  const mine = user?.uid ?? process.getuid?.()
  if (!owner.isDirectory() || owner.uid !== mine) {
    throw new StartupFault('startup.data-folder-unwritable', { folder })
  }
  return folder
}

function handOver(folder: string, user: SystemUser | undefined): void {
  chmodSync(folder, 0o700)
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false

export const errorCode = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
