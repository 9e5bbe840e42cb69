import type { Origin } from './origin.ts'

/** 案件: one case of a register, as entered. */
export interface CaseRecord {
  readonly register: string
  /** 案号, once per register. */
  readonly number: string
  readonly unit: string
  /** 两地同责: other units that answer for it as well; each counts the whole case. */
  readonly alsoUnits?: readonly string[]
  /** ISO day; decides the month it counts in. */
  readonly date: string
  /** Attribute id → text: a choice, a decimal number, an ISO day, "yes" or "no". Blank ones are left out. */
  readonly attributes: Readonly<Record<string, string>>
  readonly evidence?: readonly string[]
  readonly origin?: Origin
}
