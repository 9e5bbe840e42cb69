import type { JsonValue } from './store.ts'

/** 报送相关表的形状 as the driver answers them. */
export interface FormHeaderRow {
  area: string
  form: string
  number: number
  path: string
  at: string
  account: string
  name: string
  table_number: string
  issuer: string
  approval_number: string
  valid_until: string
  in_use_from: string
  due_day: number
  due_days: string
  postpone: boolean
  particulars: JsonValue
}

export interface EntryRowRow {
  area: string
  form: string
  period: string
  unit: string
  path: string
  version: number
  cells: JsonValue
  changed_at: string
}

export interface ExtensionEventRow {
  area: string
  form: string
  period: string
  unit: string
  number: number
  path: string
  at: string
  account: string
  name: string
  kind: string
  until_day: string | null
  reason: string | null
}

export interface WorkingCalendarRow {
  area: string
  year: number
  number: number
  path: string
  at: string
  account: string
  name: string
  document: string
  holidays: string[]
  working: string[]
}
