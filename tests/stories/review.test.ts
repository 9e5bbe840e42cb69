import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  acceptReports,
  closeMonth,
  decideReport,
  listCorrections,
  listReviews,
  listVerifications,
  type ReportLine,
  readCorrection,
  readFigure,
  readRanking,
  readReviewBoard,
  readReviewReport,
  recordVerification,
  requestCorrection,
  settleCorrection,
} from '#contract'
import type { Client } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

const [AREA, MONTH, FORM] = ['990781', '2017-11', 'qinghe-2017-village-month']
const [TOWN, VILLAGE, INDICATOR] = ['990781107', '990781107201', 'contract-fulfilment-rate']

let house: OpenHouse
let office: Client
let town: Client
let neighbour: Client
let second: Client
beforeAll(async () => {
  house = await openHouse()
  const { world } = house
  const place = { area: AREA, unit: AREA, path: `99/9907/${AREA}`, reach: AREA }
  const passwordHash = await hash(world.password)
  await house.store.administer({ reach: '99' }, ({ registry }) =>
    registry.insertAccounts([
      { account: 'qinghe-2', name: '第二经办', role: 'county-office', passwordHash, ...place, demo: true },
    ]),
  )
  ;[office, town, neighbour, second] = (await Promise.all(
    ['qinghe', 'liuxi', 'nandu', 'qinghe-2'].map((account) => house.person(account)),
  )) as [Client, Client, Client, Client]
})
afterAll(() => house.close())

const board = (client: Client = office, period = MONTH) => client.get(readReviewBoard, { params: { period } })
const line = async (client: Client = office, unit = TOWN): Promise<ReportLine> => {
  const found = (await board(client)).reports.find((one) => one.unit.unit === unit && one.form === FORM)
  if (found === undefined) throw new Error(`no report of ${unit}`)
  return found
}
const params = { form: FORM, period: MONTH, unit: TOWN }
const decide = async (
  client: Client,
  kind: 'accepted' | 'returned' | 'recalled' | 'asked' | 'declined',
  change: object = {},
) => {
  const { submission = '', last } = await line(client)
  return client.ask(decideReport, {
    params,
    body: { kind, submission, after: last, reason: '请核对', ...change },
  })
}
const reading = { reach: AREA, path: `99/9907/${AREA}` }
const audit = () => house.store.transaction(reading, async (tx) => (await tx.audit.listAudit(AREA, 1))[0])

describe('the month of a county', () => {
  test('every report has a state, a holder and a way back, for each reader their own', async () => {
    const { reports, open } = await board()
    expect(reports.length).toBeGreaterThanOrEqual(18)
    const mine = reports.filter((one) => one.submission !== undefined)
    expect(mine.every(({ mine, way, standing }) => mine && way === 'yours' && standing === 'at-step')).toBe(
      true,
    )
    expect(open).toHaveLength(reports.length)
    const own = await line(town)
    expect(own).toMatchObject({ way: 'recall', mine: false, holder: { unit: AREA } })
  })

  test('A-05: a town sees its own reports and no other town’s', async () => {
    const { reports } = await board(town)
    expect([...new Set(reports.map(({ unit, town: above }) => above?.unit ?? unit.unit))]).toEqual([TOWN])
    expect(await neighbour.ask(readReviewReport, { params })).toMatchObject({
      status: 404,
      refusal: 'review.unknown',
    })
    expect((await neighbour.get(listReviews)).reports.some(({ unit }) => unit.unit === TOWN)).toBe(false)
  })

  test('a report shows each figure beside the month and the year before', async () => {
    const { rows, indicators, before, yearBefore } = await town.get(readReviewReport, { params })
    expect([before, yearBefore]).toEqual(['2017-10', '2016-11'])
    expect(indicators.length).toBeGreaterThan(10)
    const figures = rows.flatMap(({ figures }) => Object.values(figures))
    expect(figures.filter(({ before: one }) => one !== undefined).length).toBeGreaterThan(100)
    expect(figures.filter(({ yearBefore: one }) => one !== undefined).length).toBeGreaterThan(100)
  })
})

