import {
  type DueDay,
  dueDay,
  type FormHeader,
  standingCalendars,
  USUAL_DUE,
  type YearCalendar,
} from '#domain/form'
import type { StoreTransaction } from '../store/index.ts'

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
