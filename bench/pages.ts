import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchRow } from './bench-row.ts'

const HOUSE = new URL('..', import.meta.url).pathname
const USERS = 50
const REQUESTS_EACH = 12
const READY = /http:\/\/[\d.]+:\d+/

interface House {
  readonly address: string
  readonly seconds: number
  stop(): Promise<void>
}

/** `npm start` itself, from the command to its printed address. */
async function start(data: string): Promise<House> {
  const began = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: HOUSE,
    env: { ...process.env, DATA_DIR: data, PORT: '0', REQUESTS_A_MINUTE: '1000000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const address = await new Promise<string>((found, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const match = READY.exec(said)
      if (match !== null) found(match[0])
    })
    child.once('exit', (code) => failed(new Error(`npm start ended with ${code}: ${said.slice(-500)}`)))
  })
  const seconds = (performance.now() - began) / 1000
  return {
    address,
    seconds,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function signIn(address: string, account: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gongcheng': '1' },
    body: JSON.stringify({ account, password }),
  })
  if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`)
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** 50 people, each asking one after another; every answer must be 200. */
async function load(
  address: string,
  cookies: readonly string[],
  path: (user: number) => string,
): Promise<readonly number[]> {
  const times: number[] = []
  const one = async (user: number): Promise<void> => {
    for (let turn = 0; turn < REQUESTS_EACH; turn++) {
      const began = performance.now()
      const answer = await fetch(address + path(user), {
        headers: { cookie: cookies[user % cookies.length] ?? '' },
      })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${path(user)} answered ${answer.status}`)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: USERS }, (_, user) => one(user)))
  return times.sort((a, b) => a - b)
}

/** 起动与翻页: `npm start` to ready, first and second; p50 and p95 of the ranking and explanation with 50 users. */
export async function run(): Promise<BenchRow[]> {
  const data = await mkdtemp(join(tmpdir(), 'bench-house-'))
  const rows: BenchRow[] = []
  try {
    const first = await start(data)
    await first.stop()
    const second = await start(data)
    rows.push({
      name: 'npm start → ready, first (installed; demo world loaded)',
      value: first.seconds,
      unit: 's',
    })
    rows.push({ name: 'npm start → ready, second', value: second.seconds, unit: 's' })
    try {
      const demo = (await (await fetch(`${second.address}/api/demo-accounts`)).json()) as {
        password: string
        accounts: readonly { account: string; role: string }[]
      }
      const towns = demo.accounts.filter(({ role }) => role === 'town-clerk').slice(0, 8)
      const cookies: string[] = []
      for (const { account } of towns) cookies.push(await signIn(second.address, account, demo.password))
      const ask = async <T>(path: string): Promise<T> =>
        (await (await fetch(second.address + path, { headers: { cookie: cookies[0] ?? '' } })).json()) as T
      const { schemes } = await ask<{ schemes: readonly { scheme: string }[] }>('/api/schemes')
      const scheme = schemes[0]?.scheme ?? ''
      const ranking = `/api/schemes/${scheme}/ranking`
      const { groups } = await ask<{ groups: readonly { standings: readonly { unit: string }[] }[] }>(ranking)
      const units = groups.flatMap(({ standings }) => standings.map(({ unit }) => unit))
      const pages = {
        ranking: () => ranking,
        'explanation of a total, as the page asks for it': (user: number) =>
          `/api/schemes/${scheme}/units/${units[user % units.length]}/explanation?fold=items`,
        'score sheet': (user: number) =>
          `/api/schemes/${scheme}/units/${units[user % units.length]}/score-sheet`,
      }
      for (const [page, path] of Object.entries(pages)) {
        const times = await load(second.address, cookies, path)
        rows.push({ name: `${page}, ${USERS} users, p50`, value: at(times, 0.5), unit: 'ms' })
        rows.push({ name: `${page}, ${USERS} users, p95`, value: at(times, 0.95), unit: 'ms' })
      }
    } finally {
      await second.stop()
    }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
  return rows
}
