import type { Generated } from 'kysely'
import type {
  AccountLinkRow,
  AccountRow,
  EntryCodeRow,
  FactorRow,
  PostEventRow,
  RecoveryCodeRow,
  SessionRow,
  UnitChangeRow,
} from './account-rows.ts'
import type { ExcessRow, StandardRow } from './burden-rows.ts'
import type { EntryRowRow, ExtensionEventRow, FormHeaderRow, WorkingCalendarRow } from './handing-in-rows.ts'
import type { ControlBaseRow, SignalEventRow, VerificationDrawRow } from './quality-rows.ts'
import type { CorrectionEventRow, CorrectionRow, MonthClosingRow, ReviewEventRow } from './review-rows.ts'
import type { JsonValue } from './store.ts'

/** 表的形状 as the driver answers them: numeric, bigint and date are text, times are ISO text. */
export interface Tables {
  readonly load_mark: { name: string; at: string }
  readonly scheme: SchemeRow
  readonly account: AccountRow
  readonly session: SessionRow
  readonly account_factor: FactorRow
  readonly recovery_code: RecoveryCodeRow
  readonly entry_code: EntryCodeRow
  readonly account_link: AccountLinkRow
  readonly post_event: PostEventRow
  readonly unit_change: UnitChangeRow
  readonly access_token: AccessTokenRow
  readonly unit_path: { area: string; unit: string; path: string }
  readonly unit: UnitRow
  readonly membership: {
    area: string
    unit: string
    class: string
    valid_from: string
    valid_to: string | null
  }
  readonly fact: FactRow
  readonly fact_current: FactRow
  readonly fact_revision: { area: string; revision: string; changed_at: string }
  readonly fact_change: {
    area: string
    revision: string
    units: string[] | null
    indicators: string[] | null
    periods: string[] | null
  }
  readonly submission: SubmissionRow
  readonly submission_file: { area: string; submission: string; path: string; file: Buffer }
  readonly import_draft: DraftRow
  readonly form_header: FormHeaderRow
  readonly entry_row: EntryRowRow
  readonly extension_event: ExtensionEventRow
  readonly working_calendar: WorkingCalendarRow
  readonly burden_standard: StandardRow
  readonly burden_excess: ExcessRow
  readonly scheme_draft: SchemeDraftRow
  readonly scheme_draft_event: SchemeDraftEventRow
  readonly review_event: ReviewEventRow
  readonly month_closing: MonthClosingRow
  readonly correction: CorrectionRow
  readonly correction_event: CorrectionEventRow
  readonly audit_head: { area: string; number: string; hash: string }
  readonly signal_event: SignalEventRow
  readonly control_base: ControlBaseRow
  readonly verification_draw: VerificationDrawRow
  readonly audit: AuditRow
  readonly audit_link: AuditLinkRow
}

export interface SchemeRow {
  scheme: string
  version: string
  series: string
  level: string
  period: string
  reach: string
  folder: string
  text: string
  sha256: string
  published_at: string
  written_by: Generated<string | null>
  written_name: Generated<string | null>
  signed_by: Generated<string | null>
  signed_name: Generated<string | null>
  draft: Generated<string | null>
  note: Generated<string | null>
  approvals: Generated<JsonValue | null>
}

export interface SchemeDraftRow {
  area: string
  draft: string
  unit: string
  path: string
  series: string
  based_scheme: string | null
  based_version: string | null
  opened_at: string
}

export interface SchemeDraftEventRow {
  area: string
  draft: string
  number: number
  path: string
  at: string
  account: string
  name: string
  kind: string
  note: string | null
  text: string | null
  sha256: string | null
  approval: JsonValue | null
}

export interface AccessTokenRow {
  token_sha256: string
  token: string
  account: string
  name: string
  verbs: string
  addresses: string[] | null
  created: string
  expires: string
  revoked_at: string | null
  last_used_on: string | null
}

export interface UnitRow {
  area: string
  unit: string
  valid_from: string
  valid_to: string | null
  code: string
  name: string
  name_en: string | null
  level: string
  parent: string | null
  path: string
}

export interface FactRow {
  area: string
  unit: string
  indicator: string
  period: string
  kind: string
  version: number
  path: string
  value: string | null
  numerator: string | null
  denominator: string | null
  missing: string | null
  recorded_at: string
  submission: string | null
  sheet: string | null
  cell: string | null
  reason: string | null
  evidence: string[] | null
  standard_error: string | null
  source_version: string | null
}

export interface SubmissionRow {
  area: string
  submission: string
  unit: string
  path: string
  period: string
  form: string
  file_name: string
  file_sha256: string | null
  handed_in_by: string
  handed_in_name: string
  recorded_at: string
  due_on: string | null
  state: string
  channel: string | null
  figures: number | null
  changed: number | null
  note: string | null
}

export interface DraftRow {
  area: string
  draft: string
  unit: string
  path: string
  account: string
  file_name: string
  file_sha256: string
  file: Buffer
  form: string
  period: string
  parsed: JsonValue
  problems: JsonValue
  created_at: string
  confirmed_at: Generated<string | null>
  discarded_at: Generated<string | null>
}

export interface AuditRow {
  area: string
  number: string
  at: string
  actor: string
  action: string
  subject: string
  detail: JsonValue
  concerns: string | null
  content_hash: string | null
}

export interface AuditLinkRow {
  area: string
  number: string
  content_hash: string
  previous_hash: string
  hash: string
}
