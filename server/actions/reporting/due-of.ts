import type { WorkbenchView } from '#contract'
import { type Actor, may, type Role } from '#domain/permission'
import { daysBetween, dueOn, reportState } from '#domain/reporting'
import type { House } from '../action.ts'
import { dayInChina } from './day-in-china.ts'
import { dutiesOf } from './duties-of.ts'
import { writing } from './open-entry.ts'
import { ownTowns } from './own-towns.ts'
import { isWorkbookForm } from './reporting-form.ts'
import { reportingMonths } from './reporting-months.ts'

const HAND_IN: readonly Role[] = ['town-clerk', 'village-worker']

/** 待办: reports not handed in and uploads not confirmed, the most urgent first. */
export async function dueOf(house: House, actor: Actor): Promise<WorkbenchView['due']> {
  const today = house.today()
  if (HAND_IN.includes(actor.role)) return respondentDue(house, actor, today)
  if (!may(actor, 'report.read')) return []
  return house.store.transaction({ reach: actor.reach, path: actor.path }, async (tx) => {
    const towns = await ownTowns(tx, actor, today)
    const months = reportingMonths(today)
    const submissions = (await tx.submissions.listSubmissions({ path: actor.path, periods: months })).filter(
      isWorkbookForm,
    )
    const reports = towns.flatMap((town) =>
      months.flatMap((period) => {
        const handedIn = submissions.filter((one) => one.unit === town.code && one.period === period)
        const state = reportState(
          period,
          handedIn.map(({ recordedAt }) => dayInChina(recordedAt)),
          today,
        )
        if (state !== 'due' && state !== 'overdue') return []
        const due = dueOn(period)
        return [
          {
            kind: 'report' as const,
            unit: town.code,
            unitName: town.name,
            period,
            due,
            daysLeft: daysBetween(today, due),
          },
        ]
      }),
    )
    const names = new Map(towns.map(({ code, name }) => [code, name]))
    const drafts = (await tx.drafts.openDrafts(actor.path)).map((draft) => ({
      kind: 'draft' as const,
      unit: draft.unit,
      unitName: names.get(draft.unit) ?? draft.unit,
      period: draft.period,
      due: dueOn(draft.period),
      daysLeft: daysBetween(today, dueOn(draft.period)),
      draft: draft.draft,
    }))
    return [...drafts, ...reports].sort((a, b) => a.daysLeft - b.daysLeft)
  })
}

/** Those who hand in see the forms they owe, by the day each is due. */
function respondentDue(house: House, actor: Actor, today: string): Promise<WorkbenchView['due']> {
  return house.store.transaction(writing(actor), async (tx) => {
    const { duties } = await dutiesOf(tx, house, actor)
    const reports = duties
      .filter(({ state }) => state === 'due' || state === 'overdue')
      .map(({ unit, unitName, period, due, form, level, frequency }) => ({
        kind: 'report' as const,
        unit,
        unitName,
        period,
        due,
        daysLeft: daysBetween(today, due),
        form,
        level,
        frequency,
      }))
    const drafts = (await tx.drafts.openDrafts(actor.path)).map((draft) => ({
      kind: 'draft' as const,
      unit: draft.unit,
      unitName: duties.find(({ unit }) => unit === draft.unit)?.unitName ?? draft.unit,
      period: draft.period,
      due: dueOn(draft.period),
      daysLeft: daysBetween(today, dueOn(draft.period)),
      draft: draft.draft,
    }))
    return [...drafts, ...reports].sort((a, b) => a.daysLeft - b.daysLeft)
  })
}
