import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openOwnServer } from '../databases/own-database.ts'
import { freePort, goneWithin, type HouseProcess, serversOn, startHouse } from './house-process.ts'
import { oldServer } from './old-server.ts'

const PATIENCE = 120_000
const isRoot = process.getuid?.() === 0

let folder: string
let port: string
const started: HouseProcess[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongcheng-fault-'))
  chmodSync(folder, 0o755)
  port = String(await freePort())
})
afterEach(async () => {
  for (const house of started.splice(0)) {
    house.kill('SIGKILL')
    await house.ended
  }
  await goneWithin(10, folder)
  rmSync(folder, { recursive: true, force: true })
})

function start(environment: Record<string, string> = {}, through?: readonly string[]): HouseProcess {
  const house = startHouse(
    { DATA_DIR: folder, PORT: port, ...environment },
    through === undefined ? {} : { through },
  )
  started.push(house)
  return house
}

/** It ended with code 1, said why in both languages and what to do, and showed no stack. */
async function refusedWith(house: HouseProcess, ...sentences: readonly string[]): Promise<void> {
  expect([await house.ended, house.said()]).toEqual([1, expect.any(String)])
  for (const sentence of sentences) expect(house.said()).toContain(sentence)
  expect(house.said()).not.toMatch(/\n\s+at |Error:/)
}

