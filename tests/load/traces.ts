import pg from 'pg'
import { openDatabase } from '../../server/database/index.ts'
import { LOAD_FORM } from './load-scheme.ts'
import { withStore } from './load-world.ts'

/** 留痕: what handing in left in the database, the house being closed. */
export interface Traces {
  readonly submissions: ReadonlySet<string>
  /** Submissions whose figures or audit entry are not exactly what they say, and figures of no submission. */
  readonly halves: readonly string[]
  /** Areas whose audit chain does not hold. */
  readonly broken: readonly string[]
  readonly records: number
}

interface Row {
  readonly submission: string
  readonly changed: number
  readonly facts: number
  readonly audited: number
}

export async function lookAtAll(
  folder: string,
  areas: readonly { readonly area: string; readonly path: string }[],
): Promise<Traces> {
  const { rows, strays } = await readRows(folder)
  const broken: string[] = []
  let records = 0
  await withStore(folder, async (store) => {
    for (const { area, path } of areas) {
      const context = { reach: area, path, auditor: area }
      const verdict = await store.transaction(context, ({ audit }) => audit.verifyAudit(area))
      records += Number(verdict.read)
      if (verdict.broken !== undefined || verdict.read !== verdict.length)
        broken.push(`${area}: ${JSON.stringify(verdict)}`)
    }
  })
  const halves = [
    ...rows
      .filter(({ changed, facts, audited }) => changed !== facts || audited !== 1)
      .map((row) => JSON.stringify(row)),
    ...strays.map((one) => `figures of ${one}, which was never handed in`),
  ]
  return { submissions: new Set(rows.map(({ submission }) => submission)), halves, broken, records }
}

/** As the superuser, past row-level security: what is there and not what may be seen. */
async function readRows(
  folder: string,
): Promise<{ readonly rows: readonly Row[]; readonly strays: readonly string[] }> {
  const database = await openDatabase({ dataDir: folder })
  const client = new pg.Client({ ...database.app, user: 'postgres' })
  try {
    await client.connect()
    await client.query('set search_path = gongcheng')
    const { rows } = await client.query<Row>(
      `select s.submission, s.changed,
         (select count(*)::int from fact f where f.area = s.area and f.submission = s.submission) as facts,
         (select count(*)::int from audit a
           where a.area = s.area and a.action = 'report.handed-in' and a.subject = s.submission) as audited
       from submission s where s.form = $1`,
      [LOAD_FORM],
    )
    const { rows: strays } = await client.query<{ submission: string }>(
      `select distinct f.submission from fact f
       where f.submission is not null and f.indicator like 'load-%'
         and not exists (select from submission s where s.area = f.area and s.submission = f.submission)`,
    )
    return { rows, strays: strays.map(({ submission }) => submission) }
  } finally {
    await client.end()
    await database.stop()
  }
}
