import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type ExplanationView,
  explainCell,
  factMovements,
  readRanking,
  readScoreSheet,
  readWorkbench,
  type StandingView,
  whoAmI,
} from '#contract'
import { add, compare, divide, exactText, multiply, parseExact, rational } from '#engine'
import { describeExplanation, formatValue, LANGUAGES } from '#words'
import type { Client } from './contract-client.ts'
import { exactOf, numberOf } from './exact-number.ts'
import { factsIn, nodesOf } from './explanation-walk.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

const [TOWN, SCHEME] = ['990781107', 'qinghe-2017']

let house: OpenHouse
let town: Client
beforeAll(async () => {
  house = await openHouse()
  town = await house.person('liuxi')
})
afterAll(() => house.close())

const standingsOf = async (client: Client): Promise<readonly StandingView[]> =>
  (await client.get(readRanking, { params: { scheme: SCHEME } })).groups.flatMap(({ standings }) => standings)

const explain = async (unit: string, cell?: string): Promise<ExplanationView> => {
  const query = cell === undefined ? {} : { cell }
  return (await town.get(explainCell, { params: { scheme: SCHEME, unit }, query })).explanation
}

test('a town that signs in is told who it is and what it may do', async () => {
  const me = await town.get(whoAmI)
  expect(me).toMatchObject({
    account: 'liuxi',
    role: 'town-clerk',
    unit: TOWN,
    unitName: '柳溪镇',
    level: 'town',
  })
  expect(me.permissions).toContain('workbook.import')
})

test('its workbench says where it stands, and the ranking says the same', async () => {
  const bench = await town.get(readWorkbench)
  const mine = (await standingsOf(town)).filter(({ mine }) => mine)
  expect(mine.map(({ unit }) => unit)).toEqual([TOWN])
  expect(bench.standing?.standing).toEqual(mine[0])
  expect(bench.today).toBe(house.world.day)
  expect(bench.standing?.course.at(-1)).toMatchObject({ total: mine[0]?.total, rank: mine[0]?.rank })
})

test('the town just below the line sees how far it is from it', async () => {
  const standings = (await standingsOf(town)).filter((one) => one.class === 'one')
  const mine = standings.find(({ unit }) => unit === TOWN)
  const commended = standings.filter((one) => one.commended)
  expect(mine?.commended).toBe(false)
  expect(mine?.rank).toBe(commended.length + 1)
  expect(compare(numberOf(mine?.gapToLine), rational(0n))).toBe(-1)
})

test('the score sheet adds up: the lines of the first depth give the subtotal, and the total is the ranking’s', async () => {
  const sheet = await town.get(readScoreSheet, { params: { scheme: SCHEME, unit: TOWN } })
  const top = sheet.lines.filter(({ depth, part }) => depth === 0 && part === 'items')
  const sum = top.reduce((all, { points }) => add(all, numberOf(points)), rational(0n))
  expect(sum).toEqual(numberOf(sheet.standing.subtotal))
  expect(sheet.standing).toEqual((await standingsOf(town)).find(({ unit }) => unit === TOWN))
  const leaves = sheet.lines.filter(({ leaf }) => leaf)
  expect(leaves.length).toBeGreaterThan(30)
  expect(leaves.every(({ reason }) => reason !== undefined)).toBe(true)
})

test('every unit’s explanation begins with exactly the total of the ranking', async () => {
  const standings = await standingsOf(town)
  expect(standings.length).toBe(18)
  for (const { unit, total } of standings) {
    const { value } = await explain(unit)
    expect([unit, 'exact' in value ? value.exact : value.missing]).toEqual([unit, exactOf(total)])
  }
})

test('every line of the sheet is explained with the points the sheet gives it', async () => {
  const sheet = await town.get(readScoreSheet, { params: { scheme: SCHEME, unit: TOWN } })
  for (const { cell, points } of sheet.lines) {
    const { value } = await explain(TOWN, cell)
    expect([cell, 'exact' in value ? value.exact : value.missing]).toEqual([
      cell,
      'missing' in points ? points.missing : points.exact,
    ])
  }
})

