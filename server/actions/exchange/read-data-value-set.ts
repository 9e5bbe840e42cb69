import { readDataValueSet as route } from '#contract'
import { accept } from '#domain/decision'
import { writeIsoPeriod } from '#domain/exchange'
import { DEFAULT_COMBO, many } from '../../exchange/index.ts'
import type { StoredFact } from '../../store/index.ts'
import { action } from '../action.ts'
import { exchangeView, finderOf } from './exchange-view.ts'
import { askedOf } from './values-asked.ts'

/** 读数据值: reported figures as they stand, of the units and data sets asked for, numerators and denominators apart. */
export const readDataValueSet = action(route, async (house, { actor }, { query }) =>
  house.store.transaction({ reach: actor.reach, path: actor.path }, async (tx) => {
    const view = await exchangeView(tx, actor, house.today())
    const asked = askedOf(view, query)
    if (!asked.accepted) return asked
    const { forms, units, schemes, fields, inPeriods, years } = asked.value
    const finder = finderOf(view, schemes)
    const facts = await tx.facts.currentFacts({
      path: actor.path,
      units: units.map(({ code }) => code),
      indicators: [...new Set(fields.map(({ indicator }) => indicator))],
      ...(years === undefined ? {} : { years }),
      kinds: ['reported'],
    })
    const known = new Map(units.map((unit) => [unit.code, unit]))
    const asksOf = new Map<string, typeof fields>()
    for (const field of fields) asksOf.set(field.indicator, [...(asksOf.get(field.indicator) ?? []), field])
    const since = query.lastUpdated
    const dataValues = facts
      .filter((fact) => inPeriods(fact.period))
      .filter((fact) => since === undefined || (fact.origin?.recordedAt ?? '') >= since)
      .flatMap((fact) => {
        const unit = known.get(fact.unit)
        return unit === undefined
          ? []
          : (asksOf.get(fact.indicator) ?? []).flatMap((field) => {
              const value = fact[field.part]
              return value === undefined
                ? []
                : [
                    {
                      dataElement: finder.fieldId(field.field),
                      period: writeIsoPeriod(fact.period),
                      orgUnit: finder.unitId(unit),
                      categoryOptionCombo: DEFAULT_COMBO,
                      attributeOptionCombo: DEFAULT_COMBO,
                      value,
                      ...particulars(fact),
                    },
                  ]
            })
      })
    const [form] = forms
    const [unit] = units
    const [period] = many(query.period)
    const single = forms.length === 1 && units.length === 1 && many(query.period).length === 1
    return accept({
      ...(single && form !== undefined && unit !== undefined && period !== undefined
        ? { dataSet: finder.formId(form.form), period, orgUnit: finder.unitId(unit) }
        : {}),
      dataValues: query.limit === undefined ? dataValues : dataValues.slice(0, query.limit),
    })
  }),
)

const particulars = ({ origin }: StoredFact) => ({
  ...(origin?.handedInBy === undefined ? {} : { storedBy: origin.handedInBy }),
  ...(origin?.recordedAt === undefined ? {} : { lastUpdated: origin.recordedAt }),
})
