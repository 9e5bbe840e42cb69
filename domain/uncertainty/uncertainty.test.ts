import { expect, test } from 'vitest'
import { type Assessment, assess, type Fact, gatherFigures, makeProgram, readScheme } from '#engine'
import { readYaml } from '#formats'
import { MOST_DRAWS, uncertainRanks } from './uncertain-ranks.ts'

const SCHEME = `
gongcheng: 1
scheme: satisfaction
version: "1.0"
name: 满意度
level: town
period: 2017
in-force: {from: 2017-01-01, to: 2017-12-31}
source: {document: 测试}
policy: "2017"
figures: verified-first
display: {digits: 2, rounding: half-up}
missing: {not-reported: refuse, not-applicable: refuse, nothing-happened: refuse, not-sampled: refuse, withheld: refuse, undefined: refuse}
dropped: keep
classes:
  - {class: one, name: 一类}
indicators:
  - {indicator: satisfaction, name: 满意度, unit: percent, better: higher, reported: year, over: last, reported-by: town}
  - {indicator: visits, name: 走访次数, unit: count, better: higher, reported: year, over: last, reported-by: town}
items:
  - item: satisfaction
    name: 满意度
    points: 100
    clause: {kind: formula, formula: satisfaction / 1%, cap: none, floor: 0}
    source: {clause: 第一条}
    examples: [{given: {satisfaction: 88%}, points: 88}]
  - item: visits
    name: 走访
    points: 0
    clause: {kind: formula, formula: 0 * visits, cap: none, floor: 0}
    source: {clause: 第二条}
    examples: [{given: {visits: 10}, points: 0}]
rank: {within: class, order: descending, ties: competition, vetoed: last, unranked: []}
commendation: {count: 2, base: ranked, rounding: floor, ties: all-in, minimum: 0, excludes: [fail], vacancies: leave-empty}
`
/** The six units of the oracle: value, standard error, rank interval, chance of the first two. */
const SIX = [
  ['88.1', '1.5', '1–3', 0.928],
  ['86', '1.2', '1–5', 0.508],
  ['85.5', '2', '1–5', 0.386],
  ['84.9', '1', '2–5', 0.138],
  ['83', '1.8', '2–6', 0.041],
  ['79.2', '1.1', '5–6', 0],
] as const
const units = SIX.map((_, at) => ({ code: `u${at}`, name: `单位${at}`, level: 'town', class: 'one' }))
const factsWith = (error: (at: number) => string | undefined): readonly Fact[] =>
  SIX.flatMap(([value], at): Fact[] => {
    const standardError = error(at)
    const same = { unit: `u${at}`, period: '2017', kind: 'reported', version: 1 } as const
    return [
      { ...same, indicator: 'satisfaction', value, ...(standardError !== undefined && { standardError }) },
      { ...same, indicator: 'visits', value: '100' },
    ]
  })

function weigh(facts: readonly Fact[]): Assessment {
  const { node } = readYaml(SCHEME, 'scheme.yaml')
  const { scheme, findings } = node === undefined ? { findings: [] } : readScheme(node)
  expect(findings).toEqual([])
  if (scheme === undefined) throw new Error('no scheme')
  const { program } = makeProgram(scheme)
  const { figures } = gatherFigures(scheme, units, facts)
  if (program === undefined || figures === undefined) throw new Error('no assessment')
  return assess(program, figures)
}
const ask = (facts: readonly Fact[], draws: number, seed = '2017') =>
  uncertainRanks(weigh(facts), { units, facts, period: '2017', through: '2017-12', draws, seed })

test('抽样误差下的名次区间与入线机会，与R算得的一致', { timeout: 60_000 }, () => {
  const facts = factsWith((at) => SIX[at]?.[1])
  const { units: bands, sampled } = ask(facts, 12_000)
  expect(sampled).toEqual(['satisfaction'])
  expect(bands.map(({ ranks }) => `${ranks?.low}–${ranks?.high}`)).toEqual(SIX.map(([, , band]) => band))
  bands.forEach(({ commended }, at) => {
    expect(Math.abs((commended ?? 2) - (SIX[at]?.[3] ?? 2))).toBeLessThan(0.015)
  })
})

test('同一个种子抽出同样的结果，换一个种子就不同', () => {
  const facts = factsWith((at) => SIX[at]?.[1])
  expect(ask(facts, 200, '甲')).toEqual(ask(facts, 200, '甲'))
  expect(ask(facts, 200, '甲').units).not.toEqual(ask(facts, 200, '乙').units)
})

test('没有标准误就没有不确定性，一次也不抽', () => {
  const {
    draws,
    sampled,
    units: bands,
  } = ask(
    factsWith(() => undefined),
    1000,
  )
  expect([draws, sampled]).toEqual([0, []])
  expect(bands.every(({ ranks, commended }) => ranks === undefined && commended === undefined)).toBe(true)
})

test('只有一个单位抽样时，其余单位的总分不动', () => {
  const facts = factsWith((at) => (at === 2 ? '2' : undefined))
  const { units: bands } = ask(facts, 400)
  expect(bands[0]?.totals?.low).toEqual(bands[0]?.totals?.high)
  expect(bands[2]?.totals?.low).not.toEqual(bands[2]?.totals?.high)
})

test('抽出的率不出0到100%', () => {
  const facts = factsWith(() => '60')
  for (const { totals } of ask(facts, 400).units) {
    expect(Number(totals?.low.n)).toBeGreaterThanOrEqual(0)
    expect(Number(totals?.high.n) / Number(totals?.high.d)).toBeLessThanOrEqual(100)
  }
})

test('抽的次数太少或太多都拒绝', () => {
  for (const draws of [0, 99, 1.5, MOST_DRAWS + 1])
    expect(() =>
      ask(
        factsWith(() => '1'),
        draws,
      ),
    ).toThrow(RangeError)
})
