import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  cancelRoutePlan,
  downloadRoutePlan,
  type RouteProgressView,
  readRanking,
  readRouteForm,
  readRoutePlan,
  readUncertainty,
  readWhatIf,
  startRoutePlan,
} from '#contract'
import { assess, canonicalText, exactText, isMissing, makeProgram, readScheme } from '#engine'
import { readFigureSheet, readYaml } from '#formats'
import { makeSha256 } from '../../server/tables/index.ts'
import type { Client } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

const SCHEME = 'qinghe-2017'
const TOWN = '990781107'
const NEIGHBOUR = '990781108'
const place = { scheme: SCHEME, unit: TOWN }

let house: OpenHouse
let town: Client
beforeAll(async () => {
  house = await openHouse()
  town = await house.person('liuxi')
})
afterAll(() => house.close())

const wishOf = async (client: Client) => {
  const { levers, months } = await client.get(readRouteForm, { params: place })
  return {
    goal: { kind: 'line' as const },
    by: months.at(-1) ?? '',
    levers: levers.map(({ indicator, ceiling, cost }) => ({ indicator, ceiling, cost })),
  }
}

async function ended(client: Client, plan: string): Promise<RouteProgressView> {
  for (;;) {
    const progress = await client.get(readRoutePlan, { params: { plan } })
    if (progress.state !== 'waiting' && progress.state !== 'working') return progress
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('what a browser is given weighs to the very digits of the published result', async () => {
  for (const scheme of [SCHEME, 'province-2017']) {
    const { head, text, sheet } = await town.get(readWhatIf, { params: { scheme } })
    const { node } = readYaml(text, 'scheme.yaml')
    const read = node === undefined ? undefined : readScheme(node).scheme
    const program = read === undefined ? undefined : makeProgram(read).program
    if (program === undefined) throw new Error('the scheme does not compile')
    const weighed = assess(program, readFigureSheet(sheet))
    const hash = makeSha256()
    hash.add(canonicalText(weighed))
    expect([scheme, hash.hex()]).toEqual([scheme, head.hash])
    const { groups } = await town.get(readRanking, { params: { scheme } })
    const totals = new Map(groups.flatMap(({ standings }) => standings.map((one) => [one.unit, one.total])))
    for (const { unit, total } of weighed.standings)
      expect(totals.get(unit.code)).toMatchObject(
        isMissing(total) ? { missing: total.missing } : { exact: exactText(total) },
      )
  }
})

test('a town is given a plan that reaches the line when weighed again, and takes it away as a file', async () => {
  const { plan } = await town.get(startRoutePlan, { params: place, body: await wishOf(town) })
  const { state, answer } = await ended(town, plan)
  expect([state, answer?.reached, answer?.before.commended, answer?.after?.commended]).toEqual([
    'done',
    true,
    false,
    true,
  ])
  expect(answer?.moves.length).toBeGreaterThan(0)
  const csv = await town.file(downloadRoutePlan, { params: { plan }, query: { as: 'csv', language: 'en' } })
  expect(csv.bytes.toString()).toContain('Indicator,Now,To')
  expect(csv.name).toMatch(/\.csv$/)
  const xlsx = await town.file(downloadRoutePlan, { params: { plan }, query: { as: 'xlsx' } })
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK')
  expect(await (await house.person('qinghe')).ask(readRoutePlan, { params: { plan } })).toMatchObject({
    status: 404,
    refusal: 'route.unknown',
  })
})

test('without money there is no plan, and it says that the budget binds', async () => {
  const wish = await wishOf(town)
  const { plan } = await town.get(startRoutePlan, { params: place, body: { ...wish, budget: '0' } })
  const { answer } = await ended(town, plan)
  expect([answer?.reached, answer?.because, answer?.moves]).toEqual([false, 'budget', []])
  expect(answer?.gains.length).toBeGreaterThan(0)
})

test('one search at a time, which can be cancelled, and then another', async () => {
  const person = await house.signIn('qinghe', house.world.password)
  const body = await wishOf(person)
  const { plan } = await person.get(startRoutePlan, { params: place, body })
  expect(await person.ask(startRoutePlan, { params: place, body })).toMatchObject({
    status: 409,
    refusal: 'route.one-at-a-time',
  })
  expect(await person.get(cancelRoutePlan, { params: { plan } })).toMatchObject({ state: 'cancelled' })
  expect(await person.ask(downloadRoutePlan, { params: { plan }, query: { as: 'csv' } })).toMatchObject({
    status: 409,
    refusal: 'route.no-plan',
  })
  const again = await person.get(startRoutePlan, { params: place, body })
  await person.get(cancelRoutePlan, { params: { plan: again.plan } })
})

test('a town plans for itself only, its county and the leader for all its towns', async () => {
  const theirs = { scheme: SCHEME, unit: NEIGHBOUR }
  expect(await town.ask(readRouteForm, { params: theirs })).toMatchObject({
    status: 403,
    refusal: 'route.not-your-unit',
  })
  expect(await town.ask(startRoutePlan, { params: theirs, body: await wishOf(town) })).toMatchObject({
    status: 403,
    refusal: 'route.not-your-unit',
  })
  for (const account of ['qinghe', 'leader'])
    expect((await (await house.person(account)).ask(readRouteForm, { params: theirs })).status).toBe(200)
  expect(
    await (await house.person('qinghe')).ask(readRouteForm, {
      params: { scheme: 'province-2017', unit: '990702' },
    }),
  ).toMatchObject({ refusal: expect.stringMatching(/^(route\.not-your-unit|unit\.unknown)$/) })
})

test('an indicator the scheme does not have, and a cut-off already past, are refused', async () => {
  const wish = await wishOf(town)
  const stranger = { indicator: 'none', ceiling: '1', cost: '1' }
  expect(
    await town.ask(startRoutePlan, { params: place, body: { ...wish, levers: [stranger] } }),
  ).toMatchObject({ status: 400, refusal: 'route.indicator-unknown', facts: { indicator: 'none' } })
  expect(await town.ask(startRoutePlan, { params: place, body: { ...wish, by: '2017-03' } })).toMatchObject({
    status: 400,
    refusal: 'route.cut-off',
  })
  expect(await town.ask(startRoutePlan, { params: place, body: { ...wish, budget: 'much' } })).toMatchObject({
    status: 400,
    refusal: 'request.invalid',
  })
})

test('where figures are sampled each rank has its interval and its chance, the same when asked again', async () => {
  const first = await town.get(readUncertainty, { params: { scheme: SCHEME } })
  expect(first.sampled.map(({ indicator }) => indicator)).toContain('awareness-rate')
  expect(first.draws).toBeGreaterThanOrEqual(100)
  const { groups } = await town.get(readRanking, { params: { scheme: SCHEME } })
  const bands = new Map(first.units.map((one) => [one.unit, one]))
  let wide = 0
  for (const { unit, rank } of groups.flatMap(({ standings }) => standings)) {
    const { low, high, totalLow, totalHigh, commended } = bands.get(unit) ?? { unit }
    if (rank === undefined) continue
    expect([unit, (low ?? 99) <= (high ?? 0)]).toEqual([unit, true])
    expect(commended).toBeGreaterThanOrEqual(0)
    expect(commended).toBeLessThanOrEqual(1)
    // Towns far above the marks for satisfaction lose none of them in any draw.
    if (JSON.stringify(totalLow) !== JSON.stringify(totalHigh)) wide += 1
  }
  expect(wide).toBeGreaterThan(3)
  expect(await town.get(readUncertainty, { params: { scheme: SCHEME } })).toEqual(first)
})
