import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { findPersonReproduction } from '#domain/guard'
import { ROLES } from '#domain/permission'
import { checkFacts } from '#engine'
import { type DemoWorld, generateDemoWorld } from '../../examples/demo-world/index.ts'
import { SEED, schemeOf } from './example-folders.ts'
import { factsOf, unitsOn } from './weigh-world.ts'

/** Several worlds are made here, and the machine may be busy. */
vi.setConfig({ testTimeout: 120_000 })

const hashOf = (world: DemoWorld): string => {
  const hash = createHash('sha256')
  const { facts: _facts, ...rest } = world
  hash.update(JSON.stringify(rest))
  for (const chunk of world.facts()) hash.update(JSON.stringify(chunk))
  return hash.digest('hex')
}

const world = generateDemoWorld({ seed: SEED, size: 1 })
const facts = factsOf(world)
const below = (level: string) => world.units.filter((unit) => unit.level === level)

describe('the same seed', () => {
  test('makes the same world twice, the facts also when asked for again', () => {
    expect(hashOf(generateDemoWorld({ seed: SEED, size: 1 }))).toBe(hashOf(world))
  })
  test('makes another world than another seed', () => {
    expect(hashOf(generateDemoWorld({ seed: SEED + 1, size: 1 }))).not.toBe(hashOf(world))
  })
  test('makes 清和市 the same in a larger world', () => {
    const towns = (one: DemoWorld) => [...one.facts()].filter(([first]) => first?.area === '990781')
    expect(
      JSON.stringify(towns(generateDemoWorld({ seed: SEED, size: 3 }))) === JSON.stringify(towns(world)),
    ).toBe(true)
  })
})

describe('how much there is', () => {
  test('one province, 14 prefectures, 105 counties, 18 towns, about 200 villages, about 900 grids', () => {
    expect(
      ['province', 'city', 'county', 'town', 'village', 'grid'].map((level) => below(level).length),
    ).toEqual([1, 14, 105, 18, 200, 900])
  })
  test('about 300,000 facts of about 60 indicators in 23 closed months', () => {
    expect(facts.length).toBeGreaterThan(280_000)
    expect(facts.length).toBeLessThan(340_000)
    expect(new Set(facts.map(({ indicator }) => indicator)).size).toBe(75)
    const months = [...new Set(facts.map(({ period }) => period))]
      .filter((period) => period.length === 7)
      .sort()
    expect([months.length, months[0], months.at(-1), world.lastClosedMonth]).toEqual([
      23,
      '2016-01',
      '2017-11',
      '2017-11',
    ])
  })
  test('a larger world grows by whole counties, chunk by chunk', () => {
    const larger = generateDemoWorld({ seed: SEED, size: 3 })
    expect(larger.units.filter(({ level }) => level === 'town').length).toBe(54)
    const chunks = [...larger.facts()].map(({ length }) => length)
    expect(Math.max(...chunks)).toBeLessThan(25_000)
    expect(chunks.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(750_000)
  })
  test('a size that is not a whole number from 1 to 105 is refused', () => {
    for (const size of [0, 1.5, 106]) expect(() => generateDemoWorld({ seed: 1, size })).toThrow(RangeError)
  })
})

describe('what the store asks of it', () => {
  test('areas have six digits in the unassigned province 99, codes twelve (a grid fifteen)', () => {
    expect(world.units.filter(({ area }) => !/^99\d{4}$/.test(area))).toEqual([])
    expect(
      world.units.filter(({ code, level }) => !(level === 'grid' ? /^99\d{13}$/ : /^99\d{10}$/).test(code)),
    ).toEqual([])
    expect(new Set(world.units.map(({ unit }) => unit)).size).toBe(world.units.length)
  })
  test('every path is that of the parent and the unit, and parents come first', () => {
    const paths = new Map<string, string>()
    for (const { unit, parent, path } of world.units) {
      expect(path).toBe(parent === undefined ? unit : `${paths.get(parent)}/${unit}`)
      paths.set(unit, path)
    }
  })
  test('no figure stands twice, and each belongs to a unit that is there', () => {
    const keys = new Set(
      facts.map((one) => `${one.unit} ${one.indicator} ${one.period} ${one.kind} ${one.version}`),
    )
    expect(keys.size).toBe(facts.length)
    const units = new Set(world.units.map(({ unit }) => unit))
    expect(facts.filter(({ unit }) => !units.has(unit))).toEqual([])
  })
  test('every submission a fact names is there, recorded when the fact was', () => {
    const submissions = new Map(world.submissions.map((one) => [one.submission, one.recordedAt]))
    const lost = factsOf(world).filter(
      (one) =>
        'submission' in one &&
        submissions.get(String(one.submission)) !== (one as { recordedAt?: string }).recordedAt,
    )
    expect(lost).toEqual([])
    expect(submissions.size).toBe(world.submissions.length)
  })
  test('every unit has one class per year: its area in 2016, 一类 or 二类 in 2017', () => {
    const on = (day: string) => new Set(unitsOn(world, day).flatMap((unit) => unit.class ?? []))
    expect([...on('2016-12-31')].sort()).toEqual(['central', 'hill', 'north', 'plain', 'south', 'urban'])
    expect([...on('2017-01-01')].sort()).toEqual(['one', 'two'])
  })
  test('every role has an account at a unit that is there', () => {
    const units = new Map(world.units.map(({ unit, path }) => [unit, path]))
    expect(world.accounts.every(({ unit, path }) => units.get(unit) === path)).toBe(true)
    expect(new Set(world.accounts.map(({ role }) => role)).size).toBe(ROLES.length)
    expect(world.accounts.filter(({ role }) => role === 'town-clerk').length).toBe(18)
    expect(world.accounts.find(({ account }) => account === 'liuxi')?.unitName).toBe('柳溪镇')
  })
})

test('the facts fit every scheme: levels, periods, whole numbers, numerators within denominators', () => {
  for (const { folder, level } of world.schemes) {
    const scheme = schemeOf(folder)
    const units = unitsOn(world, `${scheme.period}-12-31`)
    const levels = new Map(units.map((unit) => [unit.code, unit.level]))
    const own = facts.filter((fact) => {
      const indicator = scheme.indicators.find(({ id }) => id === fact.indicator)
      return (
        indicator !== undefined &&
        (levels.get(fact.unit) === indicator.reportedBy || levels.get(fact.unit) === level)
      )
    })
    expect(checkFacts(scheme, units, own)).toEqual([])
  }
})

test('no name or file in the world speaks of a person’s reproduction', () => {
  const texts = [...world.units.map(({ name }) => name), ...world.submissions.map(({ fileName }) => fileName)]
  expect(texts.filter((text) => findPersonReproduction(text) !== undefined)).toEqual([])
})