describe('reviewing', () => {
  test('A-10: a stranger’s step, an empty reason and an older picture are refused, and nothing is written', async () => {
    const asked = await neighbour.ask(decideReport, {
      params,
      body: { kind: 'accepted', submission: (await line()).submission ?? '', after: 0 },
    })
    expect(asked).toMatchObject({ status: 404, refusal: 'review.unknown' })
    expect(await decide(office, 'returned', { reason: ' ' })).toMatchObject({
      refusal: 'review.reason-missing',
    })
    expect(await decide(office, 'accepted', { after: 7 })).toMatchObject({
      refusal: 'review.changed-meanwhile',
    })
    expect(await decide(office, 'accepted', { submission: 'another' })).toMatchObject({
      status: 409,
      refusal: 'review.changed-meanwhile',
    })
    expect(await decide(town, 'accepted')).toMatchObject({ refusal: 'review.not-at-your-step' })
    expect((await line()).last).toBe(0)
  })

  test('G-01: what nobody may write down is not written as a reason either', async () => {
    expect(await decide(office, 'returned', { reason: '请补报孕情台账' })).toMatchObject({
      refusal: 'entry.text-refused',
    })
  })

  test('a return carries its reason to the cell, and the town reads it', async () => {
    const cells = [{ unit: VILLAGE, indicator: INDICATOR, reason: '分母与上月差得多' }]
    const returned = await decide(office, 'returned', { cells })
    expect(returned).toMatchObject({ answer: { standing: 'returned', holder: { unit: TOWN } } })
    expect(await line(town)).toMatchObject({ way: 'yours', returned: { reason: '请核对' } })
    const { trail } = await town.get(readReviewReport, { params })
    expect(trail.at(-1)).toMatchObject({ kind: 'returned', cells })
    expect(await audit()).toMatchObject({ action: 'report.returned', actor: 'qinghe' })
    expect(await decide(town, 'recalled')).toMatchObject({ refusal: 'review.recall-too-late' })
  })

  test('A-10: 50 people accept at once and one of them does', async () => {
    const target = (await board()).reports.find(({ mine, unit }) => mine && unit.unit !== TOWN)
    if (target === undefined) throw new Error('nothing lies with the county')
    const asked = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        (at % 2 === 0 ? office : second).ask(decideReport, {
          params: { form: target.form, period: target.period, unit: target.unit.unit },
          body: { kind: 'accepted', submission: target.submission ?? '', after: target.last },
        }),
      ),
    )
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(
      asked.filter((one) => 'refusal' in one && one.refusal === 'review.changed-meanwhile'),
    ).toHaveLength(49)
  })

  test('asked back after it was accepted, and returned by the holder', async () => {
    const done = (await board()).reports.find(({ standing }) => standing === 'accepted')
    const clerk = house.world.accounts.find(
      ({ unit, role }) => unit === done?.unit.unit && role === 'town-clerk',
    )
    if (done === undefined || clerk === undefined) throw new Error('nothing is accepted')
    const person = await house.person(clerk.account)
    const body = { submission: done.submission ?? '', reason: '有一村填错' }
    const at = { form: done.form, period: done.period, unit: done.unit.unit }
    expect((await line(person, at.unit)).way).toBe('ask')
    expect(
      await person.ask(decideReport, { params: at, body: { ...body, kind: 'recalled', after: 1 } }),
    ).toMatchObject({
      refusal: 'review.recall-too-late',
    })
    await person.get(decideReport, { params: at, body: { ...body, kind: 'asked', after: 1 } })
    expect(await line(office, at.unit)).toMatchObject({ asked: { reason: '有一村填错' } })
    await second.get(decideReport, { params: at, body: { ...body, kind: 'returned', after: 2 } })
    expect((await line(person, at.unit)).standing).toBe('returned')
  })

  test('many at once: the same rules for each, and who is refused is named', async () => {
    const { reports } = await board()
    const lying = reports.filter(({ mine }) => mine)
    const returned = reports.find(({ standing }) => standing === 'returned')
    const all = [...lying, ...(returned === undefined ? [] : [returned])].map(
      ({ unit, form, period, submission = '', last }) => ({
        unit: unit.unit,
        form,
        period,
        submission,
        after: last,
      }),
    )
    const { accepted, refused } = await office.get(acceptReports, { body: { reports: all } })
    expect(accepted).toBe(lying.length)
    expect(refused.map(({ refusal }) => refusal)).toEqual(['review.not-at-your-step'])
    expect((await board()).reports.some(({ mine }) => mine)).toBe(false)
  })
})

