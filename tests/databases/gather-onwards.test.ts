import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Indicator, readScheme, type Scheme } from '#engine'
import { readYaml } from '#formats'
import { gatherFacts, type Question } from '../../server/assessing/gather-facts.ts'
import { type Gathering, gatherOnwards } from '../../server/assessing/gather-onwards.ts'
import type { AdminTransaction, NewFact, StoredFact, StoreTransaction } from '../../server/store/index.ts'
import { type OwnStore, openOwnStore } from './own-database.ts'
import { COUNTY, loadSmallCounty, OTHER_COUNTY } from './small-county.ts'

let own: OwnStore
beforeAll(async () => {
  own = await openOwnStore()
  await loadSmallCounty(own.store)
  await own.store.administer({ reach: '33' }, async ({ registry }) => {
    await registry.insertUnits([grid('g111', 'v11'), grid('g112', 'v11'), grid('g221', 'v22')])
  })
})
afterAll(() => own.close())

const grid = (unit: string, village: string) => ({
  area: COUNTY.area,
  unit,
  path: `${COUNTY.path}/t${village.slice(1, 2)}/${village}/${unit}`,
  code: unit,
  name: unit,
  level: 'grid',
  parent: village,
  validFrom: '2010-01-01',
})

/** Amounts and rates, of the assessed units, of those below, of those further below, and one handed over fact by fact. */
function schemeWith(figures: Scheme['figures']): Scheme {
  const { node } = readYaml(readFileSync('examples/city-2017/scheme.yaml', 'utf8'), 'scheme.yaml')
  const city = node && readScheme(node).scheme
  const rate = city?.indicators.find((one) => one.ratio !== undefined && one.reported === 'month')
  if (city === undefined || rate === undefined) throw new Error('the city’s scheme has no monthly rate')
  const { ratio: _, ...amount } = { ...rate, unit: 'count' as const }
  const indicators: Indicator[] = [
    { ...amount, id: 'own-amount', reportedBy: 'town' },
    { ...rate, id: 'rate-of-all', reportedBy: 'village', rollUp: 'sum' },
    { ...amount, id: 'amount-of-reported', reportedBy: 'village', rollUp: 'sum-of-reported' },
    { ...rate, id: 'rate-of-grids', reportedBy: 'grid', rollUp: 'sum' },
    { ...amount, id: 'sampled', reportedBy: 'village', rollUp: 'mean-of-sampled' },
  ]
  return { ...city, level: 'town', period: '2017', figures, indicators }
}

const number = fc.integer({ min: 0, max: 9 }).map(String)
const numbers = fc.oneof(
  { weight: 5, arbitrary: fc.record({ numerator: number, denominator: number }) },
  { weight: 5, arbitrary: fc.record({ value: number }) },
  {
    weight: 2,
    arbitrary: fc.record({ missing: fc.constantFrom('not-reported', 'not-applicable', 'withheld') }),
  },
)
const fact: fc.Arbitrary<NewFact> = fc
  .tuple(
    fc.record({
      unit: fc.constantFrom('t1', 't2', 'v11', 'v12', 'v21', 'v22', 'g111', 'g112', 'g221'),
      indicator: fc.constantFrom(
        'own-amount',
        'rate-of-all',
        'amount-of-reported',
        'rate-of-grids',
        'sampled',
        'of-another-scheme',
      ),
      period: fc.constantFrom('2015-12', '2016-01', '2017-01', '2017-02', '2017'),
      kind: fc.constantFrom('reported', 'reported', 'verified', 'imported', 'target'),
    }),
    numbers,
  )
  .map(([where, what]) => ({ area: COUNTY.area, ...where, ...what }) as NewFact)

const someFacts = fc.uniqueArray(fact, {
  selector: ({ unit, indicator, period, kind }) => [unit, indicator, period, kind].join(' '),
  minLength: 1,
  maxLength: 6,
})

type Step =
  | { readonly what: 'hand-in' | 'long import' | 'first load'; readonly facts: readonly NewFact[] }
  | { readonly what: 'late village' | 'other county' | 'standard error' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ what: fc.constant('hand-in' as const), facts: someFacts }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('long import' as const), facts: someFacts }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('first load' as const), facts: someFacts }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom('late village' as const, 'other county' as const, 'standard error' as const),
    }),
  },
)

const AT = '2017-03-01T00:00:00Z'
const figure = { indicator: 'amount-of-reported', period: '2017-01', kind: 'reported', value: '3' } as const

async function take(tx: AdminTransaction, done: Step, turn: number): Promise<void> {
  switch (done.what) {
    case 'hand-in':
      return void (await tx.facts.insertFacts(done.facts, AT))
    case 'long import':
      await tx.facts.appendFacts(done.facts, AT)
      return tx.facts.factsChanged([COUNTY.area], AT)
    case 'first load':
      return tx.registry.loadFacts(
        done.facts.map((one) => ({ ...one, version: 1000 + turn })),
        AT,
      )
    case 'late village':
      return tx.registry.insertUnits([
        { ...grid(`late${turn}`, 'v11'), path: `${COUNTY.path}/t1/late${turn}`, level: 'village' },
      ])
    case 'other county':
      return void (await tx.facts.insertFacts([{ ...figure, area: OTHER_COUNTY.area, unit: 'c2' }], AT))
    case 'standard error':
      return void (await tx.facts.insertFacts(
        [{ ...figure, area: COUNTY.area, unit: 'v11', standardError: '0.1' }],
        AT,
      ))
  }
}

