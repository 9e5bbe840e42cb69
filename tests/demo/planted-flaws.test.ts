import { describe, expect, test, vi } from 'vitest'
import { evaluateReference, exactText, isMissing, subtract, type Value } from '#engine'
import { type DemoFact, generateDemoWorld, type PlantedFlaw } from '../../examples/demo-world/index.ts'
import { SEED } from './example-folders.ts'
import { standingOf, weigh } from './weigh-world.ts'

/** Several worlds are made here, and the machine may be busy. */
vi.setConfig({ testTimeout: 120_000 })

const world = generateDemoWorld({ seed: SEED, size: 1 })
const facts: readonly DemoFact[] = [...world.facts()].flat()
const assessment = weigh(world, 'city-2017', { through: world.lastClosedMonth, facts })
const planted = (flaw: PlantedFlaw['flaw']) => world.plantedFlaws.filter((one) => one.flaw === flaw)
const text = (value: Value): string => (isMissing(value) ? value.missing : exactText(value))
const rateOf = (unit: string, indicator: string): string =>
  text(assessment.figures.figure(indicator, 'current', standingOf(assessment, unit).place).value)

test('every kind of flaw is planted', () => {
  expect([...new Set(world.plantedFlaws.map(({ flaw }) => flaw))].sort()).toEqual([
    'copied-forward',
    'just-below-the-line',
    'late-report',
    'not-sampled',
    'nothing-to-assess',
    'on-the-threshold',
    'restated-month',
    'tie-at-the-line',
    'verified-differs',
    'vetoed',
  ])
})

test('late reports are late by the clock, counted as late, and no others are', () => {
  const late = world.submissions
    .filter(
      ({ form, recordedAt, dueOn, submission }) =>
        form.endsWith('-village-month') && !/-2$/.test(submission) && recordedAt.slice(0, 10) > dueOn,
    )
    .map(({ unit, period }) => `${unit} ${period}`)
  const told = planted('late-report').flatMap(({ units, periods }) =>
    (periods ?? []).map((period) => `${units[0]} ${period}`),
  )
  const counted = facts
    .filter(
      ({ indicator, value, unit }) => indicator === 'late-reports' && value === '1' && unit.length === 9,
    )
    .map(({ unit, period }) => `${unit} ${period}`)
  expect(late.sort()).toEqual(told.filter((one) => !one.endsWith('2017-12')).sort())
  expect(counted.sort()).toEqual(late)
})

test('the restated month has a second version, handed in later, that differs', () => {
  for (const { units, indicator, periods } of planted('restated-month')) {
    const again = facts.filter(
      (one) =>
        one.unit.startsWith(units[0] ?? '?') && one.indicator === indicator && one.period === periods?.[0],
    )
    const [second, first] = [
      again.filter(({ version }) => version === 2),
      again.filter(({ version }) => version === 1),
    ]
    expect(second.length).toBe(13)
    expect(first.length).toBe(13)
    expect(second.every(({ recordedAt }, index) => recordedAt > (first[index]?.recordedAt ?? ''))).toBe(true)
    expect(second.some(({ numerator }, index) => numerator !== first[index]?.numerator)).toBe(true)
  }
})

test('the copying village hands in June again for three months, and no other village does', () => {
  const months = ['2017-06', '2017-07', '2017-08', '2017-09']
  const figures = (unit: string, period: string) =>
    facts
      .filter((one) => one.unit === unit && one.period === period && one.numerator !== undefined)
      .map(({ indicator, numerator, denominator }) => `${indicator} ${numerator} ${denominator}`)
      .join()
  const copying = world.units
    .filter(({ level, unit }) => level === 'village' && unit.startsWith('990781110'))
    .filter(({ unit }) => new Set(months.map((period) => figures(unit, period))).size === 1)
  expect(copying.map(({ unit }) => unit)).toEqual(planted('copied-forward')[0]?.units)
})

test('a rate on the threshold is the target to the last digit', () => {
  for (const { units, indicator, detail } of planted('on-the-threshold')) {
    expect(`${rateOf(units[0] ?? '', indicator ?? '')}%`).toBe(detail)
  }
  expect(planted('on-the-threshold').length).toBe(2)
})

