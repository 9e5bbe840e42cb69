import { acceptReports as route } from '#contract'
import { accept } from '#domain/decision'
import { writing } from '../../review/scope-of.ts'
import { action } from '../action.ts'
import { actOn, type DecideRefusal } from './act-on.ts'

/** 批量通过: the same decision as for one, each by itself; those refused are named and the others stand. */
export const acceptReports = action(route, (house, { actor }, { body }) =>
  house.store.transaction(writing(actor), async (tx) => {
    const keyed = body.reports.map((report) => ({ report, key: { area: actor.area, ...report } }))
    await tx.review.lockReports(keyed.map(({ key }) => key))
    let accepted = 0
    const refused: {
      unit: string
      form: string
      period: string
      refusal: DecideRefusal
      facts: Record<string, string>
    }[] = []
    for (const { report, key } of keyed) {
      const { submission, after, unit, form, period } = report
      const decision = await actOn(house, tx, actor, key, { kind: 'accepted', submission, after })
      if (decision.accepted) accepted += 1
      else refused.push({ unit, form, period, refusal: decision.refusal, facts: { ...decision.facts } })
    }
    return accept({ accepted, refused })
  }),
)
