import type { CalendarView } from '#contract'
import { standingCalendars } from '#domain/calendar'
import { type Actor, may } from '#domain/permission'
import type { StoreTransaction } from '../../store/index.ts'

/** 工作日历 of every year: the office’s own, else what we bring. */
export async function viewCalendars(
  tx: StoreTransaction,
  actor: Actor,
): Promise<{ calendars: CalendarView[]; mayEnter: boolean }> {
  const entered = new Map((await tx.handingIn.workingCalendars(actor.area)).map((one) => [one.year, one]))
  return {
    calendars: standingCalendars([...entered.values()]).map(({ year, document, holidays, working }) => {
      const own = entered.get(year)
      return {
        year,
        number: own?.number ?? 0,
        document,
        holidays: [...holidays],
        working: [...working],
        brought: own === undefined,
        ...(own === undefined ? {} : { name: own.name, at: own.at }),
      }
    }),
    mayEnter: may(actor, 'form.enter'),
  }
}
