import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GuardedCounty, openGuardedCounty, TENANT_TABLES } from './guarded-county.ts'

let own: GuardedCounty
beforeAll(async () => {
  own = await openGuardedCounty()
})
afterAll(() => own.close())

describe('the catalogue', () => {
  test('R-01 T-01 the application role owns nothing, is no superuser and cannot pass by row-level security', async () => {
    const { rows } = await own.app.query(
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

  test('R-02 every table with an area is enabled, forced and has a policy; every view asks as its reader', async () => {
    const { rows } = await own.app.query<{ name: string; kind: string; guarded: boolean }>(
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

  test('R-05 no policy asks another table, no sequence, no trigger of ours, no function above its caller', async () => {
    const { rows } = await own.app.query(
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
    const { rows } = await own.app.query<{ key: string; first: string }>(
      `select conrelid::regclass || ' ' || conname as key,
              (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first
       from pg_constraint
       where connamespace = 'gongcheng'::regnamespace and contype in ('p', 'u', 'f')
         and conrelid::regclass::text not in
           ('scheme', 'account', 'session', 'entry_code', 'account_link', 'access_token', 'load_mark', 'migration')`,
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ first }) => first !== 'area')).toEqual([])
  })
})
