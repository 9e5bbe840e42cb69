import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureRoles, migrate, migrations, tableDefinitions } from '../../server/schema/index.ts'
import { catalogue } from './catalogue.ts'
import { type OwnServer, openOwnServer } from './own-database.ts'

let own: OwnServer
beforeAll(async () => {
  own = await openOwnServer()
})
afterAll(() => own.close())

let made = 0
async function emptyDatabase(): Promise<pg.Client> {
  const name = `d${++made}`
  await own.create(name)
  const client = await own.connect('postgres', name)
  await ensureRoles(client, true)
  return client
}

/** Something in every table of the first step, so that later steps meet data. */
const FIRST_DATA = `
  set local search_path = gongcheng;
  insert into load_mark values ('demo', now());
  insert into scheme values ('s', '1.0', 'series', 'town', '2017', '330181', 'f', 'text', repeat('a', 64), now());
  insert into account values ('a', '甲', 'hash', 'town-clerk', '330181', 't1', 'c1/t1', '330181');
  insert into session values (repeat('b', 64), 'a', now(), now() + interval '1 hour');
  insert into unit_path values ('330181', 't1', 'c1/t1');
  insert into unit values ('330181', 't1', '2010-01-01', null, '330181100', '柳桥镇', null, 'town', 'c1', 'c1/t1');
  insert into membership values ('330181', 't1', 'one', '2016-01-01', null);
  insert into fact values ('330181', 't1', 'records', '2017-09', 'reported', 1, 'c1/t1', 12.50, null, null, null, now());
  insert into fact values ('330181', 't1', 'records', '2017-09', 'reported', 2, 'c1/t1', 13.50, null, null, null, now());
  insert into fact_revision values ('330181', 7, now());
  insert into audit_head values ('330181', 1, repeat('d', 64));
  insert into audit values ('330181', 1, now(), 'a', 'x', 'y', '{}', repeat('0', 64), repeat('d', 64));`

describe('the schema', () => {
  test('upgraded step by step over data it is the same as written down in tables/, and the data are still there', async () => {
    const upgraded = await emptyDatabase()
    const [first, ...rest] = migrations()
    if (first === undefined) throw new Error('there are no migrations')
    await migrate(upgraded, [first])
    await upgraded.query(`begin; ${FIRST_DATA}; commit`)
    for (let taken = 1; taken <= rest.length; taken++)
      await migrate(upgraded, [first, ...rest.slice(0, taken)])

    const fresh = await emptyDatabase()
    await fresh.query(
      `begin; set local role gongcheng_owner; set local search_path = gongcheng; ${tableDefinitions()}; commit`,
    )
    const [was, is] = [await catalogue(fresh), await catalogue(upgraded)]
    expect(is.length).toBeGreaterThan(150)
    expect(is).toEqual(was)

    const { rows } = await upgraded.query('select value::text, submission from gongcheng.fact_current')
    expect(rows).toEqual([{ value: '13.50', submission: null }])
  })

  test('at once from nothing it is the same too', async () => {
    const atOnce = await emptyDatabase()
    expect(await migrate(atOnce)).toEqual(migrations().map(({ name }) => name))
    const fresh = await emptyDatabase()
    await fresh.query(
      `begin; set local role gongcheng_owner; set local search_path = gongcheng; ${tableDefinitions()}; commit`,
    )
    expect(await catalogue(atOnce)).toEqual(await catalogue(fresh))
  })

  test.each([
    ['a column', 'alter table gongcheng.fact add column extra text'],
    ['a nullability', 'alter table gongcheng.fact alter column sheet set not null'],
    ['a grant', 'grant update on gongcheng.fact to gongcheng_app'],
    ['a column grant', 'grant update (parsed) on gongcheng.import_draft to gongcheng_app'],
    ['a policy', 'alter policy read on gongcheng.fact using (false)'],
    ['forced security', 'alter table gongcheng.fact no force row level security'],
    ['an index', 'drop index gongcheng.fact_restated'],
    ['a check', `alter table gongcheng.fact add check (version < 1000)`],
    ['a view’s rights', 'alter view gongcheng.fact_current reset (security_invoker)'],
    ['a function', 'create function gongcheng.f() returns int language sql as $$ select 1 $$'],
  ])('the comparison notices %s', async (_, change) => {
    const client = await emptyDatabase()
    await migrate(client)
    const before = await catalogue(client)
    await client.query(change)
    expect(await catalogue(client)).not.toEqual(before)
  })
})

describe('migrating', () => {
  const broken = { name: '9999-broken', sql: 'create table half (a int); select 1/0', sha256: 'x' }

  test('two starts at once take every step once', async () => {
    const one = await emptyDatabase()
    const other = await own.connect('postgres', one.database ?? '')
    const taken = await Promise.all([migrate(one), migrate(other)])
    expect(taken.flat().sort()).toEqual(migrations().map(({ name }) => name))
  })

  test('a step that fails is rolled back whole, the ones before it stay', async () => {
    const client = await emptyDatabase()
    await expect(migrate(client, [...migrations(), broken])).rejects.toMatchObject({
      kind: 'failed',
      migration: '9999-broken',
      message: 'division by zero',
    })
    expect((await client.query(`select to_regclass('gongcheng.half') as half`)).rows).toEqual([
      { half: null },
    ])
    expect(await migrate(client)).toEqual([])
  })

  test('a step changed after it was taken stops the start and touches nothing', async () => {
    const client = await emptyDatabase()
    await migrate(client)
    const edited = migrations().map((step, index) => (index === 0 ? { ...step, sha256: 'edited' } : step))
    await expect(migrate(client, [...edited, broken])).rejects.toMatchObject({
      kind: 'changed',
      migration: '0001-first-tables',
    })
  })

  test('a database newer than the program is left alone', async () => {
    const client = await emptyDatabase()
    await migrate(client)
    await expect(migrate(client, migrations().slice(0, 1))).rejects.toMatchObject({ kind: 'newer' })
  })
})
