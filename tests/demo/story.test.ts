import { describe, expect, test, vi } from 'vitest'
import { type Assessment, isMissing } from '#engine'
import { generateDemoWorld } from '../../examples/demo-world/index.ts'
import { SEED } from './example-folders.ts'
import { factsOf, standingOf, weigh } from './weigh-world.ts'

/** Several worlds are made here, and the machine may be busy. */
vi.setConfig({ testTimeout: 120_000 })

const world = generateDemoWorld({ seed: SEED, size: 1 })
const facts = factsOf(world)
const before = weigh(world, 'province-2016', { facts })
const after = weigh(world, 'province-2017', { facts, through: world.lastClosedMonth })

/** Prefectures by the mean of their counties' totals, the best first. */
function prefectures({ standings }: Assessment): readonly string[] {
  const totals = new Map<string, number[]>()
  for (const { unit, total } of standings) {
    const prefecture = unit.code.slice(0, 4)
    if (isMissing(total)) throw new Error(unit.code)
    totals.set(prefecture, [...(totals.get(prefecture) ?? []), Number((total.n * 10_000n) / total.d)])
  }
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length
  return [...totals].sort(([, a], [, b]) => mean(b) - mean(a)).map(([prefecture]) => prefecture)
}

describe('the province’s story', () => {
  test('云澜市 stands ninth of fourteen prefectures in 2016 and better in 2017', () => {
    expect(prefectures(before).indexOf('9907') + 1).toBe(9)
    expect(prefectures(after).indexOf('9907') + 1).toBeLessThan(9)
  })
  test('清和市 was within the first half of its area, and is not within the first 30 % of its class', () => {
    expect(standingOf(before, '990781').standing.commended).toBe(true)
    expect(standingOf(after, '990781').standing.commended).toBe(false)
  })
  test('about 105 counties stand in three areas, then in two classes', () => {
    expect(before.groups.map(({ group, units }) => [group, units])).toEqual([
      ['north', 40],
      ['central', 37],
      ['south', 28],
    ])
    expect(after.groups.map(({ group, units, places }) => [group, units, places])).toEqual([
      ['one', 46, 14],
      ['two', 59, 18],
    ])
  })
})

test('柳溪镇 was commended among the plain towns in 2016 and misses the line of 一类 in 2017', () => {
  const [first, second] = [
    weigh(world, 'city-2016', { facts }),
    weigh(world, 'city-2017', { facts, through: '2017-11' }),
  ]
  expect(standingOf(first, '990781107').standing.commended).toBe(true)
  expect(standingOf(second, '990781107').standing.commended).toBe(false)
})

test('what 清和市 reports to the province is what its towns add up to', () => {
  const rate = (assessment: Assessment, unit: string) => {
    const place = assessment.figures.units.findIndex(({ code }) => code === unit)
    return assessment.figures.figure('doctor-contract-rate', 'current', place)
  }
  const city = weigh(world, 'city-2017', { facts, through: '2017-11' })
  const sum = (part: 'numerator' | 'denominator') =>
    city.figures.units.reduce((all, { code }) => {
      const value = rate(city, code)[part]
      return isMissing(value) ? all : all + value.n
    }, 0n)
  expect(rate(after, '990781')).toMatchObject({
    numerator: { n: sum('numerator') },
    denominator: { n: sum('denominator') },
  })
})

test('under the rules of 2017 the facts of 2016 leave five of nine towns above the line', () => {
  const rules = weigh(world, 'city-2016', { facts })
  const replayed = weigh(world, 'city-2017', { facts, period: '2016' })
  const names = ({ standings }: Assessment) =>
    standings.filter(({ commended }) => commended).map(({ unit }) => unit.name)
  expect(names(rules).length).toBe(9)
  expect(names(replayed)).toEqual(['望湖街道', '西津街道', '柳溪镇', '桑园镇', '松源镇'])
})
