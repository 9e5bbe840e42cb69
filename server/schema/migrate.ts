import type { ClientBase } from 'pg'
import { OWNER, SCHEMA } from './ensure-roles.ts'
import { type Migration, migrations } from './migrations.ts'

/** 升级失败: `changed` an applied step differs from ours, `newer` the database knows a step we do not, `failed` SQL. */
export class MigrationFault extends Error {
  readonly kind: 'changed' | 'newer' | 'failed'
  readonly migration: string

  constructor(kind: MigrationFault['kind'], migration: string, cause?: unknown) {
    super(cause instanceof Error ? cause.message : `${migration} ${kind}`, { cause })
    this.name = 'MigrationFault'
    this.kind = kind
    this.migration = migration
  }
}

/** Any number, as long as it is the same in every version of this program. */
const LOCK = 20_171_001

/**
 * 升级数据库: every step that is missing, oldest first, each in its own transaction under a lock, so that two starts at
 * once do the work once. Answers the names of the steps taken; throws MigrationFault.
 */
export async function migrate(
  client: ClientBase,
  steps: readonly Migration[] = migrations(),
): Promise<readonly string[]> {
  const taken: string[] = []
  for (const step of [undefined, ...steps]) {
    await client.query('begin')
    try {
      await client.query(`select pg_advisory_xact_lock(${LOCK})`)
      await client.query(`set local role ${OWNER}; set local search_path = ${SCHEMA}`)
      if (step === undefined) await openRecord(client, steps)
      else if (await take(client, step)) taken.push(step.name)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error instanceof MigrationFault || step === undefined
        ? error
        : new MigrationFault('failed', step.name, error)
    }
  }
  return taken
}

/** The record of steps; made first, and compared with ours before anything is touched. */
async function openRecord(client: ClientBase, steps: readonly Migration[]): Promise<void> {
  const { rows } = await client.query<{ found: string | null }>(
    `select to_regclass('${SCHEMA}.migration') as found`,
  )
  if (rows[0]?.found === null) {
    await client.query(
      'create table migration (name text primary key, sha256 text not null, applied_at timestamptz not null)',
    )
  }
  const applied = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration order by name',
  )
  for (const { name, sha256 } of applied.rows) {
    const ours = steps.find((step) => step.name === name)
    if (ours === undefined) throw new MigrationFault('newer', name)
    if (ours.sha256 !== sha256) throw new MigrationFault('changed', name)
  }
}

async function take(client: ClientBase, step: Migration): Promise<boolean> {
  const { rowCount } = await client.query('select from migration where name = $1', [step.name])
  if (rowCount === 1) return false
  await client.query(step.sql)
  await client.query('insert into migration values ($1, $2, now())', [step.name, step.sha256])
  return true
}
