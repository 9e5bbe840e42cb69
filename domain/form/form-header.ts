/** 表头: what makes a form a lawful one, and how it is used; every change is a new version. */
export interface FormHeader {
  readonly form: string
  readonly number: number
  /** 表号. */
  readonly tableNumber: string
  /** 制定机关. */
  readonly issuer: string
  /** 批准文号, or the filing number where filing suffices. */
  readonly approvalNumber: string
  /** 有效期至, the last day it is valid. */
  readonly validUntil: string
  /** 启用, the first period it is asked for: "2017-01", "2017Q1", "2017". */
  readonly from: string
  readonly due: DueRule
  readonly particulars: Readonly<Record<string, IndicatorParticulars>>
  readonly at: string
  readonly account: string
  readonly name: string
}

/** 指标的填报说明 as the office entered it for this form. */
export interface IndicatorParticulars {
  /** 责任部门: who answers for the figure and its definition. */
  readonly owner?: string
  /** 本表不填: another source gives it (survey, inspection, register), so nobody is asked here. */
  readonly elsewhere?: boolean
  /** 口径 in the office's own words, where the library's or the scheme's does not suffice. */
  readonly definition?: string
}

/** 报送期限的规则: a day of the month after the period, counted in calendar or in working days. */
export interface DueRule {
  readonly day: number
  readonly days: 'calendar' | 'working'
  /** 遇休息日顺延: a calendar day that is no working day moves to the next one. */
  readonly postpone: boolean
}

export const USUAL_DUE: DueRule = { day: 5, days: 'calendar', postpone: false }

export type FormState = 'not-opened' | 'open' | 'expired'

/** 报表的状态 for a period whose first day is `firstDay`: an expired form takes no new period, an older one may be mended. */
export function formState(header: Pick<FormHeader, 'validUntil'> | undefined, firstDay: string): FormState {
  if (header === undefined) return 'not-opened'
  return header.validUntil < firstDay ? 'expired' : 'open'
}
