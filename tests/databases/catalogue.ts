import type pg from 'pg'

/** 目录: everything of the schema that two databases must share, one line per thing, in one order. */
export async function catalogue(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(`
    with part as (
      select 'table ' || c.relname || ' ' || c.relkind::text || ' rls=' || c.relrowsecurity || ' forced='
             || c.relforcerowsecurity || ' owner=' || pg_get_userbyid(c.relowner) || ' '
             || coalesce(array_to_string(c.reloptions, ','), '')
             || ' grants=' || coalesce((select string_agg(a::text, ' ' order by a::text) from unnest(c.relacl) a), '')
             as line
      from pg_class c where c.relnamespace = 'gongcheng'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'S')
      union all
      select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
             || ' collate=' || coalesce((select collname from pg_collation where oid = a.attcollation), '')
             || ' notnull=' || a.attnotnull || ' default='
             || coalesce((select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = c.oid and adnum = attnum), '')
             || ' grants=' || coalesce((select string_agg(g::text, ' ' order by g::text) from unnest(a.attacl) g), '')
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'gongcheng'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
        and a.attnum > 0 and not a.attisdropped
      union all
      select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'gongcheng'::regnamespace and conrelid <> 0
      union all
      select 'index ' || indexdef from pg_indexes where schemaname = 'gongcheng'
      union all
      select 'policy ' || polrelid::regclass || ' ' || polname || ' ' || polcmd::text || ' permissive=' || polpermissive
             || ' to=' || coalesce((select string_agg(rolname, ',' order by rolname) from pg_roles where oid = any(polroles)), '')
             || ' using=' || coalesce(pg_get_expr(polqual, polrelid), '')
             || ' check=' || coalesce(pg_get_expr(polwithcheck, polrelid), '')
      from pg_policy p join pg_class c on c.oid = polrelid where c.relnamespace = 'gongcheng'::regnamespace
      union all
      select 'view ' || viewname || ' ' || definition from pg_views where schemaname = 'gongcheng'
      union all
      select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'gongcheng'::regnamespace
      union all
      select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'gongcheng'::regnamespace and not t.tgisinternal
      union all
      select 'schema ' || nspname || ' owner=' || pg_get_userbyid(nspowner)
             || ' grants=' || coalesce((select string_agg(a::text, ' ' order by a::text) from unnest(nspacl) a), '')
      from pg_namespace where nspname = 'gongcheng'
    )
    select line from part order by line collate "C"`)
  return rows
    .map(({ line }) => line)
    .filter((line) => !/^(table|column|constraint|index).* migration[. _]|\.migration/.test(line))
}
