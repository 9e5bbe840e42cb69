import { standingCalendars, type YearCalendar } from '#domain/calendar'
import { type DueDay, dueDay, extendedDue, type FormHeader, USUAL_DUE } from '#domain/form'
import type { StoreTransaction } from '../store/index.ts'
import type { OpenReport } from './open-report.ts'

/** 在用的工作日历 of an area. */
export async function calendarsOf(tx: StoreTransaction, area: string): Promise<readonly YearCalendar[]> {
  return standingCalendars(await tx.handingIn.workingCalendars(area))
}

/** 截止日 of a form’s period. */
export const dueOf = (
  header: Pick<FormHeader, 'due'> | undefined,
  period: string,
  calendars: readonly YearCalendar[],
): DueDay => dueDay(header?.due ?? USUAL_DUE, period, calendars)

/** 这一份填报单的截止日, with the time granted to its unit: the same for a person, a workbook and a program. */
export async function dueOfReport(
  tx: StoreTransaction,
  { header, period, form, unit }: OpenReport,
): Promise<string> {
  const steps = (await tx.handingIn.extensionEvents({ path: unit.path, periods: [period] })).filter(
    (step) => step.form === form.form && step.unit === unit.code,
  )
  return extendedDue(dueOf(header, period, await calendarsOf(tx, unit.area)).day, steps)
}