describe('closing the month', () => {
  test('is refused without a reason while something is open, on an older list, and to everyone but the county', async () => {
    const { open } = await board()
    const at = { period: MONTH }
    expect(open.length).toBeGreaterThan(0)
    expect(await office.ask(closeMonth, { params: at, body: { open } })).toMatchObject({
      refusal: 'closing.reason-missing',
    })
    expect(await office.ask(closeMonth, { params: at, body: { open: [], reason: '到期' } })).toMatchObject({
      refusal: 'closing.changed-meanwhile',
    })
    expect(await town.ask(closeMonth, { params: at, body: { open, reason: '到期' } })).toMatchObject({
      status: 403,
    })
    expect(await office.ask(closeMonth, { params: { period: '2017-12' }, body: { open: [] } })).toMatchObject(
      {
        refusal: 'closing.not-due',
      },
    )
  })

  test('A-10: happens once, lists what was open for everyone to see, and ends all review', async () => {
    const { open } = await board()
    const tried = await Promise.all(
      Array.from({ length: 8 }, () =>
        office.ask(closeMonth, { params: { period: MONTH }, body: { open, reason: '到期月结' } }),
      ),
    )
    expect(tried.filter(({ status }) => status === 200)).toHaveLength(1)
    const { closing } = await board(town)
    expect(closing?.reason).toBe('到期月结')
    expect(closing?.open).toHaveLength(open.length)
    expect(await audit()).toMatchObject({ action: 'month.closed' })
    expect(await decide(town, 'asked')).toMatchObject({ refusal: 'review.month-closed' })
    expect((await line(town)).way).toBe('correct')
  })
})

const place = { unit: VILLAGE, indicator: INDICATOR, at: MONTH }
const inForce = async () => {
  const { reported } = await town.get(readFigure, { query: place })
  const [standing] = reported
  return {
    version: standing?.version ?? 0,
    numerator: standing?.numerator ?? '',
    denominator: standing?.denominator ?? '',
  }
}
const ranks = async () => {
  const { head, groups } = await town.get(readRanking, { params: { scheme: 'qinghe-2017' } })
  return {
    hash: head.hash,
    totals: groups.flatMap(({ standings }) => standings.map(({ unit, total }) => [unit, total])),
  }
}

