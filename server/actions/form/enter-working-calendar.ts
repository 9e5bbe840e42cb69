import { enterWorkingCalendar as route } from '#contract'
import { checkCalendar } from '#domain/calendar'
import { accept, refuse } from '#domain/decision'
import { action } from '../action.ts'
import { writing } from '../reporting/open-entry.ts'
import { refusedWords } from '../reporting/refused-words.ts'
import { viewCalendars } from './calendar-view.ts'

/** 登记工作日历 of a year; deadlines not yet over move with it. */
export const enterWorkingCalendar = action(route, (house, { actor }, { params, body }) =>
  house.store.transaction(writing(actor), async (tx) => {
    const year = Number(params.year)
    const refused = refusedWords([body.document], 'form.text-refused')
    if (refused !== undefined) return refused
    const wrong = checkCalendar(year, body)
    if (wrong !== undefined) return refuse(wrong.problem, { day: wrong.day, year: params.year })
    const standing = (await tx.handingIn.workingCalendars(actor.area)).find((one) => one.year === year)
    const at = house.now()
    const sorted = (days: readonly string[]): string[] => [...new Set(days)].sort()
    const written =
      body.after === (standing?.number ?? 0) &&
      (await tx.handingIn.insertWorkingCalendar({
        area: actor.area,
        path: actor.path,
        year,
        number: body.after + 1,
        at,
        account: actor.account,
        name: actor.name,
        document: body.document,
        holidays: sorted(body.holidays),
        working: sorted(body.working),
      }))
    if (!written) return refuse('calendar.changed', { year: params.year })
    await tx.audit.appendAudit({
      area: actor.area,
      at,
      actor: actor.account,
      action: 'calendar.entered',
      subject: params.year,
      detail: { document: body.document, holidays: body.holidays.length, working: body.working.length },
    })
    return accept(await viewCalendars(tx, actor))
  }),
)
