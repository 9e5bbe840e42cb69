import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { isRoot, openGround, PATIENCE } from './ground.ts'
import { serversOn } from './house-process.ts'

const ground = openGround()

describe('a start that goes well', () => {
  test(
    'serves, ends at Ctrl-C with nothing left behind, and starts again on the same data',
    async () => {
      for (const _ of [1, 2]) {
        const house = ground().start()
        await house.says('公秤已就绪')
        expect((await fetch(`http://127.0.0.1:${ground().port}/api/session`)).status).toBe(401)
        expect(serversOn(ground().folder).length).toBeGreaterThan(0)
        house.kill('SIGINT')
        expect(await house.ended).toBe(0)
        expect(serversOn(ground().folder)).toEqual([])
      }
    },
    PATIENCE,
  )

  test(
    'kill -9 takes the database with it, and the next start finds it in order',
    async () => {
      const house = ground().start()
      await house.says('公秤已就绪')
      house.kill('SIGKILL')
      await house.ended
      const next = ground().start()
      await next.says('公秤已就绪')
      next.kill('SIGTERM')
      expect(await next.ended).toBe(0)
    },
    PATIENCE,
  )

  test(
    'a database that dies under us is started again',
    async () => {
      const house = ground().start()
      await house.says('公秤已就绪')
      const before = serversOn(join(ground().folder, 'postgres', 'cluster'))
      for (const pid of before) process.kill(pid, 'SIGKILL')
      let status = 0
      for (let tries = 0; tries < 100 && status !== 401; tries++) {
        await sleep(100)
        const answer = await fetch(`http://127.0.0.1:${ground().port}/api/session`, {
          headers: { cookie: 'gongcheng=0123456789abcdef0123456789abcdef' },
        })
        status = answer.status
      }
      expect(status).toBe(401)
      expect(serversOn(join(ground().folder, 'postgres', 'cluster'))).not.toEqual(before)
    },
    PATIENCE,
  )

  test(
    'a database that dies and cannot be started again ends the house with a sentence',
    async () => {
      const house = ground().start()
      await house.says('公秤已就绪')
      const cluster = join(ground().folder, 'postgres', 'cluster')
      rmSync(join(cluster, 'global', 'pg_control'))
      for (const pid of serversOn(cluster)) process.kill(pid, 'SIGKILL')
      expect(await house.ended).toBe(1)
      expect(house.said()).toContain('PostgreSQL 没有启动')
      expect(house.said()).toContain(join('postgres', 'server.log'))
      expect(house.said()).not.toMatch(/\n\s+at /)
    },
    PATIENCE,
  )

  test.runIf(isRoot)(
    'as root the database runs as somebody else, and nobody else can enter its folder',
    async () => {
      const house = ground().start()
      await house.says('公秤已就绪')
      const [pid = 0] = serversOn(join(ground().folder, 'postgres', 'cluster'))
      expect(statSync(`/proc/${pid}`).uid).not.toBe(0)
      expect(statSync(join(ground().folder, 'postgres')).mode & 0o777).toBe(0o700)
    },
    PATIENCE,
  )

  test.runIf(isRoot)(
    'below a folder only root may enter, the data live elsewhere and a link leads there',
    async () => {
      const closed = mkdtempSync('/root/gongcheng-fault-')
      const house = ground().start({ DATA_DIR: closed })
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

describe('a first start killed with -9', () => {
  test.each([60, 200, 350, 500])(
    'after %i ms is followed by one that works',
    async (delay) => {
      const house = ground().start()
      await house.says('正在启动数据库')
      await sleep(delay)
      house.kill('SIGKILL')
      await house.ended
      const next = ground().start()
      await next.says('公秤已就绪')
      next.kill('SIGINT')
      expect(await next.ended).toBe(0)
      expect(serversOn(ground().folder)).toEqual([])
    },
    PATIENCE,
  )
})

test(
  'killed with -9 while the demo world was being loaded, the next start loads all of it, once',
  async () => {
    const house = ground().start({ DEMO_WORLD: 'yes' })
    await house.says('正在装入演示世界')
    await sleep(1500)
    house.kill('SIGKILL')
    await house.ended
    const next = ground().start({ DEMO_WORLD: 'yes' })
    await next.says('公秤已就绪')
    expect(next.said()).toContain('演示世界已装入')
    next.kill('SIGINT')
    expect(await next.ended).toBe(0)
    const third = ground().start({ DEMO_WORLD: 'yes' })
    await third.says('公秤已就绪')
    expect(third.said()).not.toContain('装入')
  },
  PATIENCE,
)
