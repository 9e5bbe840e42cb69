import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** 一个真的进程: started like `npm start` does it, listened to, and ended. */
export interface HouseProcess {
  readonly pid: number
  /** Everything it said so far, on both streams. */
  said(): string
  /** Waits until it says that, or ends; fails after a minute. */
  says(text: string): Promise<void>
  kill(signal: NodeJS.Signals): void
  /** Exit code, or the signal's name. */
  readonly ended: Promise<number | NodeJS.Signals | null>
}

const START = join(import.meta.dirname, 'start-here.mjs')

export interface Running {
  readonly script?: string
  readonly args?: readonly string[]
  /** Puts another program in front: `setpriv …`. */
  readonly through?: readonly string[]
}

export function startHouse(
  environment: Readonly<Record<string, string>>,
  running: Running = {},
): HouseProcess {
  const [file = process.execPath, ...before] = [
    ...(running.through ?? []),
    process.execPath,
    '--import',
    'tsx',
  ]
  const child = spawn(file, [...before, running.script ?? START, ...(running.args ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: '/nonexistent', DEMO_WORLD: 'no', ...environment },
  })
  return listening(child)
}

function listening(child: ChildProcess): HouseProcess {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (text: string) => {
      said += text
    })
  }
  let over = false
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => {
      over = true
      resolve(code ?? signal)
    })
  })
  return {
    pid: child.pid ?? 0,
    said: () => said,
    ended,
    kill: (signal) => child.kill(signal),
    async says(text) {
      for (let waited = 0; waited < 60_000; waited += 20) {
        if (said.includes(text)) return
        if (over) throw new Error(`it ended without saying "${text}":\n${said}`)
        await sleep(20)
      }
      throw new Error(`it has not said "${text}":\n${said}`)
    },
  }
}

/** PostgreSQL processes that serve a folder, by the command line the kernel shows. */
export const serversOn = (folder: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandLine(pid).some((word) => word.startsWith(folder)))

function commandLine(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

export async function goneWithin(seconds: number, folder: string): Promise<boolean> {
  for (let waited = 0; waited < seconds * 20; waited++) {
    if (serversOn(folder).length === 0) return true
    await sleep(50)
  }
  return false
}

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
