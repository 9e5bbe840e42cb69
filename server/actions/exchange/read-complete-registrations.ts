import { readCompleteRegistrations as route } from '#contract'
import { accept } from '#domain/decision'
import { writeIsoPeriod } from '#domain/exchange'
import { action } from '../action.ts'
import { exchangeView, finderOf } from './exchange-view.ts'
import { askedOf } from './values-asked.ts'

/** 读完成登记: every report that was handed in, with the first time it was. */
export const readCompleteRegistrations = action(route, async (house, { actor }, { query }) =>
  house.store.transaction({ reach: actor.reach, path: actor.path }, async (tx) => {
    const view = await exchangeView(tx, actor, house.today())
    const asked = askedOf(view, query)
    if (!asked.accepted) return asked
    const { forms, units, schemes, inPeriods } = asked.value
    const finder = finderOf(view, schemes)
    const names = new Set(forms.map(({ form }) => form))
    const known = new Map(units.map((unit) => [unit.code, unit]))
    const newestFirst = await tx.submissions.listSubmissions({ path: actor.path })
    const first = new Map(
      newestFirst
        .filter(({ form, period }) => names.has(form) && inPeriods(period))
        .map((one) => [`${one.form} ${one.period} ${one.unit}`, one]),
    )
    return accept({
      completeDataSetRegistrations: [...first.values()].flatMap((one) => {
        const unit = known.get(one.unit)
        return unit === undefined
          ? []
          : [
              {
                dataSet: finder.formId(one.form),
                period: writeIsoPeriod(one.period),
                organisationUnit: finder.unitId(unit),
                date: one.recordedAt,
                storedBy: one.handedInName,
                completed: true,
              },
            ]
      }),
    })
  }),
)
