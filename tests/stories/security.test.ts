import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { downloadRanking, listSchemes, readRanking } from '#contract'
import { freePort, startHouse } from '../faults/house-process.ts'
import type { Client } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

let house: OpenHouse
let town: Client
let scheme: string
beforeAll(async () => {
  house = await openHouse()
  town = await house.person('liuxi')
  scheme = (await town.get(listSchemes)).schemes[0]?.scheme ?? ''
})
afterAll(() => house.close())

test('P-09 every answer forbids the browser place, camera and microphone', async () => {
  const { headers } = await house.stranger.raw('/api/docs')
  const policy = headers.get('permissions-policy') ?? ''
  for (const one of ['geolocation=()', 'camera=()', 'microphone=()']) expect(policy).toContain(one)
})

test('L-06 what cannot be recorded is not given out; pages that need no record go on', async () => {
  const { host, port } = inject('demoTemplate')
  const admin = new pg.Client({ host, port, user: 'postgres', database: house.database })
  await admin.connect()
  try {
    await admin.query('revoke insert on gongcheng.audit from gongcheng_app')
    const file = await town.raw(`/api/schemes/${scheme}/ranking-file?as=csv`)
    const direct = await town.ask(readRanking, { params: { scheme } })
    expect(direct.status).toBe(200)
    expect(file.status).toBeGreaterThanOrEqual(400)
    expect(await file.text()).not.toContain('柳')
  } finally {
    await admin.query('grant insert on gongcheng.audit to gongcheng_app')
    await admin.end()
  }
  const again = await town.file(downloadRanking, { params: { scheme }, query: { as: 'csv' } })
  expect(again.bytes.length).toBeGreaterThan(100)
})

test('T-01 the application can only add to the audit and to what was handed in', async () => {
  const { host, port } = inject('demoTemplate')
  const app = new pg.Client({ host, port, user: 'gongcheng_app', database: house.database })
  await app.connect()
  try {
    for (const table of ['audit', 'audit_link', 'submission', 'fact'])
      for (const words of [
        `update gongcheng.${table} set area = area`,
        `delete from gongcheng.${table}`,
        `truncate gongcheng.${table}`,
      ])
        await expect(app.query(words)).rejects.toMatchObject({ code: '42501' })
  } finally {
    await app.end()
  }
})

test('L-04 a line of the log is one line, whatever is asked', async () => {
  const { host, port } = inject('demoTemplate')
  const own = await freePort()
  const log = startHouse({
    DATABASE_URL: `postgres://postgres@${encodeURIComponent(host)}:${port}/${house.database}`,
    PORT: String(own),
    LOG_LEVEL: 'trace',
  })
  try {
    await log.says('公秤已就绪')
    const hostile = encodeURIComponent('x\r\n{"level":60,"msg":"forged"}\u001b[31m')
    await fetch(`http://127.0.0.1:${own}/api/schemes/${hostile}`)
    const lines = log
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    expect(lines.some((line) => line.includes('/api/schemes/'))).toBe(true)
    for (const line of lines) expect((JSON.parse(line) as { msg?: string }).msg).not.toBe('forged')
    expect(log.said()).not.toContain('\u001b[31m')
  } finally {
    log.kill('SIGKILL')
    await log.ended
  }
})
