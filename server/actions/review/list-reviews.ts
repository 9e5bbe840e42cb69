import { listReviews as route } from '#contract'
import { accept } from '#domain/decision'
import { monthReports } from '../../review/month-reports.ts'
import { reading } from '../../review/scope-of.ts'
import { action } from '../action.ts'
import { reviewMonths } from './review-months.ts'

/** 待审核: what lies with one's own unit in open months, what it is asked to give back, and what it sent on. */
export const listReviews = action(route, (house, { actor }) =>
  house.store.transaction(reading(actor), async (tx) => {
    const closed = new Set((await tx.review.listClosings(actor.area)).map(({ period }) => period))
    const months = reviewMonths(house.today()).filter((month) => !closed.has(month))
    const reports = (await monthReports(tx, actor, months, house.today())).filter(
      ({ submission }) => submission !== undefined,
    )
    const waiting = reports.filter(({ mine }) => mine).length
    return accept({ reports: [...reports], waiting })
  }),
)