describe('a start that goes well', () => {
  test(
    'serves, ends at Ctrl-C with nothing left behind, and starts again on the same data',
    async () => {
      for (const _ of [1, 2]) {
        const house = start()
        await house.says('公秤已就绪')
        expect((await fetch(`http://127.0.0.1:${port}/api/session`)).status).toBe(401)
        expect(serversOn(folder).length).toBeGreaterThan(0)
        house.kill('SIGINT')
        expect(await house.ended).toBe(0)
        expect(serversOn(folder)).toEqual([])
      }
    },
    PATIENCE,
  )

  test(
    'kill -9 takes the database with it, and the next start finds it in order',
    async () => {
      const house = start()
      await house.says('公秤已就绪')
      house.kill('SIGKILL')
      await house.ended
      const next = start()
      await next.says('公秤已就绪')
      next.kill('SIGTERM')
      expect(await next.ended).toBe(0)
    },
    PATIENCE,
  )

  test(
    'a database that dies under us is started again',
    async () => {
      const house = start()
      await house.says('公秤已就绪')
      const before = serversOn(join(folder, 'postgres', 'cluster'))
      for (const pid of before) process.kill(pid, 'SIGKILL')
      let status = 0
      for (let tries = 0; tries < 100 && status !== 401; tries++) {
        await sleep(100)
        const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
          headers: { cookie: 'gongcheng=0123456789abcdef0123456789abcdef' },
        })
        status = answer.status
      }
      expect(status).toBe(401)
      expect(serversOn(join(folder, 'postgres', 'cluster'))).not.toEqual(before)
    },
    PATIENCE,
  )

  test.runIf(isRoot)(
    'as root the database runs as somebody else, and nobody else can enter its folder',
    async () => {
      const house = start()
      await house.says('公秤已就绪')
      const [pid = 0] = serversOn(join(folder, 'postgres', 'cluster'))
      expect(statSync(`/proc/${pid}`).uid).not.toBe(0)
      expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
    },
    PATIENCE,
  )

  test.runIf(isRoot)(
    'below a folder only root may enter, the data live elsewhere and a link leads there',
    async () => {
      const closed = mkdtempSync('/root/gongcheng-fault-')
      const house = start({ DATA_DIR: closed })
      await house.says('公秤已就绪')
      const home = execFileSync('readlink', ['-f', join(closed, 'postgres')], { encoding: 'utf8' }).trim()
      house.kill('SIGINT')
      const code = await house.ended
      rmSync(closed, { recursive: true, force: true })
      rmSync(home, { recursive: true, force: true })
      expect([code, home]).toEqual([0, expect.stringMatching(/^\/var\/lib\/gongcheng\//)])
    },
    PATIENCE,
  )
})

describe('a port that is taken', () => {
  let other: Server
  beforeEach(async () => {
    other = createServer()
    await new Promise<void>((resolve) => other.listen(Number(port), '127.0.0.1', resolve))
  })
  afterEach(() => new Promise((resolve) => other.close(resolve)))

  test(
    'is said at once, with another to try, before anything was touched',
    async () => {
      rmSync(folder, { recursive: true })
      await refusedWith(
        start(),
        `端口 ${port} 已被别的程序占用`,
        `Port ${port} is used`,
        `PORT=${Number(port) + 1} npm start`,
      )
      expect(existsSync(folder)).toBe(false)
    },
    PATIENCE,
  )
})

test.each(['80800', 'abc'])(
  'a port that is none (%s) is said',
  async (wrong) => {
    await refusedWith(start({ PORT: wrong }), '不能在', 'Cannot listen')
  },
  PATIENCE,
)

describe('a data folder', () => {
  test(
    'inside a file cannot be made, and that is said',
    async () => {
      writeFileSync(join(folder, 'file'), '')
      await refusedWith(
        start({ DATA_DIR: join(folder, 'file', 'data') }),
        '不能写入',
        'cannot be written to',
        'DATA_DIR=',
      )
    },
    PATIENCE,
  )

  test.runIf(isRoot)(
    'of somebody else is refused to an ordinary user',
    async () => {
      const ordinary = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--']
      const theirs = join(folder, 'theirs')
      mkdirSync(theirs, { mode: 0o755 })
      await refusedWith(start({ DATA_DIR: theirs }, ordinary), '不能写入', 'cannot be written to')
    },
    PATIENCE,
  )

  test(
    'in use is refused to a second start, which names the first; the first goes on',
    async () => {
      const first = start()
      await first.says('公秤已就绪')
      const second = start({ PORT: String(await freePort()) })
      await refusedWith(second, `进程号 ${first.pid}`, `process ${first.pid}`, 'DATA_DIR=')
      expect((await fetch(`http://127.0.0.1:${port}/api/session`)).status).toBe(401)
    },
    PATIENCE,
  )

  test(
    'two starts in the same instant: one serves, the other is refused',
    async () => {
      const ports = [port, String(await freePort())]
      const both = ports.map((one) => start({ PORT: one }))
      const first = await Promise.race(
        both.map(async (house) => ((await house.ended) === 1 ? house : undefined)),
      )
      expect(first?.said()).toContain('正由另一个公秤使用')
      await both.find((house) => house !== first)?.says('公秤已就绪')
    },
    PATIENCE,
  )

  test(
    'of another PostgreSQL version is left alone',
    async () => {
      const house = start()
      await house.says('公秤已就绪')
      house.kill('SIGINT')
      await house.ended
      writeFileSync(join(folder, 'postgres', 'cluster', 'PG_VERSION'), '14\n')
      await refusedWith(start(), 'PostgreSQL 14', 'was made by PostgreSQL 14')
    },
    PATIENCE,
  )
})

describe('a first start killed with -9', () => {
  test.each([60, 200, 350, 500])(
    'after %i ms is followed by one that works',
    async (delay) => {
      const house = start()
      await house.says('正在启动数据库')
      await sleep(delay)
      house.kill('SIGKILL')
      await house.ended
      const next = start()
      await next.says('公秤已就绪')
      next.kill('SIGINT')
      expect(await next.ended).toBe(0)
      expect(serversOn(folder)).toEqual([])
    },
    PATIENCE,
  )
})

test(
  'killed with -9 while the demo world was being loaded, the next start loads all of it, once',
  async () => {
    const house = start({ DEMO_WORLD: 'yes' })
    await house.says('正在装入演示世界')
    await sleep(1500)
    house.kill('SIGKILL')
    await house.ended
    const next = start({ DEMO_WORLD: 'yes' })
    await next.says('公秤已就绪')
    expect(next.said()).toContain('演示世界已装入')
    next.kill('SIGINT')
    expect(await next.ended).toBe(0)
    const third = start({ DEMO_WORLD: 'yes' })
    await third.says('公秤已就绪')
    expect(third.said()).not.toContain('装入')
  },
  PATIENCE,
)

describe('DATABASE_URL', () => {
  test.each([
    [
      'not an address',
      'localhost/gongcheng',
      ['DATABASE_URL 不是一个数据库地址', 'not the address of a database'],
    ],
    ['of something else', 'https://example.invalid/', ['DATABASE_URL 不是一个数据库地址']],
    [
      'of nobody',
      'postgres://u:secret@127.0.0.1:1/d',
      ['连不上数据库 127.0.0.1:1', 'Cannot reach the database'],
    ],
    ['of no host', 'postgres://u:secret@no-such-host.invalid/d', ['连不上数据库 no-such-host.invalid']],
  ])(
    '%s is said, and no password with it',
    async (_, url, sentences) => {
      const house = start({ DATABASE_URL: url })
      await refusedWith(house, ...sentences)
      expect(house.said()).not.toContain('secret')
      expect(existsSync(join(folder, 'postgres'))).toBe(false)
    },
    PATIENCE,
  )

  test(
    'of a PostgreSQL older than 15 is said',
    async () => {
      const old = oldServer('140012', '14.12')
      const at = await freePort()
      await new Promise<void>((resolve) => old.listen(at, '127.0.0.1', resolve))
      await refusedWith(
        start({ DATABASE_URL: `postgres://u:p@127.0.0.1:${at}/d` }),
        'PostgreSQL 14.12',
        '15 or newer',
      )
      await new Promise((resolve) => old.close(resolve))
    },
    PATIENCE,
  )

  test(
    'of a server of one’s own: a missing database, wrong encoding, missing rights and a good one',
    async () => {
      const own = await openOwnServer()
      const url = (user: string, database: string) =>
        `postgres://${user}@${encodeURIComponent(own.server.host)}:${own.server.port}/${database}`
      try {
        await refusedWith(
          start({ DATABASE_URL: url('postgres', 'nothing') }),
          '没有名为 nothing 的库',
          'createdb',
        )
        const admin = await own.connect('postgres', 'postgres')
        await admin.query(`create database latin encoding 'LATIN1' template template0`)
        await refusedWith(
          start({ DATABASE_URL: url('postgres', 'latin') }),
          '编码是 LATIN1',
          'encoded in LATIN1',
        )
        await admin.query('create role clerk login')
        await own.create('county')
        await refusedWith(start({ DATABASE_URL: url('clerk', 'county') }), 'create role gongcheng_owner')
        await admin.query(
          'create role gongcheng_owner; create role gongcheng_app; grant gongcheng_owner, gongcheng_app to clerk; grant create on database county to gongcheng_owner',
        )
        const house = start({ DATABASE_URL: url('clerk', 'county') })
        await house.says('公秤已就绪')
        expect(existsSync(join(folder, 'postgres'))).toBe(false)
        house.kill('SIGINT')
        expect(await house.ended).toBe(0)
        const still = await own.connect('postgres', 'county')
        expect((await still.query('select 1 as one')).rows).toEqual([{ one: 1 }])
      } finally {
        await own.close()
      }
    },
    PATIENCE,
  )
})
