import type pg from 'pg'
import type { NewFact } from '../../server/store/index.ts'
import { type OwnStore, openOwnStore } from './own-database.ts'
import {
  COUNTY,
  loadSmallCounty,
  OTHER_COUNTY,
  OTHER_TOWN,
  TOWN,
  TOWN_CONTEXT,
  VILLAGE,
} from './small-county.ts'

/** 守住的小县: figures, workbooks and drafts of two towns, and the login a request has. */
export interface GuardedCounty extends OwnStore {
  /** The application's own login, and whatever SQL an attacker could slip in. */
  readonly app: pg.Client
  /** SQL as the application role under a context set the way the store sets it; always rolled back. */
  sql(context: Readonly<Record<string, string>>, text: string): Promise<pg.QueryResult>
}

export const AT = '2017-10-03T08:00:00.000Z'

export const fact = (place: { area: string; unit: string }, change: Partial<NewFact> = {}): NewFact => ({
  area: place.area,
  unit: place.unit,
  indicator: 'records',
  period: '2017-09',
  kind: 'reported',
  value: '12',
  ...change,
})

export const workbookOf = (place: typeof TOWN) => ({
  ...place,
  fileName: 'x.xlsx',
  fileSha256: 'c'.repeat(64),
  form: 'monthly',
  period: '2017-09',
  file: Buffer.from('x'),
})

export const TOWN_SQL = { reach: '330181', path: TOWN.path, writer_path: TOWN.path, writer_level: 'town' }
export const COUNTY_SQL = {
  reach: '330181',
  path: COUNTY.path,
  writer_path: COUNTY.path,
  writer_level: 'county',
}

/** Every table with rows of an area, an account or a session. */
export const TENANT_TABLES = [
  'unit_path',
  'unit',
  'membership',
  'fact',
  'fact_current',
  'fact_revision',
  'fact_change',
  'submission',
  'submission_file',
  'import_draft',
  'form_header',
  'entry_row',
  'extension_event',
  'working_calendar',
  'burden_standard',
  'burden_excess',
  'review_event',
  'month_closing',
  'correction',
  'correction_event',
  'scheme_draft',
  'scheme_draft_event',
  'signal_event',
  'control_base',
  'verification_draw',
  'audit',
  'audit_head',
  'audit_link',
  'account',
  'session',
  'account_factor',
  'recovery_code',
  'entry_code',
  'account_link',
  'post_event',
  'unit_change',
  'access_token',
]

export async function openGuardedCounty(): Promise<GuardedCounty> {
  const own = await openOwnStore()
  await loadSmallCounty(own.store)
  await own.store.administer({ reach: '33' }, ({ registry }) =>
    registry.loadFacts(
      [TOWN, OTHER_TOWN, VILLAGE, OTHER_COUNTY].map((place) => ({
        ...fact(place, { indicator: 'loaded' }),
        version: 1,
      })),
      AT,
    ),
  )
  const others = { reach: '330181', path: OTHER_TOWN.path, writer: { path: OTHER_TOWN.path, level: 'town' } }
  await handIn(own, TOWN, TOWN_CONTEXT)
  await handIn(own, OTHER_TOWN, others)
  const app = await own.connect('gongcheng_app', 'gongcheng')
  await app.query('set search_path = gongcheng')
  return { ...own, app, sql: (context, text) => withContext(app, context, text) }
}

async function handIn({ store }: OwnStore, place: typeof TOWN, context: typeof TOWN_CONTEXT): Promise<void> {
  const { unit, area } = place
  await store.transaction(context, async ({ submissions, drafts, audit }) => {
    const person = { handedInBy: unit, handedInName: unit, recordedAt: AT }
    await submissions.insertSubmission({ ...workbookOf(place), submission: `s-${unit}`, ...person })
    const draft = { draft: `d-${unit}`, account: unit, parsed: [], problems: [], createdAt: AT }
    await drafts.insertDraft({ ...workbookOf(place), ...draft })
    await audit.appendAudit({ area, at: AT, actor: unit, action: 'x', subject: 'x', detail: {} })
  })
}

async function withContext(
  app: pg.Client,
  context: Readonly<Record<string, string>>,
  text: string,
): Promise<pg.QueryResult> {
  await app.query('begin')
  try {
    for (const [name, value] of Object.entries(context)) {
      await app.query(`set local gongcheng.${name} = '${value}'`)
    }
    return await app.query(text)
  } finally {
    await app.query('rollback')
  }
}
