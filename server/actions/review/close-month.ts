import { closeMonth as route } from '#contract'
import { accept } from '#domain/decision'
import { dueOn } from '#domain/reporting'
import * as rules from '#domain/review'
import { monthReports } from '../../review/month-reports.ts'
import { openReports } from '../../review/open-reports.ts'
import { writing } from '../../review/scope-of.ts'
import { action } from '../action.ts'
import { refusedWords } from '../reporting/refused-words.ts'

/** 月结: nobody hands in or reviews while the month is being closed; what is open is kept with it. */
export const closeMonth = action(route, async (house, { actor }, { params: { period }, body }) => {
  const refused = refusedWords([body.reason ?? ''], 'entry.text-refused')
  if (refused !== undefined) return refused
  return house.store.transaction(writing(actor), async (tx) => {
    await tx.review.lockMonth(actor.area, period)
    const [today, at] = [house.today(), house.now()]
    const closed = await tx.review.findClosing(actor.area, period)
    const decision = rules.closeMonth(
      {
        due: dueOn(period),
        today,
        open: openReports(await monthReports(tx, actor, [period], today)),
        ...(closed === undefined ? {} : { closed: { name: closed.name, at: closed.at } }),
      },
      { period, open: body.open, ...(body.reason === undefined ? {} : { reason: body.reason }) },
    )
    if (!decision.accepted) return decision
    const { area, account, name, path } = actor
    const written = await tx.review.insertClosing({
      area,
      period,
      path,
      at,
      account,
      name,
      ...decision.value,
    })
    if (!written) throw new Error(`${period} was closed beside the lock`)
    await tx.audit.appendAudit({
      area,
      at,
      actor: account,
      action: 'month.closed',
      subject: period,
      detail: { open: decision.value.open.length, reason: decision.value.reason ?? '' },
    })
    return accept({ period, open: decision.value.open.length })
  })
})
