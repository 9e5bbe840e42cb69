import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { StartupFault } from './startup-fault.ts'

/** 普通用户: the account PostgreSQL runs as when we are root; nothing is created for it. */
export interface SystemUser {
  readonly uid: number
  readonly gid: number
}

/**
 * 选用户: undefined when we are not root and PostgreSQL may simply be us.
 *
 * Whoever owns an existing cluster keeps it, also after a `postgres` user appeared on the machine.
 */
export function databaseUser(clusterFolder: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = ownerOf(clusterFolder)
  if (owner !== undefined && owner.uid !== 0) return owner
  const found = ['postgres', 'nobody'].map(passwdEntry).find((user) => user !== undefined)
  if (found === undefined) throw new StartupFault('startup.no-unprivileged-user')
  return found
}

function ownerOf(folder: string): SystemUser | undefined {
  try {
    const { uid, gid } = statSync(folder)
    return { uid, gid }
  } catch {
    return undefined
  }
}

function passwdEntry(name: string): SystemUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

export interface Command {
  readonly file: string
  readonly args: readonly string[]
}

/**
 * 降权并同生共死: the command as that user, ended by the kernel with `signal` when this process dies, even by kill -9.
 *
 * Without setpriv (macOS) an ordinary user's command runs as it is; the next start ends what was left behind.
 */
export function asUser(user: SystemUser | undefined, signal: 'INT' | 'KILL', command: Command): Command {
  if (process.platform !== 'linux') return command
  const drop =
    user === undefined
      ? []
      : [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--inh-caps=-all', '--no-new-privs']
  return { file: 'setpriv', args: [...drop, `--pdeathsig=${signal}`, '--', command.file, ...command.args] }
}

/** 够得着: whether that user can do `flag` (test -x, -w, -d) to a path through every folder above it. */
export function reaches(user: SystemUser | undefined, flag: '-x' | '-w', path: string): boolean {
  const { file, args } = asUser(user, 'KILL', { file: 'test', args: [flag, path] })
  return spawnSync(file, args, { stdio: 'ignore', cwd: '/' }).status === 0
}
