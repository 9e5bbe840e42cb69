import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openOwnServer } from '../databases/own-database.ts'
import { openGround, PATIENCE, refusedWith } from './ground.ts'
import { freePort } from './house-process.ts'
import { oldServer } from './old-server.ts'

const ground = openGround()

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
      const house = ground().start({ DATABASE_URL: url })
      await refusedWith(house, ...sentences)
      expect(house.said()).not.toContain('secret')
      expect(existsSync(join(ground().folder, 'postgres'))).toBe(false)
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
        ground().start({ DATABASE_URL: `postgres://u:p@127.0.0.1:${at}/d` }),
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
          ground().start({ DATABASE_URL: url('postgres', 'nothing') }),
          '没有名为 nothing 的库',
          'createdb',
        )
        const admin = await own.connect('postgres', 'postgres')
        await admin.query(`create database latin encoding 'LATIN1' template template0`)
        await refusedWith(
          ground().start({ DATABASE_URL: url('postgres', 'latin') }),
          '编码是 LATIN1',
          'encoded in LATIN1',
        )
        await admin.query('create role clerk login')
        await own.create('county')
        await refusedWith(
          ground().start({ DATABASE_URL: url('clerk', 'county') }),
          'create role gongcheng_owner',
        )
        await admin.query(
          'create role gongcheng_owner; create role gongcheng_app; grant gongcheng_owner, gongcheng_app to clerk; grant create on database county to gongcheng_owner',
        )
        const house = ground().start({ DATABASE_URL: url('clerk', 'county') })
        await house.says('公秤已就绪')
        expect(existsSync(join(ground().folder, 'postgres'))).toBe(false)
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
