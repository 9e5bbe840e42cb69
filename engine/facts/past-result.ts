import type { Origin } from './origin.ts'

/** 往年结果: how a unit came out of an earlier year, as published then. */
export interface PastResult {
  readonly unit: string
  /** The year, "2016". */
  readonly period: string
  /** Decimal text. */
  readonly total?: string
  /** Decimal text, for a shared place may be a mean (2.5). */
  readonly rank?: string
  readonly grade?: string
  readonly commended?: boolean
  /** Those that struck that year itself; not those still in effect from an earlier one. */
  readonly vetoes: readonly string[]
  readonly cards: readonly string[]
  readonly origin?: Origin
}
