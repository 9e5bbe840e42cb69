import { decideReport as route } from '#contract'
import { writing } from '../../review/scope-of.ts'
import { action } from '../action.ts'
import { refusedWords } from '../reporting/refused-words.ts'
import { actOn } from './act-on.ts'

/** 审核一份报告: 通过、退回、撤回、申请退回、不予退回. */
export const decideReport = action(route, async (house, { actor }, { params, body }) => {
  const { to, reason, cells, ...given } = body
  const said = [reason ?? '', ...(cells ?? []).map((cell) => cell.reason)]
  const refused = refusedWords(said, 'entry.text-refused')
  if (refused !== undefined) return refused
  const key = { area: actor.area, ...params }
  return house.store.transaction(writing(actor), async (tx) => {
    await tx.review.lockReports([key])
    return actOn(house, tx, actor, key, {
      ...given,
      ...(to === undefined ? {} : { to }),
      ...(reason === undefined ? {} : { reason }),
      ...(cells === undefined ? {} : { cells }),
    })
  })
})
