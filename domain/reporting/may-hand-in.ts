import { accept, type Decision, refuse } from '#domain/decision'
import { type FormHeader, firstDayOf, formState } from '#domain/form'
import type { Actor } from '#domain/permission'
import { ownsUnit } from './own-unit.ts'

/** 报送时的情形: what the rule needs to know of a report about to be handed in. */
export interface ReportSituation {
  readonly form: string
  readonly unitPath: string
  readonly period: string
  /** Absent: the office has not opened the form. */
  readonly header?: Pick<FormHeader, 'validUntil' | 'from'>
  readonly today: string
}

export type HandInRefusal =
  | 'unit.not-yours'
  | 'report.month-not-open'
  | 'report.form-not-open'
  | 'report.form-expired'

/** Levels that count things themselves and hand in for those below. */
const HANDS_IN = ['town', 'village', 'grid']

/**
 * 可否报送: the same for a workbook, the web grid and the API.
 *
 * An office above the towns hands in what is asked of itself and nothing of those below: a superior never writes a
 * subordinate's figure. The database refuses it once more.
 */
export function mayHandIn(
  report: ReportSituation,
  actor: Pick<Actor, 'path' | 'level'>,
): Decision<{ readonly period: string }, HandInRefusal> {
  const { form, unitPath, period, header, today } = report
  if (!ownsUnit(actor, unitPath)) return refuse('unit.not-yours')
  if (!HANDS_IN.includes(actor.level) && unitPath !== actor.path) return refuse('unit.not-yours')
  const firstDay = firstDayOf(period)
  if (firstDay > today) return refuse('report.month-not-open', { period })
  const state = formState(header, firstDay)
  if (header === undefined || state === 'not-opened' || firstDay < firstDayOf(header.from))
    return refuse('report.form-not-open', { form, period })
  if (state === 'expired') return refuse('report.form-expired', { form, until: header.validUntil })
  return accept({ period })
}
