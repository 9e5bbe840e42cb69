import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COUNTY_SQL, type GuardedCounty, openGuardedCounty, TOWN_SQL } from './guarded-county.ts'
import { COUNTY, OTHER_TOWN, TOWN, VILLAGE } from './small-county.ts'

let own: GuardedCounty
beforeAll(async () => {
  own = await openGuardedCounty()
})
afterAll(() => own.close())

describe('R-08 SQL slipped in as the application role', () => {
  const forged = (unit: string, path: string, kind = 'reported') =>
    `insert into fact (area, unit, indicator, period, kind, version, path, value, recorded_at)
     values ('330181', '${unit}', 'forged', '2017-09', '${kind}', 1, '${path}', 1, now())`

  test.each([
    ['changing a fact', TOWN_SQL, 'update fact set value = 99', /permission denied/],
    ['deleting a fact', TOWN_SQL, 'delete from fact', /permission denied/],
    ['emptying the facts', TOWN_SQL, 'truncate fact', /permission denied/],
    ['changing the audit', TOWN_SQL, `update audit set actor = 'x'`, /permission denied/],
    ['deleting the audit', TOWN_SQL, 'delete from audit', /permission denied/],
    ['changing a submission', TOWN_SQL, 'update submission set recorded_at = now()', /permission denied/],
    ['changing what a draft says', TOWN_SQL, `update import_draft set parsed = '[]'`, /permission denied/],
    ['moving a unit', TOWN_SQL, `update unit set path = 'p33/c1/t1/t2'`, /permission denied/],
    [
      'inventing a place in the tree',
      TOWN_SQL,
      `insert into unit_path values ('330181', 't2', 'p33/c1/t1/t2')`,
      /row-level security/,
    ],
    ['publishing a scheme', TOWN_SQL, 'delete from scheme', /permission denied/],
    [
      'making oneself an account',
      TOWN_SQL,
      `insert into account (account, name, area) values ('mine', '我', '330181')`,
      /row-level security/,
    ],
    [
      'I-09 making an account of the demo’s public password',
      { ...TOWN_SQL, registrar: '330181' },
      `insert into account (account, name, area, demo) values ('mine', '我', '330181', true)`,
      /row-level security/,
    ],
    [
      'A-08 giving oneself a post',
      { ...TOWN_SQL, registrar: '330181' },
      `insert into post_event (area, account, number, post, kind, at, by_account, by_name)
       values ('330181', 'liuqiao', 3, 'first', 'refused', now(), 'liuqiao', '我')`,
      /row-level security/,
    ],
    [
      'giving a post that reads further than the area',
      { ...TOWN_SQL, registrar: '330181' },
      `insert into post_event (area, account, number, post, kind, at, by_account, by_name, role, unit, path, reach, valid_from)
       values ('330181', 'other', 1, 'p', 'requested', now(), 'liuqiao', '我', 'leader', 't1', '${TOWN.path}', '33', '2017-01-01')`,
      /row-level security/,
    ],
    [
      'changing what was said about a post',
      { ...TOWN_SQL, registrar: '330181' },
      `update post_event set role = 'leader'`,
      /permission denied/,
    ],
    [
      'I-09 giving oneself an entry code',
      { ...TOWN_SQL, registrar: '330181' },
      `insert into entry_code (code_sha256, area, account, issued_by, issued_at, expires)
       values (repeat('a', 64), '330181', 'liuqiao', 'liuqiao', now(), now() + interval '1 day')`,
      /row-level security/,
    ],
    [
      'switching row-level security off',
      TOWN_SQL,
      'alter table fact disable row level security',
      /must be owner/,
    ],
    ['dropping a policy', TOWN_SQL, 'drop policy hand_in on fact', /must be owner/],
    ['becoming the owner', TOWN_SQL, 'set role gongcheng_owner', /permission denied/],
    ['becoming the superuser', TOWN_SQL, 'set role postgres', /permission denied/],
    [
      'creating a function',
      TOWN_SQL,
      `create function f() returns int language sql as 'select 1'`,
      /permission denied/,
    ],
    [
      'the county writing a town’s figure under the town’s path',
      COUNTY_SQL,
      forged('t1', TOWN.path),
      /row-level security/,
    ],
    ['the county claiming a town sits at its own path', COUNTY_SQL, forged('t1', COUNTY.path), /violates/],
    [
      'a town claiming another town below itself',
      TOWN_SQL,
      forged('t2', `${TOWN.path}/t2`),
      /violates foreign key/,
    ],
    [
      'a town writing another under its true path',
      TOWN_SQL,
      forged('t2', OTHER_TOWN.path),
      /row-level security/,
    ],
    [
      'a town writing a verified figure',
      TOWN_SQL,
      forged('v11', VILLAGE.path, 'verified'),
      /row-level security/,
    ],
    [
      'writing into another county',
      TOWN_SQL,
      forged('t1', TOWN.path).replace('330181', '330182'),
      /violates|row-level/,
    ],
  ])('%s is refused', async (_, context, text, refusal) => {
    await expect(own.sql(context, text)).rejects.toThrow(refusal)
  })

  test('RESET ROLE is no way out: the login itself is the application role', async () => {
    await own.sql(TOWN_SQL, 'reset role')
    expect((await own.sql({}, 'select from fact')).rowCount).toBe(0)
  })

  test('A-04 a superior’s update or delete of another’s draft touches no row', async () => {
    const { rowCount } = await own.sql(COUNTY_SQL, 'update import_draft set discarded_at = now()')
    expect(rowCount).toBe(0)
  })
})
