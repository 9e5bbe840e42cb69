import { listReports as route } from '#contract'
import { accept } from '#domain/decision'
import { dueOn, reportState } from '#domain/reporting'
import { action } from '../action.ts'
import { dayInChina } from './day-in-china.ts'
import { errorsIn } from './draft-content.ts'
import { ownTowns } from './own-towns.ts'
import { isWorkbookForm } from './reporting-form.ts'
import { reportingMonths } from './reporting-months.ts'

/** 月报: every month of the year so far with its state, newest first, and uploads waiting for confirmation. */
export const listReports = action(route, async (house, { actor }) => {
  const today = house.today()
  return house.store.transaction({ reach: actor.reach, path: actor.path }, async (tx) => {
    const towns = await ownTowns(tx, actor, today)
    const months = reportingMonths(today)
    const submissions = (await tx.submissions.listSubmissions({ path: actor.path, periods: months })).filter(
      isWorkbookForm,
    )
    const drafts = await tx.drafts.openDrafts(actor.path)
    const names = new Map(towns.map(({ code, name }) => [code, name]))
    return accept({
      reports: months.toReversed().flatMap((period) =>
        towns.map((town) => {
          const handedIn = submissions.filter((one) => one.unit === town.code && one.period === period)
          const [latest] = handedIn
          return {
            unit: town.code,
            unitName: town.name,
            period,
            due: dueOn(period),
            state: reportState(
              period,
              handedIn.map(({ recordedAt }) => dayInChina(recordedAt)),
              today,
            ),
            ...(latest === undefined
              ? {}
              : {
                  handedInBy: latest.handedInName,
                  handedInAt: latest.recordedAt,
                  fileName: latest.fileName,
                }),
          }
        }),
      ),
      drafts: drafts.map((draft) => ({
        draft: draft.draft,
        fileName: draft.fileName,
        period: draft.period,
        unitName: names.get(draft.unit) ?? draft.unit,
        uploadedAt: draft.createdAt,
        errors: errorsIn(draft),
      })),
    })
  })
})
