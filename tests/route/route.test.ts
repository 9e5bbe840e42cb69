import { expect, test } from 'vitest'
import {
  type Assessment,
  assess,
  exactText,
  type Fact,
  gatherFigures,
  type Lever,
  makeProgram,
  parseDecimal,
  planRoute,
  type Rational,
  type RouteAsked,
  type RouteGoal,
  readScheme,
} from '#engine'
import { readYaml } from '#formats'
import { solveApart } from '#server/solving'

const HEAD = `
gongcheng: 1
scheme: route
version: "1.0"
name: 路线
level: town
period: 2017
in-force: {from: 2017-01-01, to: 2017-12-31}
source: {document: 测试}
policy: "2017"
figures: verified-first
display: {digits: 2, rounding: half-up}
missing: {not-reported: zero, not-applicable: zero, nothing-happened: zero, not-sampled: zero, withheld: zero, undefined: zero}
dropped: keep
classes: [{class: one, name: 一类}]
rank: {within: class, order: descending, ties: competition, vetoed: last, unranked: []}
commendation: {count: 1, base: ranked, rounding: floor, ties: all-in, minimum: 0, excludes: [fail], vacancies: leave-empty}
indicators:
  - {indicator: contracts, name: 签约率, unit: percent, ratio: {numerator: 签约, denominator: 常住, empty: not-applicable}, better: higher, reported: month, over: last, reported-by: town}
  - {indicator: visits, name: 走访次数, unit: count, better: higher, reported: month, over: sum, reported-by: town}
  - {indicator: late, name: 逾期次数, unit: count, better: lower, reported: year, over: last, reported-by: town}
  - {indicator: training, name: 培训次数, unit: count, better: higher, reported: month, over: last, reported-by: town}
`
const whole = (n: number): Rational => ({ n: BigInt(n), d: 1n })

/** Steps, a straight line, a jump, and two figures in one term. */
const ITEMS = `
items:
  - item: contracts
    name: 签约
    points: 40
    clause: {kind: step-deduction, value: contracts, target: 90%, step: 1pp, deduct: 1, partial: floor, floor: 0}
    source: {clause: 一}
  - item: visits
    name: 走访
    points: 30
    clause: {kind: proportional, value: visits, target: 60, over-target: capped}
    source: {clause: 二}
  - item: training
    name: 培训
    points: 20
    clause: {kind: all-or-nothing, value: training, target: 5}
    source: {clause: 三}
  - item: late
    name: 及时
    points: 10
    clause: {kind: formula, formula: 'min(10, max(0, 10 - 2 * late) + 0.1 * training)', cap: none, floor: 0}
    source: {clause: 四}
`

type Town = readonly [numerator: number, visits: number, late: number, training: number]

function weigh(towns: readonly Town[], items = ITEMS): Assessment {
  const { node } = readYaml(HEAD + items, 'scheme.yaml')
  const { scheme, findings } = node === undefined ? { findings: [] } : readScheme(node)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  if (scheme === undefined) throw new Error('no scheme')
  const units = towns.map((_, at) => ({ code: `t${at}`, name: `镇${at}`, level: 'town', class: 'one' }))
  const facts = towns.flatMap(([numerator, visits, late, training], at): Fact[] => {
    const same = { unit: `t${at}`, kind: 'reported', version: 1 } as const
    const month = { ...same, period: '2017-06' }
    return [
      { ...month, indicator: 'contracts', numerator: String(numerator), denominator: '200' },
      { ...month, indicator: 'visits', value: String(visits) },
      { ...same, period: '2017', indicator: 'late', value: String(late) },
      { ...month, indicator: 'training', value: String(training) },
    ]
  })
  const { program } = makeProgram(scheme)
  const { figures } = gatherFigures(scheme, units, withOtherMonths(facts))
  if (program === undefined || figures === undefined) throw new Error('no assessment')
  return assess(program, figures)
}

/** The other months of the year bring nothing new; the last one stands. */
const withOtherMonths = (facts: readonly Fact[]): readonly Fact[] =>
  facts.flatMap((fact) =>
    fact.period === '2017'
      ? [fact]
      : Array.from({ length: 12 }, (_, at): Fact => {
          const period = `2017-${String(at + 1).padStart(2, '0')}`
          const quiet = fact.indicator === 'visits' && period !== fact.period
          return { ...fact, period, ...(quiet && { value: '0' }) }
        }),
  )

const lever = (indicator: string, ceiling: string, cost: string): Lever => ({
  indicator,
  ceiling: parseDecimal(ceiling) ?? whole(0),
  cost: parseDecimal(cost) ?? whole(0),
})
const LEVERS = [
  lever('contracts', '95', '2'),
  lever('visits', '80', '0.7'),
  lever('late', '0', '3'),
  lever('training', '6', '4'),
]
const ask = (goal: RouteGoal, more: Partial<RouteAsked> = {}): RouteAsked => ({
  unit: 't0',
  goal,
  levers: LEVERS,
  through: 6,
  by: 12,
  ...more,
})
const score = (points: number): RouteGoal => ({ kind: 'total', total: whole(points) })
const START: Town = [150, 33, 3, 2]

