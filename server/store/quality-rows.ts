import type { JsonValue } from './store.ts'

/** 表的形状 of the tables of signals. */
export interface SignalEventRow {
  area: string
  signal: string
  number: number
  unit: string
  path: string
  at: string
  account: string
  name: string
  by_unit: string
  did: string
  outcome: string | null
  explanation: string | null
  note: string | null
}

export interface ControlBaseRow {
  area: string
  unit: string
  path: string
  indicator: string
  month: string
  reason: string
  at: string
  account: string
  name: string
}

export interface VerificationDrawRow {
  area: string
  draw: string
  unit: string
  path: string
  month: string
  seed: string
  asked: number
  listed: JsonValue
  drawn: JsonValue
  at: string
  account: string
  name: string
}
