import { accept, type Decision, refuse } from '#domain/decision'
import type { ReportStanding } from './report-state.ts'

/** 未了的报告 when a month is closed: kept with the closing, so that everyone sees what it was closed over. */
export interface OpenReport {
  readonly unit: string
  readonly form: string
  readonly standing: Exclude<ReportStanding, 'accepted'>
}

export interface ClosingCommand {
  readonly period: string
  /** What the person saw open; another list means something happened meanwhile. */
  readonly open: readonly string[]
  /** Needed where anything is open. */
  readonly reason?: string
}

export interface MonthToClose {
  /** Day the reports of the month were due. */
  readonly due: string
  readonly today: string
  readonly closed?: { readonly name: string; readonly at: string }
  readonly open: readonly OpenReport[]
}

export type ClosingRefusal =
  | 'closing.not-due'
  | 'closing.already-closed'
  | 'closing.changed-meanwhile'
  | 'closing.reason-missing'

export const openKey = ({ unit, form, standing }: OpenReport): string => `${unit} ${form} ${standing}`

/**
 * 月结: the county closes a month once. What is open is listed and stays listed; from then on a figure of the month
 * changes by a correction alone.
 */
export function closeMonth(
  month: MonthToClose,
  { open, reason }: ClosingCommand,
): Decision<{ readonly open: readonly OpenReport[]; readonly reason?: string }, ClosingRefusal> {
  if (month.closed !== undefined) return refuse('closing.already-closed', { ...month.closed })
  if (month.today <= month.due) return refuse('closing.not-due', { due: month.due })
  const [seen, is] = [open, month.open.map(openKey)].map((keys) => [...keys].sort().join('\n'))
  if (seen !== is) return refuse('closing.changed-meanwhile', { open: String(month.open.length) })
  const said = reason?.trim() ?? ''
  if (month.open.length > 0 && said === '')
    return refuse('closing.reason-missing', { open: String(month.open.length) })
  return accept({ open: month.open, ...(said === '' ? {} : { reason: said }) })
}
