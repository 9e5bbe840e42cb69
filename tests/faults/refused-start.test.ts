import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isRoot, openGround, PATIENCE, refusedWith } from './ground.ts'
import { freePort } from './house-process.ts'

const ground = openGround()

describe('a port that is taken', () => {
  let other: Server
  beforeEach(async () => {
    other = createServer()
    await new Promise<void>((resolve) => other.listen(Number(ground().port), '127.0.0.1', resolve))
  })
  afterEach(() => new Promise((resolve) => other.close(resolve)))

  test(
    'is said at once, with another to try, before anything was touched',
    async () => {
      rmSync(ground().folder, { recursive: true })
      await refusedWith(
        ground().start(),
        `端口 ${ground().port} 已被别的程序占用`,
        `Port ${ground().port} is used`,
        `PORT=${Number(ground().port) + 1} npm start`,
      )
      expect(existsSync(ground().folder)).toBe(false)
    },
    PATIENCE,
  )
})

test.each(['80800', 'abc'])(
  'a port that is none (%s) is said',
  async (wrong) => {
    await refusedWith(ground().start({ PORT: wrong }), '不能在', 'Cannot listen')
  },
  PATIENCE,
)

describe('a data folder', () => {
  test(
    'inside a file cannot be made, and that is said',
    async () => {
      writeFileSync(join(ground().folder, 'file'), '')
      await refusedWith(
        ground().start({ DATA_DIR: join(ground().folder, 'file', 'data') }),
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
      const theirs = join(ground().folder, 'theirs')
      mkdirSync(theirs, { mode: 0o755 })
      await refusedWith(ground().start({ DATA_DIR: theirs }, ordinary), '不能写入', 'cannot be written to')
    },
    PATIENCE,
  )

  test(
    'in use is refused to a second start, which names the first; the first goes on',
    async () => {
      const first = ground().start()
      await first.says('公秤已就绪')
      const second = ground().start({ PORT: String(await freePort()) })
      await refusedWith(second, `进程号 ${first.pid}`, `process ${first.pid}`, 'DATA_DIR=')
      expect((await fetch(`http://127.0.0.1:${ground().port}/api/session`)).status).toBe(401)
    },
    PATIENCE,
  )

  test(
    'two starts in the same instant: one serves, the other is refused',
    async () => {
      const ports = [ground().port, String(await freePort())]
      const both = ports.map((one) => ground().start({ PORT: one }))
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
      const house = ground().start()
      await house.says('公秤已就绪')
      house.kill('SIGINT')
      await house.ended
      writeFileSync(join(ground().folder, 'postgres', 'cluster', 'PG_VERSION'), '14\n')
      await refusedWith(ground().start(), 'PostgreSQL 14', 'was made by PostgreSQL 14')
    },
    PATIENCE,
  )
})
