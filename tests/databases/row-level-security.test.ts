import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context, NewFact } from '../../server/store/index.ts'
import { type OwnStore, openOwnStore } from './own-database.ts'
import {
  COUNTY,
  COUNTY_CONTEXT,
  loadSmallCounty,
  OTHER_COUNTY,
  OTHER_TOWN,
  PROVINCE_CONTEXT,
  TOWN,
  TOWN_CONTEXT,
  VILLAGE,
} from './small-county.ts'

let own: OwnStore
/** What a request has: the application's own login, and whatever SQL an attacker could slip in. */
let app: pg.Client

const AT = '2017-10-03T08:00:00.000Z'
const SHA = 'c'.repeat(64)
const fact = (place: { area: string; unit: string }, change: Partial<NewFact> = {}): NewFact => ({
  area: place.area,
  unit: place.unit,
  indicator: 'records',
  period: '2017-09',
  kind: 'reported',
  value: '12',
  ...change,
})
const insert = (context: Context, given: NewFact) =>
  own.store.transaction(context, ({ facts }) => facts.insertFacts([given], AT))

beforeAll(async () => {
  own = await openOwnStore()
  await loadSmallCounty(own.store)
  app = await own.connect('gongcheng_app', 'gongcheng')
  await app.query('set search_path = gongcheng')
  await own.store.administer({ reach: '33' }, ({ registry }) =>
    registry.loadFacts(
      [TOWN, OTHER_TOWN, VILLAGE, OTHER_COUNTY].map((place) => ({
        ...fact(place, { indicator: 'loaded' }),
        version: 1,
      })),
      AT,
    ),
  )
  for (const [place, writer] of [
    [TOWN, TOWN_CONTEXT],
    [
      OTHER_TOWN,
      { reach: '330181', path: OTHER_TOWN.path, writer: { path: OTHER_TOWN.path, level: 'town' } },
    ],
  ] as const) {
    const workbook = {
      ...place,
      fileName: 'x.xlsx',
      fileSha256: SHA,
      form: 'monthly',
      period: '2017-09',
      file: Buffer.from('x'),
    }
    await own.store.transaction(writer, async ({ submissions, drafts, audit }) => {
      await submissions.insertSubmission({
        ...workbook,
        submission: `s-${place.unit}`,
        handedInBy: place.unit,
        handedInName: place.unit,
        recordedAt: AT,
      })
      await drafts.insertDraft({
        ...workbook,
        draft: `d-${place.unit}`,
        account: place.unit,
        parsed: [],
        problems: [],
        createdAt: AT,
      })
      await audit.appendAudit({
        area: place.area,
        at: AT,
        actor: place.unit,
        action: 'x',
        subject: 'x',
        detail: {},
      })
    })
  }
})
afterAll(() => own.close())

/** Runs SQL as the application role under a context set the way the store sets it; always rolled back. */
async function sql(context: Record<string, string>, text: string): Promise<pg.QueryResult> {
  await app.query('begin')
  try {
    for (const [name, value] of Object.entries(context))
      await app.query(`set local gongcheng.${name} = '${value}'`)
    return await app.query(text)
  } finally {
    await app.query('rollback')
  }
}
const TOWN_SQL = { reach: '330181', path: TOWN.path, writer_path: TOWN.path, writer_level: 'town' }
const COUNTY_SQL = { reach: '330181', path: COUNTY.path, writer_path: COUNTY.path, writer_level: 'county' }

const TENANT_TABLES = [
  'unit_path',
  'unit',
  'membership',
  'fact',
  'fact_current',
  'fact_revision',
  'submission',
  'submission_file',
  'import_draft',
  'audit',
  'audit_head',
  'account',
  'session',
]