const inOrder = (facts: readonly StoredFact[]): readonly StoredFact[] =>
  facts.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
const orderOf = ({ unit, indicator, period, kind }: StoredFact): string =>
  [unit, indicator, period, kind].join(' ')

const onwards = async (
  tx: StoreTransaction,
  question: Question,
  earlier: Gathering | undefined,
): Promise<Gathering> =>
  gatherOnwards(tx, question, await tx.revisions.factRevisions(question.reach), earlier)

class Undo extends Error {}

test('gathered onwards from any earlier moment is what is gathered anew, whatever happened in between', async () => {
  let [touched, anew] = [0, 0]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ step, servers: fc.subarray([0, 1]) }), { minLength: 3, maxLength: 12 }),
      fc.constantFrom<Scheme['figures']>('verified-first', 'reported-only'),
      fc.constantFrom('330181', '33'),
      async (steps, figures, reach) => {
        const question = { scheme: schemeWith(figures), reach, period: '2017' }
        const attempt = own.store.administer({ reach: '33' }, async (tx) => {
          // Two servers that look at different moments.
          const kept: (Gathering | undefined)[] = [undefined, undefined]
          for (const [turn, { step: done, servers }] of steps.entries()) {
            await take(tx, done, turn)
            for (const server of servers) {
              const made = await onwards(tx, question, kept[server])
              const full = await gatherFacts(tx, question)
              expect(inOrder(made.facts)).toEqual(inOrder(full.facts))
              expect(made.units).toEqual(full.units)
              const shared = made.facts.filter((one) => kept[server]?.facts.includes(one)).length
              if (shared > 0) touched++
              else anew++
              kept[server] = made
            }
          }
          throw new Undo()
        })
        await expect(attempt).rejects.toBeInstanceOf(Undo)
      },
    ),
    { numRuns: 40 },
  )
  // The test would say nothing if it were always gathered anew, or never.
  expect(touched).toBeGreaterThan(20)
  expect(anew).toBeGreaterThan(20)
}, 120_000)

const READING = { reach: COUNTY.area, oneMoment: true } as const
const QUESTION = { scheme: schemeWith('verified-first'), reach: COUNTY.area, period: '2017' }
const handIn = (unit: string, value: string) =>
  own.store.administer({ reach: '33' }, ({ facts }) =>
    facts.insertFacts([{ ...figure, area: COUNTY.area, unit, value }], AT),
  )
const look = (earlier?: Gathering) => own.store.transaction(READING, (tx) => onwards(tx, QUESTION, earlier))
const sumOf = ({ facts }: Gathering, unit: string) =>
  facts.find((one) => one.unit === unit && one.indicator === figure.indicator)?.value

test('only what a change touched is asked for again; the rest is the same object as before', async () => {
  await handIn('v11', '4')
  await handIn('v21', '6')
  const before = await look()
  await handIn('v11', '5')
  const after = await look(before)
  expect([sumOf(before, 't1'), sumOf(after, 't1'), sumOf(after, 't2')]).toEqual(['4', '5', '6'])
  expect(after.facts.filter((one) => !before.facts.includes(one)).map(({ unit }) => unit)).toEqual(['t1'])
})

test('a change without a record of its places, as an older server leaves it, makes everything be asked for', async () => {
  await handIn('v11', '7')
  const before = await look()
  const client = await own.connect('postgres', 'gongcheng')
  await handIn('v11', '8')
  await client.query(
    'delete from gongcheng.fact_change where revision = (select max(revision) from gongcheng.fact_change)',
  )
  await handIn('v21', '9')
  expect(sumOf(await look(before), 't1')).toBe('8')
})

test('a village that ends, or moves to another town, takes its figures along though none changed', async () => {
  await handIn('v21', '2')
  await handIn('v22', '3')
  const before = await look()
  expect(sumOf(before, 't2')).toBe('5')
  const client = await own.connect('postgres', 'gongcheng')
  const set = 'update gongcheng.unit set valid_to ='
  try {
    await client.query(`${set} '2017-06-01' where unit = 'v22'`)
    expect(sumOf(await look(before), 't2')).toBe('2')
  } finally {
    await client.query(`${set} null where unit = 'v22'`)
  }
  expect(sumOf(await look(before), 't2')).toBe('5')
})

test('what is not committed is not in it, and is once it is', async () => {
  await handIn('v11', '1')
  const before = await look()
  const attempt = own.store.administer({ reach: '33' }, async ({ facts }) => {
    await facts.insertFacts([{ ...figure, area: COUNTY.area, unit: 'v11', value: '99' }], AT)
    expect(sumOf(await look(before), 't1')).toBe('1')
    throw new Undo()
  })
  await expect(attempt).rejects.toBeInstanceOf(Undo)
  await handIn('v11', '2')
  expect(sumOf(await look(before), 't1')).toBe('2')
})
