import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAtlas } from '../../cli/atlas/read-atlas.ts'
import { weighEntry } from '../../cli/atlas/weigh-entry.ts'
import { run } from '../cli/run-command.ts'

const FOLDER = join(import.meta.dirname, '../../examples/atlas')
const COLLECTED = join(import.meta.dirname, '../../../shared/data/clauses.jsonl')

/** What the atlas has reached; it may only grow. */
const COMPUTED = 384
const RESULTS = 1_411

const entries = await readAtlas(FOLDER)

test('every collected clause stands once, in its family', () => {
  expect(entries).toHaveLength(433)
  expect(new Set(entries.map(({ id }) => id)).size).toBe(433)
  if (!existsSync(COLLECTED)) {
    process.stderr.write(`\nSKIPPED: the collected clauses are not at ${COLLECTED}\n\n`)
    return
  }
  const collected = readFileSync(COLLECTED, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; family: string })
  const said = new Map(entries.map(({ id, family }) => [id, family]))
  expect(collected.filter(({ id, family }) => said.get(id) !== family)).toEqual([])
})

test.each(entries.map((entry) => [entry.id, entry] as const))(
  '%s is what the atlas says of it',
  (_, entry) => {
    const { findings, wrong, checked } = weighEntry(entry)
    expect(findings.map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`)).toEqual([])
    expect(wrong).toEqual([])
    expect('notComputed' in entry || checked > 0).toBe(true)
  },
)

test('no fewer are computed, and no fewer results were worked out by hand, than before', () => {
  const weighed = entries.filter((entry) => !('notComputed' in entry)).map(weighEntry)
  expect(weighed.length).toBeGreaterThanOrEqual(COMPUTED)
  expect(weighed.reduce((sum, { checked }) => sum + checked, 0)).toBeGreaterThanOrEqual(RESULTS)
})

describe('gongcheng atlas', () => {
  const atlasOf = (entry: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-'))
    writeFileSync(join(folder, 'whole.yaml'), readFileSync(join(FOLDER, 'whole.yaml')))
    writeFileSync(join(folder, 'A1.yaml'), entry)
    return folder
  }
  const RULE = `
- clause: c1
  name: 达标率
  figures: {rate: 达标率 percent}
  points: 4
  rule: {kind: step-deduction, value: rate, target: 100%, step: 1pp, deduct: 1, partial: linear, floor: 0}
  examples: [{given: {rate: 99%}, points: 3}]
`
  test('says what it holds', async () => {
    const { code, out } = await run(['atlas', atlasOf(RULE)])
    expect([code, out]).toEqual([0, expect.stringContaining('共 1 条：算出 1 条')])
  })

  test('names the clause whose result is not what was worked out by hand', async () => {
    const { code, out } = await run(['atlas', atlasOf(RULE.replace('points: 3}', 'points: 2}'))])
    expect([code, out]).toEqual([1, expect.stringContaining('c1（A1.yaml:2）没有得出所写的结果')])
  })

  const SHARED = `
- clause: c1
  name: 达标率
  figures: &figures {rate: 达标率 percent}
  points: 4
  rule: &rule {kind: step-deduction, value: rate, target: 100%, step: 1pp, deduct: 1, partial: linear, floor: 0}
  examples: [{given: {rate: 99%}, points: 3}]
- clause: c2
  name: 又一项达标率
  figures: *figures
  points: 4
  rule: *rule
  examples: [{given: {rate: 98%}, points: 2}]
`
  test('a part written once and named again is read in both entries', async () => {
    const { code, out } = await run(['atlas', atlasOf(SHARED)])
    expect([code, out]).toEqual([0, expect.stringContaining('共 2 条：算出 2 条')])
    const wrong = await run(['atlas', atlasOf(SHARED.replace('points: 2}', 'points: 1}'))])
    expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining('c2')])
  })

  test.each([
    [
      'a part that names itself',
      SHARED.replace('figures: &figures {rate: 达标率 percent}', 'figures: &figures {rate: *figures}'),
    ],
    ['a name nobody gave', SHARED.replace('rule: *rule', 'rule: *rules')],
  ])('%s is told with its file and line', async (_, text) => {
    const { code, out, err } = await run(['atlas', atlasOf(text)])
    expect([code, out + err]).toEqual([1, expect.stringContaining('A1.yaml')])
    expect(out + err).not.toMatch(/at .*\.ts:\d+/)
  })

  test.each([
    [
      'a refusal the guards do not know',
      '- {clause: c1, not-computed: refused, refused: 签约率, why: 拒绝}',
      1,
    ],
    ['a reason nobody knows', '- {clause: c1, not-computed: lazy, why: 没写}', 1],
    ['no list', 'clause: c1', 1],
    ['no YAML', '- {clause: c1', 1],
  ])('%s is told', async (_, text, exit) => {
    const { code, out, err } = await run(['atlas', atlasOf(text)])
    expect([code, (out + err).includes('c1') || (out + err).includes('A1.yaml')]).toEqual([exit, true])
    expect(out + err).not.toMatch(/at .*\.ts:\d+/)
  })
})
