import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkRoom, type DataFolder } from './data-folder.ts'
import type { Binaries } from './postgres-binaries.ts'
import { StartupFault } from './startup-fault.ts'
import { asUser } from './system-user.ts'

/**
 * 建立数据库簇: into a folder of its own, renamed when complete, so that a start killed half-way leaves nothing that looks
 * like a database. Throws StartupFault.
 */
export function makeCluster(folder: DataFolder, binaries: Binaries): void {
  for (const name of readdirSync(folder.home)) {
    if (name.startsWith('cluster.')) rmSync(join(folder.home, name), { recursive: true, force: true })
  }
  if (existsSync(folder.cluster)) {
    checkVersion(folder, binaries)
    return
  }
  const unfinished = join(folder.home, `cluster.${process.pid}`)
  mkdirSync(unfinished, { mode: 0o700 })
  if (folder.user !== undefined) chownSync(unfinished, folder.user.uid, folder.user.gid)
  const options = [
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--no-locale',
    '--no-instructions',
  ]
  const { file, args } = asUser(folder.user, 'KILL', {
    file: binaries.initdb,
    args: ['-D', unfinished, ...options],
  })
  const made = spawnSync(file, args, {
    encoding: 'utf8',
    cwd: '/',
    env: { PATH: process.env.PATH, TZ: 'UTC' },
  })
  if (made.status === 0) {
    renameSync(unfinished, folder.cluster)
    return
  }
  rmSync(unfinished, { recursive: true, force: true })
  if (/no space left/i.test(made.stderr ?? '')) checkRoom(folder.home, folder.shown, undefined, made.stderr)
  const why = lastLine(made.stderr) ?? made.error?.message ?? `initdb ${made.signal ?? made.status}`
  throw new StartupFault('startup.database-did-not-start', { why, log: folder.log })
}

function checkVersion(folder: DataFolder, binaries: Binaries): void {
  const found = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim()
  if (found === binaries.major) return
  throw new StartupFault('startup.data-folder-of-other-version', {
    folder: folder.shown,
    found,
    needed: binaries.major,
  })
}

const lastLine = (text: string | null): string | undefined =>
  text
    ?.trim()
    .split('\n')
    .filter((line) => line !== '')
    .at(-1)
