import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Fact,
  type FigureTable,
  gatherFigures,
  type Indicator,
  type MissingName,
  readScheme,
  type Scheme,
  type UnitRecord,
} from '#engine'
import { readYaml } from '#formats'
import { gatherFacts } from '../../server/assessing/gather-facts.ts'
import type { LoadedFact } from '../../server/store/index.ts'
import { type OwnStore, openOwnStore } from './own-database.ts'
import { loadSmallCounty } from './small-county.ts'

let own: OwnStore
beforeAll(async () => {
  own = await openOwnStore()
  await loadSmallCounty(own.store)
})
afterAll(() => own.close())

const CITY = cityScheme()

function cityScheme(): Scheme {
  const { node } = readYaml(readFileSync('examples/city-2017/scheme.yaml', 'utf8'), 'scheme.yaml')
  const scheme = node && readScheme(node).scheme
  if (scheme === undefined) throw new Error('examples/city-2017/scheme.yaml has errors')
  return scheme
}

/** Every way of adding up, over amounts and over quotients. */
function schemeWith(figures: Scheme['figures'], over: Indicator['over']): Scheme {
  const ratio = CITY.indicators.find((one) => one.ratio !== undefined && one.reported === 'month')
  if (ratio === undefined) throw new Error('the city’s scheme has no monthly rate')
  const { ratio: _, ...amount } = { ...ratio, unit: 'count' as const }
  const indicators = (['sum', 'sum-of-reported', 'mean-of-sampled'] as const).flatMap(
    (rollUp): Indicator[] => [
      { ...ratio, id: `ratio-${rollUp}`, reportedBy: 'village', rollUp, over },
      { ...amount, id: `amount-${rollUp}`, reportedBy: 'village', rollUp, over },
    ],
  )
  const classes = [
    { id: 'one', name: { zh: '一类' } },
    { id: 'two', name: { zh: '二类' } },
  ]
  return { ...CITY, level: 'town', period: '2017', classes, figures, indicators }
}

const INDICATORS = schemeWith('reported-only', 'last').indicators.map(({ id }) => id)
const number = fc.integer({ min: 0, max: 50 }).map(String)
const name = fc.constantFrom<MissingName>(
  'not-reported',
  'not-applicable',
  'nothing-happened',
  'not-sampled',
  'withheld',
)

const numbersOf = (indicator: string) => {
  const numbers = indicator.startsWith('ratio')
    ? fc.oneof(
        { weight: 8, arbitrary: fc.record({ numerator: number, denominator: number }) },
        { weight: 1, arbitrary: fc.record({ value: number }) },
      )
    : fc.record({ value: number })
  return fc.oneof({ weight: 6, arbitrary: numbers }, { weight: 1, arbitrary: fc.record({ missing: name }) })
}

const fact: fc.Arbitrary<LoadedFact> = fc.constantFrom(...INDICATORS).chain((indicator) =>
  fc
    .tuple(
      fc.record({
        unit: fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom('v11', 'v12', 'v21', 'v22') },
          { weight: 1, arbitrary: fc.constantFrom('t1', 't2') },
        ),
        period: fc.constantFrom('2016-01', '2016-02', '2017-01', '2017-02'),
        kind: fc.constantFrom<Fact['kind']>('reported', 'reported', 'verified', 'imported'),
        version: fc.integer({ min: 1, max: 2 }),
      }),
      numbersOf(indicator),
    )
    .map(([where, numbers]) => ({ area: '330181', indicator, ...where, ...numbers })),
)

/** A target is the assessed unit's own, whatever its indicator is added up from. */
const target: fc.Arbitrary<LoadedFact> = fc.record({
  area: fc.constant('330181'),
  unit: fc.constantFrom('t1', 't2'),
  indicator: fc.constantFrom(...INDICATORS),
  period: fc.constant('2017'),
  kind: fc.constant('target' as const),
  version: fc.constant(1),
  value: number,
})

const keyOf = ({ unit, indicator, period, kind, version }: LoadedFact) =>
  [unit, indicator, period, kind, version].join(' ')

const facts = fc
  .tuple(
    fc.uniqueArray(fact, { selector: keyOf, minLength: 40, maxLength: 160 }),
    fc.uniqueArray(target, { selector: keyOf, maxLength: 4 }),
  )
  .map((parts) => parts.flat())

const figuresOf = (table: FigureTable | undefined) =>
  INDICATORS.flatMap((indicator) =>
    (['current', 'previous'] as const).flatMap((when) =>
      (table?.units ?? []).map(({ code }, unit) => {
        const figure = table?.figure(indicator, when, unit)
        return {
          of: `${code} ${indicator} ${when}`,
          value: figure?.value,
          numerator: figure?.numerator,
          denominator: figure?.denominator,
          target: figure?.target,
        }
      }),
    ),
  )

class Undo extends Error {}

/** What the engine makes of every single fact, and of what the database added up; nothing is kept. */
async function bothWays(scheme: Scheme, given: readonly LoadedFact[], through: string) {
  let answers: { engine: unknown; database: unknown } | undefined
  const attempt = own.store.administer({ reach: '33' }, async (tx) => {
    await tx.registry.loadFacts(given, '2017-03-01T00:00:00Z')
    const units: readonly UnitRecord[] = await tx.units.unitsAt('2017-12-31')
    const single = await tx.facts.currentFacts({})
    const gathered = await gatherFacts(tx, { scheme, reach: '330181', period: '2017' })
    answers = {
      engine: figuresOf(gatherFigures(scheme, units, single, { through }).figures),
      database: figuresOf(gatherFigures(scheme, gathered.units, gathered.facts, { through }).figures),
    }
    throw new Undo()
  })
  await expect(attempt).rejects.toBeInstanceOf(Undo)
  return answers
}

test('what the database adds up is what the engine would have added up, fact by fact', async () => {
  await fc.assert(
    fc.asyncProperty(
      facts,
      fc.constantFrom<Scheme['figures']>('verified-first', 'reported-only'),
      fc.constantFrom<Indicator['over']>('sum', 'last', 'mean'),
      fc.constantFrom('2017-01', '2017-02'),
      async (given, figures, over, through) => {
        const answers = await bothWays(schemeWith(figures, over), given, through)
        expect(answers?.database).toEqual(answers?.engine)
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)

test('a village that said nothing is counted: two expected, one reported', async () => {
  const sums = await own.store.administer({ reach: '33' }, async (tx) => {
    const one = {
      area: '330181',
      unit: 'v11',
      indicator: 'visits',
      period: '2017-01',
      kind: 'reported' as const,
    }
    await tx.registry.loadFacts([{ ...one, version: 1, value: '0.1' }], '2017-02-01T00:00:00Z')
    return tx.facts.rolledUpFacts({
      level: 'town',
      from: 'village',
      indicators: ['visits'],
      ratios: [],
      years: ['2017'],
      day: '2017-12-31',
      figures: 'reported-only',
    })
  })
  expect(sums).toMatchObject([
    { unit: 't1', value: '0.1', reported: 1, expected: 2, incomplete: 'not-reported' },
  ])
})
