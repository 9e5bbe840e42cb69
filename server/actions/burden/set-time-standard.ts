import { setTimeStandard as route } from '#contract'
import { wrongPart } from '#domain/burden'
import { accept, refuse } from '#domain/decision'
import { refuseText } from '#domain/guard'
import { action } from '../action.ts'
import { burdenOf } from './burden-of.ts'

/** 定用时标准: a new version with its reason; whoever read an older one is told, and nothing of theirs is lost. */
export const setTimeStandard = action(route, async (house, { actor }, { body }) => {
  const { after, reason, ...standard } = body
  const wrong = wrongPart(standard)
  if (wrong !== undefined) return refuse('burden.wrong-part', { part: wrong })
  if (refuseText(reason) !== undefined) return refuse('form.text-refused', { text: reason })
  const { account, name, area, reach, path, level } = actor
  const at = house.now()
  return house.store.transaction({ reach, path, writer: { path, level } }, async (tx) => {
    const number = ((await tx.burden.findStandard(area))?.number ?? 0) + 1
    if (number !== after + 1) return refuse('burden.changed')
    const stored = { ...standard, area, number, path, at, account, name, reason }
    if (!(await tx.burden.insertStandard(stored))) return refuse('burden.changed')
    await tx.audit.appendAudit({
      area,
      at,
      actor: account,
      action: 'burden.standard-set',
      subject: area,
      detail: { number, ...standard },
    })
    return accept(await burdenOf(tx, actor, { today: house.today() }))
  })
})