describe('correcting a closed month', () => {
  const request = async (change: object = {}) => {
    const { version, denominator } = await inForce()
    const after = { numerator: '1', denominator }
    return town.ask(requestCorrection, { body: { ...place, version, after, reason: '重复登记', ...change } })
  }

  test('starts from the record in force, with a reason, well written, of one’s own units', async () => {
    const { denominator } = await inForce()
    expect(await request({ reason: ' ' })).toMatchObject({ refusal: 'review.reason-missing' })
    expect(await request({ version: 99 })).toMatchObject({ refusal: 'correction.changed-meanwhile' })
    expect(await request({ after: { value: '3' } })).toMatchObject({ status: 400, refusal: 'figure.not-so' })
    expect(await request({ after: { numerator: '99999', denominator } })).toMatchObject({
      refusal: 'figure.not-so',
    })
    expect(await request({ after: await inForce().then(({ version: _, ...one }) => one) })).toMatchObject({
      refusal: 'correction.same-figure',
    })
    expect(await request({ at: '2017-12' })).toMatchObject({ refusal: 'correction.month-open' })
    const { version } = await inForce()
    const body = { ...place, version, after: { numerator: '1', denominator }, reason: 'x' }
    expect(await neighbour.ask(requestCorrection, { body })).toMatchObject({
      status: 403,
      refusal: 'unit.not-yours',
    })
    expect(await office.ask(requestCorrection, { body })).toMatchObject({ refusal: 'permission.none' })
  })

  test('a refused request changes nothing, and the next one starts from the record in force again', async () => {
    const before = await ranks()
    const asked = await request()
    if (!('answer' in asked)) throw new Error(JSON.stringify(asked))
    const { correction } = asked.answer
    expect(await request()).toMatchObject({ refusal: 'correction.waiting' })
    expect(
      await office.ask(settleCorrection, { params: { correction }, body: { kind: 'refused' } }),
    ).toMatchObject({
      refusal: 'review.reason-missing',
    })
    await office.get(settleCorrection, {
      params: { correction },
      body: { kind: 'refused', reason: '依据不足' },
    })
    expect(await ranks()).toEqual(before)
    const { reported } = await town.get(readFigure, { query: place })
    expect(reported[0]?.numerator).not.toBe('1')
  })

  test('A-04 and A-08: approved by another, written as asked, re-scored, with its ripple kept; of 20 approvals one counts', async () => {
    const before = await ranks()
    const { version } = await inForce()
    const asked = await request()
    if (!('answer' in asked)) throw new Error(JSON.stringify(asked))
    const at = { params: { correction: asked.answer.correction } }
    expect(await town.ask(settleCorrection, { ...at, body: { kind: 'approved' } })).toMatchObject({
      refusal: 'correction.own-request',
    })
    const foreseen = await office.get(readCorrection, at)
    expect(foreseen.mayApprove).toBe(true)
    const tried = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        (nth % 2 === 0 ? office : second).ask(settleCorrection, { ...at, body: { kind: 'approved' } }),
      ),
    )
    expect(tried.filter(({ status }) => status === 200)).toHaveLength(1)
    const settled = await town.get(readCorrection, at)
    expect(settled.versions[0]).toMatchObject({ version: version + 1, numerator: '1', reason: '重复登记' })
    expect(settled.line).toMatchObject({ stage: 'approved' })
    expect(settled.ripple).toEqual(foreseen.ripple)
    const [ripple] = settled.ripple
    expect(ripple?.units.map(({ unit }) => unit)).toContain(TOWN)
    const after = await ranks()
    expect(after.hash).not.toBe(before.hash)
    expect(ripple?.months.find(({ through }) => through === '2017-11')).toEqual({
      through: '2017-11',
      hashBefore: before.hash,
      hashAfter: after.hash,
    })
    const moved = after.totals.filter(
      ([unit, total]) =>
        JSON.stringify(before.totals.find(([one]) => one === unit)?.[1]) !== JSON.stringify(total),
    )
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.every(([unit]) => ripple?.units.some((one) => one.unit === unit))).toBe(true)
    expect((await neighbour.get(listCorrections)).corrections).toEqual([])
    expect(await neighbour.ask(readCorrection, at)).toMatchObject({ status: 404 })
  })
})

describe('verifying', () => {
  test('A-04: a verified figure stands beside the reported one, which stays; the share that proved true is shown', async () => {
    const inspector = await house.person('inspector')
    const { reported } = await inspector.get(readFigure, { query: { ...place, at: '2017-10' } })
    const [was] = reported
    const denominator = was?.denominator ?? ''
    const body = {
      ...place,
      at: '2017-10',
      version: 0,
      figure: { numerator: '2', denominator },
      reason: '入户核实',
    }
    expect(await inspector.ask(recordVerification, { body: { ...body, reason: ' ' } })).toMatchObject({
      refusal: 'review.reason-missing',
    })
    await inspector.get(recordVerification, { body })
    expect(await inspector.ask(recordVerification, { body })).toMatchObject({
      refusal: 'correction.changed-meanwhile',
    })
    const now = await town.get(readFigure, { query: { ...place, at: '2017-10' } })
    expect(now.reported).toEqual(reported)
    expect(now.verified[0]).toMatchObject({ numerator: '2', reason: '入户核实' })
    const { verifications } = await town.get(listVerifications, { query: { period: '2017-10' } })
    const mine = verifications.find(
      ({ unit, indicator }) => unit.unit === VILLAGE && indicator.indicator === INDICATOR,
    )
    expect(mine?.realRate?.shown).toMatch(/^\d+(\.\d)?%$/)
    expect(await town.ask(recordVerification, { body })).toMatchObject({ refusal: 'permission.none' })
  })
})
