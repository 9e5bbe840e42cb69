import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * 表的说明: the schema as it stands today, one readable file per subject, in the order they build on each other.
 *
 * A database is only ever made by the migrations; a test makes one from these files and compares the two catalogues, so
 * that what people read here is what runs.
 */
export const TABLES = [
  'load-mark',
  'scheme',
  'account',
  'access-token',
  'unit',
  'officer',
  'fact',
  'fact-change',
  'submission',
  'import-draft',
  'form-header',
  'entry-row',
  'extension-event',
  'working-calendar',
  'review',
  'correction',
  'burden',
  'signal',
  'scheme-draft',
  'audit',
] as const

export const tableDefinitions = (): string =>
  TABLES.map((name) => readFileSync(join(import.meta.dirname, 'tables', `${name}.sql`), 'utf8')).join('\n')
