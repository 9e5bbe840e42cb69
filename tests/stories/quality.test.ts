import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  answerSignal,
  drawVerificationList,
  listVerificationDraws,
  lookIntoSignal,
  type Route,
  readSignal,
  readSignals,
  rebaseChart,
} from '#contract'
import { drawVerification } from '#domain/quality'
import type { Client, Given } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: OpenHouse
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const MONTH = '2017-08'
const COPIER = '990781110203'
const REPEATED = `repeated~${COPIER}~-~${MONTH}`
const HEWAN = 'hewan'
async function refused<R extends Route>(client: Client, route: R, given: Given<R>) {
  const asked = await client.ask(route, given)
  if ('answer' in asked) throw new Error(`${route.name} was not refused`)
  return asked
}
const of = async (account: string) =>
  (await house.person(account)).get(readSignals, { query: { month: MONTH } })

describe('the signals of a month', () => {
  test('the county sees the copying village; its own town too; another town does not', async () => {
    const seen = async (account: string) => (await of(account)).signals.map(({ signal }) => signal)
    expect(await seen('qinghe')).toContain(REPEATED)
    expect(await seen(HEWAN)).toContain(REPEATED)
    expect(await seen('nandu')).not.toContain(REPEATED)
  })
  test('every signal of a town is of its own path, and no kind is without its tests', async () => {
    const view = await of('nandu')
    expect(view.signals.filter(({ unit }) => !unit.startsWith('990781105'))).toEqual([])
    expect(view.kinds.length).toBe(16)
    expect(view.kinds.find(({ kind }) => kind === 'funnel')?.tests).toBeGreaterThan(1000)
  })
  test('one is shown with its benign explanations; one of another town is not there', async () => {
    const county = await house.person('qinghe')
    const view = await county.get(readSignal, { params: { signal: REPEATED } })
    expect(view.benign).toContain('stable-work')
    expect(view.may).toMatchObject({ look: true, reopen: false })
    const same = view.report?.fields.filter(({ now, beside }) => now !== undefined && now === beside) ?? []
    expect(view.report?.beside).toEqual({ month: '2017-07' })
    expect(same.length).toBeGreaterThan(50)
    const other = await refused(await house.person('nandu'), readSignal, { params: { signal: REPEATED } })
    expect(other.refusal).toBe('signal.unknown')
  })
})

describe('looking into it', () => {
  test('the town answers, the county says what was found, and it stays closed until reopened with a reason', async () => {
    const [town, county] = [await house.person(HEWAN), await house.person('qinghe')]
    const params = { signal: REPEATED }
    expect(
      await town.get(answerSignal, { params, body: { explanation: 'system-fault', note: '停电三天' } }),
    ).toEqual({
      state: 'answered',
    })
    const silent = await refused(county, lookIntoSignal, {
      params,
      body: { did: 'looked-into', outcome: 'confirmed' },
    })
    expect(silent.refusal).toBe('signal.note-wanted')
    expect(
      await county.get(lookIntoSignal, {
        params,
        body: { did: 'looked-into', outcome: 'confirmed', note: '照抄六月，已退回重报' },
      }),
    ).toEqual({ state: 'confirmed' })
    const again = await refused(town, answerSignal, { params, body: { explanation: 'stable-work' } })
    expect(again).toMatchObject({ refusal: 'signal.already-closed', facts: { state: 'confirmed' } })
    const view = await county.get(readSignal, { params })
    expect(view.events.map(({ did, outcome, note }) => [did, outcome, note])).toEqual([
      ['answered', undefined, '停电三天'],
      ['looked-into', 'confirmed', '照抄六月，已退回重报'],
    ])
    const kinds = (await of('qinghe')).kinds.find(({ kind }) => kind === 'repeated')
    expect(kinds).toMatchObject({ confirmed: 1, benign: 0 })
    expect(
      await county.get(lookIntoSignal, { params, body: { did: 'reopened', note: '九月仍相同' } }),
    ).toEqual({
      state: 'open',
    })
  })
  test('a town does not close a signal about itself', async () => {
    const own = (await of(HEWAN)).signals.find(({ kind }) => kind === 'timeliness')
    const params = { signal: own?.signal ?? '' }
    const town = await house.person(HEWAN)
    const closing = await refused(town, lookIntoSignal, {
      params,
      body: { did: 'looked-into', outcome: 'benign', explanation: 'system-fault' },
    })
    expect(closing.refusal).toBe('signal.own-figures')
  })
  test('every act stands in the audit, and none of it moved a score', async () => {
    const records = await house.store.transaction({ reach: '990781', path: '99/9907/990781' }, ({ audit }) =>
      audit.listAudit('990781', 50),
    )
    const acts = records.filter(({ subject }) => subject === REPEATED).map(({ action }) => action)
    expect(acts.sort()).toEqual(['quality.answered', 'quality.looked-into', 'quality.reopened'])
  })
})

test('a control chart begins anew with a reason, once a month, not after the signal', async () => {
  const county = await house.person('qinghe')
  const signal = 'cross-source~990781106002~hypertension-management-rate:numerator~2017-11'
  const before = await county.get(readSignal, { params: { signal } })
  expect(before.evidence?.control?.points.length).toBeGreaterThan(12)
  expect(before.evidence?.funnel?.points.some(({ unit }) => unit === '990781106002')).toBe(true)
  const body = { month: '2017-01', reason: '2017 年起按新规范管理' }
  expect(await county.get(rebaseChart, { params: { signal }, body })).toEqual({ month: '2017-01' })
  expect((await refused(county, rebaseChart, { params: { signal }, body })).refusal).toBe('signal.base-there')
  const late = { month: '2017-12', reason: '太晚' }
  expect((await refused(county, rebaseChart, { params: { signal }, body: late })).refusal).toBe(
    'signal.base-outside',
  )
  const after = await county.get(readSignal, { params: { signal } })
  expect(after.bases.map(({ month, reason }) => [month, reason])).toEqual([
    ['2017-01', '2017 年起按新规范管理'],
  ])
  const limits = (view: typeof after) => view.evidence?.control?.points.map(({ limits: { mean } }) => mean)
  expect(new Set(limits(after)).size).toBe(2)
  expect(new Set(limits(before)).size).toBe(1)
})

test('a verification list is drawn from a seed anyone can draw from again, and no town sees it', async () => {
  const county = await house.person('qinghe')
  const drawn = await county.get(drawVerificationList, { body: { month: MONTH, count: 10 } })
  expect(drawn.drawn.filter(({ arm }) => arm === 'random').length).toBeGreaterThanOrEqual(3)
  const [kept] = await house.store.transaction({ reach: '990781', path: '99/9907/990781' }, ({ quality }) =>
    quality.listDraws('990781'),
  )
  const again = drawVerification({ seed: drawn.seed, count: 10, units: kept?.listed ?? [] })
  expect(again.map(({ unit }) => unit)).toEqual(drawn.drawn.map(({ unit }) => unit))
  const { draws } = await county.get(listVerificationDraws, {})
  expect(draws.map(({ draw }) => draw)).toEqual([drawn.draw])
  expect((await refused(await house.person(HEWAN), listVerificationDraws, {})).refusal).toBe(
    'permission.none',
  )
})
