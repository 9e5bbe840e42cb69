import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  downloadAudit,
  downloadRanking,
  listSchemes,
  readAudit,
  setTimeStandard,
  verifyAudit,
} from '#contract'
import type { Client } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

let house: OpenHouse
let auditor: Client
let town: Client
let exported: string
const folder = mkdtempSync(join(tmpdir(), 'gongcheng-audit-'))
beforeAll(async () => {
  house = await openHouse()
  const office = await house.person('qinghe')
  auditor = await house.person('audit')
  town = await house.person('liuxi')
  const body = { perReport: 180, perField: 30, perPrefilled: 6, budget: 28_800, after: 0, reason: '量过' }
  await office.get(setTimeStandard, { body })
  const scheme = (await office.get(listSchemes)).schemes[0]?.scheme ?? ''
  await town.file(downloadRanking, { params: { scheme }, query: { as: 'csv' } })
  await town.ask(setTimeStandard, { body })
  exported = (await auditor.file(downloadAudit)).bytes.toString('utf8')
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

/** The verifier as anyone runs it: a file, plain Node, nothing of ours beside it. */
function recheck(text: string, ...head: readonly string[]) {
  const file = join(folder, 'chain.jsonl')
  writeFileSync(file, text)
  const { status, stdout } = spawnSync(process.execPath, ['recheck/audit.cjs', file, ...head], {
    encoding: 'utf8',
  })
  return { status, said: stdout }
}

test('L-01 a change, a file taken away and a request beyond one’s rights are each recorded', async () => {
  const { records, scope } = await auditor.get(readAudit, { query: { readings: 'yes' } })
  expect(scope).toBe('all')
  expect(records).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ actor: 'qinghe', action: 'burden.standard-set' }),
      expect.objectContaining({ actor: 'liuxi', action: 'read.downloadRanking' }),
      expect.objectContaining({ actor: 'liuxi', action: 'refused', subject: 'setTimeStandard' }),
    ]),
  )
})

test('L-02 a town reads what it did and what concerns it, and not what the county did', async () => {
  const { records, scope } = await town.get(readAudit, { query: { readings: 'yes' } })
  expect(scope).toBe('own')
  expect(records.some(({ action }) => action === 'read.downloadRanking')).toBe(true)
  expect(records.filter(({ actor }) => actor === 'qinghe')).toEqual([])
  expect((await town.get(verifyAudit)).broken).toBeUndefined()
})

test('what was only read is left out unless asked for', async () => {
  const { records } = await auditor.get(readAudit, { query: {} })
  expect(records.filter(({ action }) => action.startsWith('read.'))).toEqual([])
})

describe('T-02 an exported chain is verified offline by a program that shares nothing with ours', () => {
  const changed = (place: number, change: (line: Record<string, unknown>) => void): string => {
    const lines = exported.trimEnd().split('\n')
    const line = JSON.parse(lines[place] ?? '{}') as Record<string, unknown>
    change(line)
    lines[place] = JSON.stringify(line)
    return `${lines.join('\n')}\n`
  }
  const lines = () => exported.trimEnd().split('\n')

  test('it holds, with every record the auditor may read', () => {
    const { status, said } = recheck(exported)
    expect([status, said]).toEqual([0, expect.stringContaining(`${lines().length - 1} links hold`)])
  })
  test('a town’s export holds too, though most of it says nothing', async () => {
    const own = (await town.file(downloadAudit)).bytes.toString('utf8')
    expect(recheck(own).status).toBe(0)
    expect(own).not.toContain('量过')
    expect(own).not.toContain('burden.standard-set')
  })
  test('a changed record, link or order, a link taken out and a cut end are each found at their place', () => {
    const content = changed(2, (line) => {
      line.record = { ...(line.record as object), actor: 'somebody' }
    })
    expect(recheck(content)).toMatchObject({ status: 1, said: expect.stringContaining('link 2') })
    const link = changed(1, (line) => {
      line.contentHash = 'f'.repeat(64)
    })
    expect(recheck(link)).toMatchObject({ status: 1, said: expect.stringContaining('link 1') })
    const [head = '', first = '', second = '', ...rest] = lines()
    expect(recheck([head, second, first, ...rest].join('\n'))).toMatchObject({ status: 1 })
    expect(recheck([head, first, ...rest].join('\n'))).toMatchObject({
      status: 1,
      said: expect.stringContaining('link 2'),
    })
    expect(recheck(lines().slice(0, -1).join('\n'))).toMatchObject({
      status: 1,
      said: expect.stringContaining('cut off'),
    })
  })
  test('a head written down earlier is in the chain, or the whole chain was replaced', () => {
    const { hash } = JSON.parse(lines()[2] ?? '{}') as { hash: string }
    expect(recheck(exported, hash).status).toBe(0)
    expect(recheck(exported, 'a'.repeat(64))).toMatchObject({ status: 1 })
  })
  test('what is no chain is said to be none', () => {
    expect(recheck('{}').status).toBe(2)
    expect(recheck('not json').status).toBe(2)
  })
})