describe('at the commendation line of 一类', () => {
  const [tied, below] = [
    planted('tie-at-the-line')[0]?.units ?? [],
    planted('just-below-the-line')[0]?.units[0] ?? '',
  ]
  const line = assessment.groups.find(({ group }) => group === 'one')

  test('two towns tie exactly, by different losses, and both are commended', () => {
    const [a, b] = tied.map((unit) => standingOf(assessment, unit))
    expect(text(a?.standing.total ?? { missing: 'undefined' })).toBe(
      text(b?.standing.total ?? { missing: 'withheld' }),
    )
    expect([a?.standing.rank, b?.standing.rank, line?.places, line?.commended]).toEqual([3, 3, 3, 4])
    expect([a?.standing.commended, b?.standing.commended]).toEqual([true, true])
    expect(a?.standing.tiedWith).toEqual([b?.standing.unit.code])
    const lost = (place: number) =>
      ['timeliness', 'complaints'].map((item) => text(assessment.values.value(`item:${item}`, place)))
    expect(lost(a?.place ?? 0)).not.toEqual(lost(b?.place ?? 0))
  })

  test('the tie lies on the line, and the next town less than half a point below it', () => {
    const { standing } = standingOf(assessment, below)
    const [mine, cut] = [standing.total, line?.line]
    if (cut === undefined || isMissing(cut) || isMissing(mine)) throw new Error('no line')
    const gap = subtract(cut, mine)
    expect([standing.rank, standing.commended]).toEqual([5, false])
    expect(gap.n > 0n && gap.n * 2n < gap.d).toBe(true)
    expect(text(cut)).toBe(text(standingOf(assessment, tied[0] ?? '').standing.total))
  })

  test('the tie holds under the reference evaluator, from other seeds, and when the year is closed', () => {
    const again = [
      weigh(world, 'city-2017', { through: '2017-11', facts, evaluate: evaluateReference }),
      ...[1, 99].map((seed) =>
        weigh(generateDemoWorld({ seed, size: 1 }), 'city-2017', { through: '2017-11' }),
      ),
      weigh(generateDemoWorld({ seed: SEED, size: 1, year: 'closed' }), 'city-2017'),
    ]
    for (const one of again) {
      const [a, b] = tied.map((unit) => standingOf(one, unit).standing)
      expect([a?.rank, b?.rank, text(a?.total ?? { missing: 'undefined' })]).toEqual([
        3,
        3,
        text(b?.total ?? { missing: 'undefined' }),
      ])
      expect(standingOf(one, below).standing).toMatchObject({ rank: 5, commended: false })
    }
  })
})

describe('vetoes strike', () => {
  const struck = (veto: string) =>
    standingOf(assessment, planted('vetoed').find(({ detail }) => detail === veto)?.units[0] ?? '')

  test('false reporting fails the town and ranks it last', () => {
    expect(struck('false-report').standing).toMatchObject({
      grade: 'fail',
      rank: 8,
      commended: false,
      vetoes: ['false-report'],
    })
  })
  test('a vaccination incident makes the item zero', () => {
    const { place, standing } = struck('vaccine-incident')
    expect(standing.vetoes).toEqual(['vaccine-incident'])
    expect(text(assessment.values.value('item:immunisation', place))).toBe('0')
  })
  test('serious complaints cap the grade although the points would be excellent', () => {
    const { standing } = struck('serious-complaints')
    expect(standing.grade).toBe('good')
    expect(Number(text(standing.total).split('/')[0])).toBeGreaterThan(0)
  })
  test('misused funds make the second town ineligible, and its place passes on to the third', () => {
    expect(struck('funds-misused').standing).toMatchObject({
      rank: 2,
      commended: false,
      notCommendedBecause: 'veto',
    })
    const third = assessment.standings.find(({ unit, rank }) => unit.class === 'two' && rank === 3)
    expect(third).toMatchObject({ commended: true })
  })
})

test('a town without a tuberculosis patient has nothing to assess and keeps the points', () => {
  const [flaw] = planted('nothing-to-assess')
  const { place } = standingOf(assessment, flaw?.units[0] ?? '')
  expect(rateOf(flaw?.units[0] ?? '', flaw?.indicator ?? '')).toBe('nothing-happened')
  expect(text(assessment.values.value('item:tuberculosis', place))).toBe('1')
})

test('a town that was not sampled stands at the mean of its class', () => {
  const [flaw] = planted('not-sampled')
  const { place } = standingOf(assessment, flaw?.units[0] ?? '')
  expect(rateOf(flaw?.units[0] ?? '', flaw?.indicator ?? '')).toBe('not-sampled')
  expect(text(assessment.values.value('clause:awareness', place))).toBe('not-sampled')
  expect(isMissing(assessment.values.value('item:awareness', place))).toBe(false)
})

test('a verified figure stands beside the reported one and is lower', () => {
  const [flaw] = planted('verified-differs')
  const both = facts.filter(
    (one) =>
      one.unit === flaw?.units[0] && one.indicator === flaw?.indicator && one.period === flaw?.periods?.[0],
  )
  const [reported, verified] = ['reported', 'verified'].map((kind) =>
    Number(both.find((one) => one.kind === kind)?.numerator),
  )
  expect(both.length).toBe(2)
  expect(verified).toBeLessThan(reported ?? 0)
})
