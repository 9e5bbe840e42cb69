import type { JsonValue } from './store.ts'

/** 审核、月结与更正的表 as the driver answers them. */
export interface ReviewEventRow {
  area: string
  submission: string
  number: number
  path: string
  handed_in_by: string
  at: string
  account: string
  name: string
  kind: string
  by_path: string
  to_path: string | null
  reason: string | null
  cells: JsonValue | null
}

export interface MonthClosingRow {
  area: string
  period: string
  path: string
  at: string
  account: string
  name: string
  reason: string | null
  open: JsonValue
}

export interface CorrectionRow {
  area: string
  correction: string
  unit: string
  path: string
  indicator: string
  period: string
  version: number
  value: string | null
  numerator: string | null
  denominator: string | null
  missing: string | null
  reason: string
  evidence: string[] | null
  requested_at: string
  requested_by: string
  requested_name: string
  requested_path: string
  requested_level: string
}

export interface CorrectionEventRow {
  area: string
  correction: string
  requested_by: string
  requested_path: string
  at: string
  account: string
  name: string
  kind: string
  by_path: string
  reason: string | null
  ripple: JsonValue | null
}