describe('the catalogue', () => {
  test('the application role owns nothing, is no superuser and cannot pass by row-level security', async () => {
    const { rows } = await app.query(
      `select current_user as user, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = current_user`,
    )
    expect(rows).toEqual([
      {
        user: 'gongcheng_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owned: 0,
      },
    ])
  })

  test('every table with an area is enabled, forced and has a policy; every view asks as its reader', async () => {
    const { rows } = await app.query<{ name: string; kind: string; guarded: boolean }>(
      `select c.relname as name, c.relkind as kind,
              case c.relkind
                when 'v' then coalesce('security_invoker=true' = any(c.reloptions), false)
                else c.relrowsecurity and c.relforcerowsecurity
                  and exists (select from pg_policy p where p.polrelid = c.oid)
              end as guarded
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'gongcheng' and c.relkind in ('r', 'v', 'm', 'p')
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('area', 'token_sha256'))`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...TENANT_TABLES].sort())
    expect(rows.filter(({ guarded }) => !guarded)).toEqual([])
  })

  test('no policy asks another table, no sequence, no trigger of ours, no function above its caller', async () => {
    const { rows } = await app.query(
      `select 'policy ' || polname as found from pg_policy
         where coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '')
               ilike '%select %'
       union all select 'sequence ' || relname from pg_class c join pg_namespace n on n.oid = relnamespace
         where nspname = 'gongcheng' and relkind = 'S'
       union all select 'trigger ' || tgname from pg_trigger t join pg_class c on c.oid = tgrelid
         join pg_namespace n on n.oid = relnamespace where nspname = 'gongcheng' and not tgisinternal
       union all select 'function ' || proname from pg_proc join pg_namespace n on n.oid = pronamespace
         where nspname = 'gongcheng'`,
    )
    expect(rows).toEqual([])
  })

  test('every key of a growing table begins with the area', async () => {
    const { rows } = await app.query<{ key: string; first: string }>(
      `select conrelid::regclass || ' ' || conname as key,
              (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first
       from pg_constraint
       where connamespace = 'gongcheng'::regnamespace and contype in ('p', 'u', 'f')
         and conrelid::regclass::text not in
           ('scheme', 'account', 'session', 'load_mark', 'migration')`,
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ first }) => first !== 'area')).toEqual([])
  })
})

describe('without a context', () => {
  test.each(TENANT_TABLES)('nothing of %s is seen', async (table) => {
    expect((await sql({}, `select * from ${table}`)).rows).toEqual([])
  })

  test('nothing is left of the context of the transaction before', async () => {
    expect((await sql(TOWN_SQL, 'select from fact')).rowCount).toBe(3)
    expect((await app.query('select from fact')).rowCount).toBe(0)
    expect((await app.query(`select current_setting('gongcheng.reach', true) as left_over`)).rows).toEqual([
      { left_over: '' },
    ])
  })

  test('nothing can be written', async () => {
    await expect(insert({}, fact(TOWN))).rejects.toMatchObject({ code: 'unknown-unit' })
    await expect(
      sql(
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
    const { rows } = await sql({ ...TOWN_SQL, path: 'p33/c1/t' }, 'select from submission_file')
    expect(rows).toEqual([])
  })

  test('an account is seen by naming it, never in a list; the same for sessions', async () => {
    expect((await sql({ reach: '33' }, 'select from account')).rowCount).toBe(0)
    expect((await sql({ account: 'liuqiao' }, 'select from account')).rowCount).toBe(1)
    expect((await sql({ reach: '33' }, 'select from session')).rowCount).toBe(0)
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

  test('no superior hands in a workbook for a subordinate, or settles its draft', async () => {
    await own.store.transaction(COUNTY_CONTEXT, async ({ drafts }) => {
      expect(await drafts.findDraft('330181', 'd-t2')).toBeDefined()
      expect(await drafts.confirmDraft('330181', 'd-t2', AT)).toBe(false)
      expect(await drafts.discardDraft('330181', 'd-t2', AT)).toBe(false)
    })
    const workbook = {
      ...TOWN,
      fileName: 'x.xlsx',
      fileSha256: SHA,
      form: 'monthly',
      period: '2017-09',
      file: Buffer.from('x'),
    }
    await expect(
      own.store.transaction(COUNTY_CONTEXT, ({ submissions }) =>
        submissions.insertSubmission({
          ...workbook,
          submission: 'forged',
          handedInBy: 'county',
          handedInName: 'county',
          recordedAt: AT,
        }),
      ),
    ).rejects.toMatchObject({ code: 'not-permitted' })
  })
})

describe('SQL slipped in as the application role', () => {
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
      /permission denied/,
    ],
    ['publishing a scheme', TOWN_SQL, 'delete from scheme', /permission denied/],
    [
      'making oneself an account',
      TOWN_SQL,
      `update account set role = 'province-office'`,
      /permission denied/,
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
    await expect(sql(context, text)).rejects.toThrow(refusal)
  })

  test('RESET ROLE is no way out: the login itself is the application role', async () => {
    await sql(TOWN_SQL, 'reset role')
    expect((await sql({}, 'select from fact')).rowCount).toBe(0)
  })

  test('a superior’s update or delete of another’s draft touches no row', async () => {
    const { rowCount } = await sql(COUNTY_SQL, 'update import_draft set discarded_at = now()')
    expect(rowCount).toBe(0)
  })
})