test('an explanation goes down to the cell of a workbook and the person who handed it in', async () => {
  const explanation = await explain(TOWN, 'item:contract-coverage')
  const facts = factsIn(explanation).filter(({ kind }) => kind === 'reported')
  expect(facts.length).toBeGreaterThan(1)
  for (const { origin, period } of facts) {
    expect(period).toBe('2017-11')
    expect(origin).toMatchObject({
      file: '柳溪镇_2017年11月_月报.xlsx',
      cell: expect.stringMatching(/^[A-Z]+\d+(:[A-Z]+\d+)?$/),
      handedInBy: '谢望舒',
      sheet: expect.stringMatching(/./),
      recordedAt: expect.stringMatching(/^2017-12-0/),
    })
  }
})

test('the villages’ figures in an explanation add up to the town’s', async () => {
  const figure = nodesOf(await explain(TOWN, 'item:contract-coverage')).find(({ role }) => role === 'figure')
  const facts = figure === undefined ? [] : factsIn(figure)
  const sum = (part: 'numerator' | 'denominator') =>
    facts.reduce((all, fact) => add(all, parseExact(fact[part] ?? '') ?? rational(0n)), rational(0n))
  const share = divide(sum('numerator'), sum('denominator')) ?? rational(0n)
  expect(figure?.value).toEqual({ exact: exactText(multiply(share, rational(100n))), unit: 'percent' })
})

test('every sentence of an explanation can be said in both languages', async () => {
  for (const node of nodesOf(await explain(TOWN))) {
    for (const language of LANGUAGES) {
      const said = describeExplanation(node as Parameters<typeof describeExplanation>[0], language)
      expect(said, node.code).not.toMatch(/undefined|\$\{|NaN/)
      expect(said, node.code).not.toBe('')
    }
  }
  expect(formatValue({ exact: '97.34475', unit: 'score' }, 'zh-CN')).toContain('97.34')
})

test('a figure counted against the mean of the class moves the scores of other towns, and says which', async () => {
  const explanation = await explain(TOWN, 'item:diabetes-control')
  const fact = factsIn(explanation).find((one) => one.unit.startsWith(TOWN))
  const moved = await town.get(factMovements, {
    params: { scheme: SCHEME },
    query: { unit: fact?.unit ?? '', indicator: 'diabetes-control-rate', at: '2017-11' },
  })
  expect(moved.versions).toHaveLength(1)
  expect(moved.versions[0]?.origin).toEqual(fact?.origin)
  expect(moved.against).toBe('absence')
  const others = new Set(moved.movements.filter(({ unit }) => unit !== TOWN).map(({ unit }) => unit))
  expect(moved.movements.some(({ unit }) => unit === TOWN)).toBe(true)
  expect(others.size).toBeGreaterThan(1)
  const classOne = new Set(
    (await standingsOf(town)).filter((one) => one.class === 'one').map(({ unit }) => unit),
  )
  expect([...others].filter((unit) => !classOne.has(unit))).toEqual([])
})

test('a figure of another class moves nobody in mine', async () => {
  const [unit = ''] = house.world.plantedFlaws.find(({ flaw }) => flaw === 'nothing-to-assess')?.units ?? []
  const [other] = factsIn(await explain(unit, 'item:diabetes-control'))
  const moved = await town.get(factMovements, {
    params: { scheme: SCHEME },
    query: { unit: other?.unit ?? '', indicator: 'diabetes-control-rate', at: '2017-11' },
  })
  expect(moved.movements.length).toBeGreaterThan(0)
  const classOf = new Map((await standingsOf(town)).map((one) => [one.unit, one.class]))
  expect(new Set(moved.movements.map(({ unit }) => classOf.get(unit)))).toEqual(new Set(['two']))
})

test('a restated figure shows both versions, and what the second one moved', async () => {
  const flaw = house.world.plantedFlaws.find((one) => one.flaw === 'restated-month')
  const [unit = ''] = flaw?.units ?? []
  const [village] = house.world.units.filter(({ parent, level }) => parent === unit && level === 'village')
  const moved = await town.get(factMovements, {
    params: { scheme: SCHEME },
    query: { unit: village?.unit ?? '', indicator: flaw?.indicator ?? '', at: '2017-06', through: '2017-06' },
  })
  expect(moved.versions.map(({ version }) => version)).toEqual([1, 2])
  expect(moved.against).toBe('previous-version')
  expect(moved.versions[1]?.origin?.file).toContain('更正')
})
