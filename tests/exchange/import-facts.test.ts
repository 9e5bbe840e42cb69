import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { importFacts, readImportProgress } from '#contract'
import type { Client } from '../stories/contract-client.ts'
import { type OpenHouse, openHouse } from '../stories/open-house.ts'
import { OFFICE } from './county-office.ts'
import { longForm, longFormCsv, longFormXlsx } from './long-form.ts'

let house: OpenHouse
let office: Client
let folder: string
beforeAll(async () => {
  house = await openHouse()
  office = await house.person(OFFICE.account)
  folder = mkdtempSync(join(tmpdir(), 'gongcheng-imports-'))
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const SCRIPT = join(import.meta.dirname, 'import-in-process.ts')
const csv = (...lines: readonly string[]) =>
  Buffer.from(['单位,指标,期间,分子,分母,数值', ...lines].join('\n'))
const send = (bytes: Buffer, query = {}) =>
  office.ask(importFacts, { query, file: { name: '往年.csv', bytes } })
const imported = (years: readonly string[]) =>
  house.store.transaction({ reach: OFFICE.area, path: OFFICE.path }, ({ facts }) =>
    facts.currentFacts({ path: OFFICE.path, years, kinds: ['imported'] }),
  )

describe('importing figures of earlier years', () => {
  test('a trial writes nothing; the real one writes all, with its source; the same again writes nothing', async () => {
    const bytes = csv(
      '990781107201,doctor-contract-rate,2015-03,401,1000,',
      '990781107201,benefit-errors,2015年4月,,,３',
    )
    expect(await send(bytes, { dryRun: 'true' })).toMatchObject({
      answer: { figures: 2, written: 2, errors: 0 },
    })
    expect(await imported(['2015'])).toEqual([])
    const first = await send(bytes)
    expect(first).toMatchObject({
      answer: { figures: 2, written: 2, errors: 0, submission: expect.any(String) },
    })
    expect(await imported(['2015'])).toMatchObject([
      {
        indicator: 'benefit-errors',
        period: '2015-04',
        value: '3',
        origin: { file: '往年.csv', cell: 'F3' },
      },
      { indicator: 'doctor-contract-rate', numerator: '401', denominator: '1000', version: 1 },
    ])
    const again = await send(bytes)
    expect(again).toMatchObject({ answer: { figures: 2, written: 0 } })
    expect('answer' in again && again.answer.submission).toBe(undefined)
  })

  test.each([
    ['a unit of another county', '990782101001,doctor-contract-rate,2013-03,1,2,', 'facts.unknown-unit'],
    ['an indicator nobody defined', '990781107201,nonsense,2013-03,1,2,', 'facts.unknown-indicator'],
    ['half a ratio', '990781107201,doctor-contract-rate,2013-03,1,,', 'cell.half-a-ratio'],
    ['an amount for a ratio', '990781107201,doctor-contract-rate,2013-03,,,5', 'facts.wrong-shape'],
    ['below zero', '990781107201,doctor-contract-rate,2013-03,-1,2,', 'cell.negative-count'],
    ['half a person', '990781107201,doctor-contract-rate,2013-03,1.5,2,', 'cell.decimal-in-count'],
    [
      'F-06 an identity number',
      '11010519491231002X,doctor-contract-rate,2013-03,1,2,',
      'facts.personal-number',
    ],
    ['no period', '990781107201,doctor-contract-rate,2013-13,1,2,', 'facts.bad-period'],
  ])('%s keeps the whole file out', async (_, line, code) => {
    const asked = await send(csv('990781107201,doctor-contract-rate,2013-01,1,2,', line))
    expect(asked).toMatchObject({
      answer: { written: 0, problems: expect.arrayContaining([expect.objectContaining({ code })]) },
    })
    expect(JSON.stringify(asked)).not.toContain('11010519491231002X')
    expect(await imported(['2013'])).toEqual([])
  })

  test('F-06 a column we do not know keeps the file out, and so does one nobody may ask for', async () => {
    const line = '990781107201,doctor-contract-rate,2013-01,1,2,,x'
    for (const [heading, code] of [
      ['备注', 'facts.unknown-column'],
      ['__proto__', 'facts.unknown-column'],
      ['末次月经', 'guard.text'],
    ]) {
      const asked = await send(Buffer.from(`单位,指标,期间,分子,分母,数值,${heading}\n${line}`))
      expect(asked).toMatchObject({
        answer: { written: 0, problems: expect.arrayContaining([expect.objectContaining({ code })]) },
      })
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  test('only the county’s office may, and its progress is nobody else’s to see', async () => {
    const town = await house.person('liuxi')
    const key = crypto.randomUUID()
    const file = { name: 'x.csv', bytes: csv() }
    expect(await town.ask(importFacts, { file })).toMatchObject({ status: 403 })
    expect(await town.ask(readImportProgress, { params: { key } })).toMatchObject({ status: 403 })
    expect(await office.get(readImportProgress, { params: { key } })).toEqual({ underWay: false, figures: 0 })
  })

  test('progress can be seen while it goes on, and a second file waits its turn', async () => {
    const key = crypto.randomUUID()
    const bytes = await longFormXlsx(longForm(house.world, 20_000))
    const going = office.ask(importFacts, { query: { key, dryRun: 'true' }, file: { name: 'a.xlsx', bytes } })
    const seen: number[] = []
    for (let tries = 0; tries < 600 && seen.at(-1) !== 20_000; tries++) {
      const asked = await office.ask(readImportProgress, { params: { key } })
      if ('answer' in asked && asked.answer.figures > 0) seen.push(asked.answer.figures)
      if (seen.length === 1)
        expect(await office.ask(importFacts, { file: { name: 'b.csv', bytes: csv() } })).toMatchObject({
          refusal: 'import.busy',
        })
      if (seen.length > 0 && 'answer' in asked && !asked.answer.underWay) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(await going).toMatchObject({ answer: { figures: 20_000, written: 20_000, errors: 0 } })
    expect(seen.length).toBeGreaterThan(1)
  })
})

test('killed -9 in the middle: nothing of it is there, the chain of the audit is whole, and the same file is imported after', {
  timeout: 180_000,
}, async () => {
  const rows = 20_000
  const file = join(folder, 'facts.csv')
  writeFileSync(file, longFormCsv(longForm(house.world, rows)))
  const { host, port } = inject('demoTemplate')
  const key = crypto.randomUUID()
  const start = (stopAt: string) =>
    spawn(
      process.execPath,
      ['--import', 'tsx', SCRIPT, host, String(port), house.database, file, key, stopAt],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
  const looked = async () => ({
    facts: (await imported(['2014'])).length,
    submission: await house.store.transaction({ reach: OFFICE.area, path: OFFICE.path }, ({ submissions }) =>
      submissions.findSubmission(OFFICE.area, key),
    ),
    broken: await house.store.transaction(
      { reach: OFFICE.area, path: OFFICE.path },
      async ({ audit }) => (await audit.verifyAudit(OFFICE.area)).broken,
    ),
  })
  const child = start(String(rows / 2))
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('close', resolve))
  expect(await looked()).toEqual({ facts: 0, submission: undefined, broken: undefined })
  const whole = start('0')
  await new Promise((resolve) => whole.once('close', resolve))
  expect(await looked()).toMatchObject({
    facts: rows,
    submission: { fileName: 'facts', figures: rows },
    broken: undefined,
  })
})
