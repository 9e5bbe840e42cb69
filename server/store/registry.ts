import { sql, type Transaction } from 'kysely'
import type { Role } from '#domain/permission'
import type { PostEventRow } from './account-rows.ts'
import { batches, column, listColumn } from './columns.ts'
import { postEventRow } from './posts.ts'
import { bumpRevisions } from './revisions.ts'
import { schemeRow } from './schemes.ts'
import type { LoadedFact, NewAccount, NewUnit, Registry } from './store.ts'
import { insertSubmission } from './submissions.ts'
import type { Tables } from './tables.ts'

/** 登记: the unit tree, schemes, accounts and first loads; as the owner only. */
export const registry = (tx: Transaction<Tables>): Registry => ({
  insertUnits: (units) => insertUnits(tx, units),
  async insertMemberships(memberships) {
    for (const batch of batches(memberships)) {
      await sql`
        insert into membership (area, unit, class, valid_from, valid_to)
        select * from unnest(
          ${column(batch, 'area')}::text[], ${column(batch, 'unit')}::text[], ${column(batch, 'class')}::text[],
          ${column(batch, 'validFrom')}::date[], ${column(batch, 'validTo')}::date[])`.execute(tx)
    }
  },
  async insertAccounts(accounts) {
    for (const { account, name, area, passwordHash, demo = false, ...post } of accounts) {
      await tx
        .insertInto('account')
        .values({ account, name, area, password_hash: passwordHash, demo })
        .execute()
      await tx
        .insertInto('post_event')
        .values(firstPost(area, account, post))
        .execute()
    }
  },
  async publishScheme(scheme) {
    await tx.insertInto('scheme').values(schemeRow(scheme)).execute()
  },
  loadFacts: (facts, recordedAt) => loadFacts(tx, facts, recordedAt),
  async loadSubmissions(submissions) {
    for (const submission of submissions) await insertSubmission(tx, submission)
  },
  async mark(name, at) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('load_mark')
      .values({ name, at })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
  async measure() {
    await sql`analyze unit_path, unit, membership, fact, submission`.execute(tx)
  },
  async marks() {
    return (await tx.selectFrom('load_mark').select('name').orderBy('name').execute()).map(({ name }) => name)
  },
  async isMarked(name) {
    return (
      (await tx.selectFrom('load_mark').select('name').where('name', '=', name).executeTakeFirst()) !==
      undefined
    )
  },
})

const LONG_AGO = '2010-01-01'

/** A post nobody had to ask for: the account came with the installation. */
function firstPost(
  area: string,
  account: string,
  { role, unit, path, reach }: Pick<NewAccount, 'role' | 'unit' | 'path' | 'reach'>,
): PostEventRow[] {
  const event = {
    post: 'first',
    at: `${LONG_AGO}T00:00:00+08:00`,
    byAccount: 'system',
    byName: 'system',
  } as const
  const wish = { role: role as Role, unit, path, reach, from: LONG_AGO }
  return [
    postEventRow(area, account, { ...event, number: 1, kind: 'requested', wish }),
    postEventRow(area, account, { ...event, number: 2, kind: 'approved' }),
  ]
}

async function insertUnits(tx: Transaction<Tables>, units: readonly NewUnit[]): Promise<void> {
  for (const batch of batches(units)) {
    const [areas, ids, paths] = [column(batch, 'area'), column(batch, 'unit'), column(batch, 'path')]
    await sql`
      insert into unit_path (area, unit, path)
      select distinct * from unnest(${areas}::text[], ${ids}::text[], ${paths}::text[])
      on conflict (area, unit, path) do nothing`.execute(tx)
    await sql`
      insert into unit (area, unit, path, valid_from, valid_to, code, name, name_en, level, parent)
      select * from unnest(
        ${areas}::text[], ${ids}::text[], ${paths}::text[], ${column(batch, 'validFrom')}::date[],
        ${column(batch, 'validTo')}::date[], ${column(batch, 'code')}::text[], ${column(batch, 'name')}::text[],
        ${column(batch, 'nameEn')}::text[], ${column(batch, 'level')}::text[], ${column(batch, 'parent')}::text[])`.execute(
      tx,
    )
  }
}

/** Paths come from the newest standing of each unit: a first load tells of one tree. */
async function loadFacts(
  tx: Transaction<Tables>,
  facts: readonly LoadedFact[],
  recordedAt: string,
): Promise<void> {
  for (const batch of batches(facts)) {
    await sql`
      insert into fact (area, unit, indicator, period, kind, version, path, value, numerator, denominator, missing,
                        recorded_at, submission, sheet, cell, reason, evidence, standard_error, source_version)
      select g.area, g.unit, g.indicator, g.period, g.kind, g.version, u.path, g.value, g.numerator, g.denominator,
             g.missing, coalesce(g.recorded_at, ${recordedAt}::timestamptz), g.submission, g.sheet, g.cell,
             g.reason,
             case when g.evidence is not null then array(select jsonb_array_elements_text(g.evidence::jsonb)) end,
             g.standard_error, g.source_version
      from unnest(
        ${column(batch, 'area')}::text[], ${column(batch, 'unit')}::text[], ${column(batch, 'indicator')}::text[],
        ${column(batch, 'period')}::text[], ${column(batch, 'kind')}::text[], ${column(batch, 'version')}::int[],
        ${column(batch, 'value')}::numeric[], ${column(batch, 'numerator')}::numeric[],
        ${column(batch, 'denominator')}::numeric[], ${column(batch, 'missing')}::text[],
        ${column(batch, 'recordedAt')}::timestamptz[], ${column(batch, 'submission')}::text[],
        ${column(batch, 'sheet')}::text[], ${column(batch, 'cell')}::text[],
        ${column(batch, 'reason')}::text[], ${listColumn(batch, 'evidence')}::text[],
        ${column(batch, 'standardError')}::numeric[], ${column(batch, 'sourceVersion')}::text[]
      ) as g (area, unit, indicator, period, kind, version, value, numerator, denominator, missing, recorded_at,
              submission, sheet, cell, reason, evidence, standard_error, source_version)
      left join (select distinct on (area, unit) area, unit, path from unit order by area, unit, valid_from desc) u
        on u.area = g.area and u.unit = g.unit`.execute(tx)
  }
  await bumpRevisions(tx, column(facts, 'area') as string[], recordedAt)
}