/** Every combination of persons, visits, cases and courses: the least cost that reaches the total, by hand-made formulas. */
function cheapest(points: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let persons = 150; persons <= 190; persons++)
    for (let visits = 33; visits <= 80; visits++)
      for (let late = 0; late <= 3; late++)
        for (let training = 2; training <= 6; training++) {
          const rate = persons / 2
          const total =
            Math.max(0, 40 - Math.floor(Math.max(0, 90 - rate) + 1e-9)) +
            30 * Math.min(1, visits / 60) +
            (training >= 5 ? 20 : 0) +
            Math.min(10, Math.max(0, 10 - 2 * late) + 0.1 * training)
          const cost = persons - 150 + (visits - 33) * 0.7 + (3 - late) * 3 + (training - 2) * 4
          if (total >= points - 1e-9 && cost < best) best = cost
        }
  return best
}

test.each([50, 60, 72, 80, 85])('达到 %i 分的路线最省，与逐一试遍的结果相同', async (points) => {
  const assessment = weigh([START])
  const found = await planRoute(assessment, ask(score(points)), solveApart)
  if (!found.reached) throw new Error(found.because)
  expect(Number(found.cost.n) / Number(found.cost.d)).toBeCloseTo(cheapest(points), 9)
  const { total } = found.after
  expect(total !== undefined && Number(total.n) / Number(total.d)).toBeGreaterThanOrEqual(points)
  const sum = found.moves.reduce((points_, { points: one }) => points_ + Number(one.n) / Number(one.d), 0)
  const before = found.before.total
  expect(sum).toBeCloseTo(Number(total?.n) / Number(total?.d) - Number(before?.n) / Number(before?.d), 9)
})

test('年底一次报的数已经报完，路线不再动它，并且说明', async () => {
  const found = await planRoute(weigh([START]), ask(score(60), { through: 12, by: 12 }), solveApart)
  expect(found).toMatchObject({ reached: false, because: 'no-lever' })
  expect(found.closed.map(({ because }) => because)).toEqual(Array(4).fill('all-reported'))
})

test('截止前还没有到期的指标可以动', async () => {
  const levers = [lever('late', '0', '3')]
  const found = await planRoute(weigh([START]), ask(score(49), { levers, through: 11 }), solveApart)
  expect(found).toMatchObject({ reached: true, moves: [{ indicator: 'late' }] })
})

test('所有指标到上限也不够时，说明最多能到多少、各自能加多少', async () => {
  const found = await planRoute(weigh([START]), ask(score(101)), solveApart)
  if (found.reached) throw new Error('101 cannot be reached')
  expect(found.because).toBe('levers')
  expect(found.best?.total && exactText(found.best.total)).toBe('100')
  expect(found.gains[0]).toMatchObject({ indicator: 'training' })
})

test('做得到而预算不够时，说是预算，并给出预算之内的最好', async () => {
  const found = await planRoute(weigh([START]), ask(score(85), { budget: whole(20) }), solveApart)
  expect(found).toMatchObject({ reached: false, because: 'budget' })
})

test('要进第一名、进表彰线，做到以后重新排名确实到了', async () => {
  const towns: Town[] = [START, [180, 50, 0, 5], [160, 40, 1, 2]]
  for (const goal of [{ kind: 'rank', rank: 1 }, { kind: 'line' }] as const) {
    const found = await planRoute(weigh(towns), ask(goal), solveApart)
    expect(found).toMatchObject({ reached: true, after: { rank: 1, commended: true } })
  }
  const second = await planRoute(weigh(towns), ask({ kind: 'rank', rank: 2 }), solveApart)
  expect(second).toMatchObject({ reached: true, after: { rank: 2 } })
})

test('别的单位的得分随本单位变动时，路线按变动以后的名次核实', async () => {
  const relative = `
items:
  - item: contracts
    name: 签约
    points: 40
    clause: {kind: formula, formula: '40 * contracts / group-max(contracts, class)', cap: none, floor: 0}
    source: {clause: 一}
  - item: training
    name: 培训
    points: 60
    clause: {kind: proportional, value: training, target: 10, over-target: capped}
    source: {clause: 二}
`
  const towns: Town[] = [
    [100, 0, 0, 3],
    [120, 0, 0, 5],
    [110, 0, 0, 4],
  ]
  const levers = [lever('contracts', '100', '1'), lever('training', '10', '9')]
  const found = await planRoute(
    weigh(towns, relative),
    ask({ kind: 'rank', rank: 1 }, { levers }),
    solveApart,
  )
  expect(found).toMatchObject({ reached: true, after: { rank: 1 } })
})

test('已经达到、没有这个单位、没有这个指标', async () => {
  const assessment = weigh([START])
  expect(await planRoute(assessment, ask(score(10)), solveApart)).toMatchObject({ because: 'already' })
  await expect(planRoute(assessment, { ...ask(score(60)), unit: 'x' }, solveApart)).rejects.toThrow(
    RangeError,
  )
  const levers = [lever('none', '1', '1')]
  await expect(planRoute(assessment, ask(score(60), { levers }), solveApart)).rejects.toThrow(RangeError)
})
