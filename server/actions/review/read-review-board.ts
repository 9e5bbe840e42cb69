import { readReviewBoard as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { may } from '#domain/permission'
import { dueOn } from '#domain/reporting'
import { openKey } from '#domain/review'
import { monthReports, nameOf } from '../../review/month-reports.ts'
import { openReports } from '../../review/open-reports.ts'
import { reviewTree } from '../../review/review-tree.ts'
import { reading } from '../../review/scope-of.ts'
import { action } from '../action.ts'
import { reviewMonths } from './review-months.ts'

/** 报送与审核一览 of a month: unit by unit, with the closing where there is one. */
export const readReviewBoard = action(route, (house, { actor }, { params: { period } }) =>
  house.store.transaction(reading(actor), async (tx) => {
    const today = house.today()
    const known = reviewMonths(today)
    if (!known.includes(period)) return refuse('review.month-unknown', { period })
    const closings = await tx.review.listClosings(actor.area)
    const closing = closings.find((one) => one.period === period)
    const reports = await monthReports(tx, actor, [period], today)
    const tree = await reviewTree(tx, actor.area, today)
    const due = dueOn(period)
    const named = (code: string) => tree.units.find((unit) => unit.code === code) ?? { code, name: code }
    return accept({
      period,
      months: known.map((month) => ({ period: month, closed: closings.some((one) => one.period === month) })),
      today,
      due,
      ...(closing === undefined
        ? {}
        : {
            closing: {
              name: closing.name,
              at: closing.at,
              ...(closing.reason === undefined ? {} : { reason: closing.reason }),
              open: closing.open.map(({ unit, form, standing }) => ({
                unit: nameOf(named(unit)),
                form,
                standing,
              })),
            },
          }),
      reports: [...reports],
      open: openReports(reports).map(openKey),
      mayClose: may(actor, 'month.close') && closing === undefined && today > due,
    })
  }),
)
