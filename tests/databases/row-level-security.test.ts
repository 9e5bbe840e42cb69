import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context, NewFact } from '../../server/store/index.ts'
import {
  AT,
  fact,
  type GuardedCounty,
  openGuardedCounty,
  TENANT_TABLES,
  TOWN_SQL,
  workbookOf,
} from './guarded-county.ts'
import {
  COUNTY,
  COUNTY_CONTEXT,
  OTHER_TOWN,
  PROVINCE_CONTEXT,
  TOWN,
  TOWN_CONTEXT,
  VILLAGE,
} from './small-county.ts'

let own: GuardedCounty
beforeAll(async () => {
  own = await openGuardedCounty()
})
afterAll(() => own.close())

const insert = (context: Context, given: NewFact) =>
  own.store.transaction(context, ({ facts }) => facts.insertFacts([given], AT))

describe('R-03 without a context', () => {
  test.each(TENANT_TABLES)('nothing of %s is seen', async (table) => {
    expect((await own.sql({}, `select * from ${table}`)).rows).toEqual([])
  })

  test('R-04 nothing is left of the context of the transaction before', async () => {
    expect((await own.sql(TOWN_SQL, 'select from fact')).rowCount).toBe(3)
    expect((await own.app.query('select from fact')).rowCount).toBe(0)
    expect(
      (await own.app.query(`select current_setting('gongcheng.reach', true) as left_over`)).rows,
    ).toEqual([{ left_over: '' }])
  })

  test('nothing can be written', async () => {
    await expect(insert({}, fact(TOWN))).rejects.toMatchObject({ code: 'unknown-unit' })
    await expect(
      own.sql(
        {},
        `insert into fact (area, unit, indicator, period, kind, version, path, value, recorded_at)
               values ('330181', 't1', 'x', '2017', 'reported', 1, '${TOWN.path}', 1, now())`,
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('the owner sees nothing either', async () => {
    const owner = await own.connect('gongcheng_owner', 'gongcheng')
    expect((await owner.query('select from gongcheng.fact')).rowCount).toBe(0)
    expect((await owner.query('select from gongcheng.account')).rowCount).toBe(0)
  })
})

describe('reading', () => {
  test('a town reads figures of its whole county, to weigh again, and nothing of the next county', async () => {
    const units = await own.store.transaction(TOWN_CONTEXT, ({ facts }) =>
      facts.currentFacts({ indicators: ['loaded'] }),
    )
    expect(units.map(({ unit }) => unit).sort()).toEqual(['t1', 't2', 'v11'])
  })

  test('the province reads both counties', async () => {
    const units = await own.store.transaction(PROVINCE_CONTEXT, ({ facts }) =>
      facts.currentFacts({ indicators: ['loaded'] }),
    )
    expect(units).toHaveLength(4)
  })

  test('who handed in is open to those weighed; the workbook and the draft only to their own side', async () => {
    await own.store.transaction(TOWN_CONTEXT, async ({ submissions, drafts }) => {
      expect((await submissions.listSubmissions({})).map(({ unit }) => unit).sort()).toEqual(['t1', 't2'])
      expect(await submissions.findFile('330181', 's-t1')).toMatchObject({ name: 'x.xlsx' })
      expect(await submissions.findFile('330181', 's-t2')).toBeUndefined()
      expect(await drafts.findDraft('330181', 'd-t1')).toMatchObject({ unit: 't1' })
      expect(await drafts.findDraft('330181', 'd-t2')).toBeUndefined()
      expect(await drafts.findDraftFile('330181', 'd-t2')).toBeUndefined()
    })
    await own.store.transaction(COUNTY_CONTEXT, async ({ submissions }) => {
      expect(await submissions.findFile('330181', 's-t2')).toMatchObject({ name: 'x.xlsx' })
    })
  })

  test('t1 is not above t10', async () => {
    const { rows } = await own.sql({ ...TOWN_SQL, path: 'p33/c1/t' }, 'select from submission_file')
    expect(rows).toEqual([])
  })

  test('A-07 an account is seen by naming it, never in a list; the same for sessions', async () => {
    expect((await own.sql({ reach: '33' }, 'select from account')).rowCount).toBe(0)
    expect((await own.sql({ account: 'liuqiao' }, 'select from account')).rowCount).toBe(1)
    expect((await own.sql({ reach: '33' }, 'select from session')).rowCount).toBe(0)
  })
})

describe('writing', () => {
  test('a town hands in for itself and for its villages', async () => {
    expect(await insert(TOWN_CONTEXT, fact(TOWN))).toHaveLength(1)
    expect(await insert(TOWN_CONTEXT, fact(VILLAGE))).toHaveLength(1)
  })

  test.each([
    ['a town for another town', TOWN_CONTEXT, fact(OTHER_TOWN)],
    ['the county for a town', COUNTY_CONTEXT, fact(TOWN)],
    ['the county for a village', COUNTY_CONTEXT, fact(VILLAGE)],
    ['the province for a county', PROVINCE_CONTEXT, fact(COUNTY)],
    ['a town verifying itself', TOWN_CONTEXT, fact(TOWN, { kind: 'verified' })],
    ['a town setting its own target', TOWN_CONTEXT, fact(TOWN, { kind: 'target' })],
    ['the county verifying itself', COUNTY_CONTEXT, fact(COUNTY, { kind: 'verified' })],
    ['somebody who only reads', { reach: '330181', path: TOWN.path }, fact(TOWN)],
  ] as const)('%s is refused', async (_, context, given) => {
    await expect(insert(context, given)).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('the county reports its own figures, and puts verified ones and targets beside its towns’', async () => {
    expect(await insert(COUNTY_CONTEXT, fact(COUNTY))).toHaveLength(1)
    expect(await insert(COUNTY_CONTEXT, fact(TOWN, { kind: 'verified' }))).toHaveLength(1)
    expect(await insert(COUNTY_CONTEXT, fact(TOWN, { kind: 'target' }))).toHaveLength(1)
    expect(await insert(COUNTY_CONTEXT, fact(TOWN, { kind: 'imported' }))).toHaveLength(1)
  })

  test('a verified figure leaves the reported one as it was', async () => {
    const standing = await own.store.transaction(COUNTY_CONTEXT, ({ facts }) =>
      facts.currentFacts({ units: ['t1'], indicators: ['records'], kinds: ['reported', 'verified'] }),
    )
    expect(standing.map(({ kind }) => kind)).toEqual(['reported', 'verified'])
  })

  test('A-04 no superior hands in a workbook for a subordinate, or settles its draft', async () => {
    await own.store.transaction(COUNTY_CONTEXT, async ({ drafts }) => {
      expect(await drafts.findDraft('330181', 'd-t2')).toBeDefined()
      expect(await drafts.confirmDraft('330181', 'd-t2', AT)).toBe(false)
      expect(await drafts.discardDraft('330181', 'd-t2', AT)).toBe(false)
    })
    await expect(
      own.store.transaction(COUNTY_CONTEXT, ({ submissions }) =>
        submissions.insertSubmission({
          ...workbookOf(TOWN),
          submission: 'forged',
          handedInBy: 'county',
          handedInName: 'county',
          recordedAt: AT,
        }),
      ),
    ).rejects.toMatchObject({ code: 'not-permitted' })
  })
})
