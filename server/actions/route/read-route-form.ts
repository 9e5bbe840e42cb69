import { type LeverView, readRouteForm as route } from '#contract'
import { accept } from '#domain/decision'
import { displayText, isMissing, usualLevers } from '#engine'
import { amount } from '../../present/amount.ts'
import { FIGURE_DISPLAY } from '../../present/present-route.ts'
import { action } from '../action.ts'
import { plannedUnit } from './planned-unit.ts'

const DECEMBER = 12
/** A ceiling as a person can edit it: to the places a field takes. */
const PLACES = 6

/** 求路线的表: where the unit stands, and its levers as they are usually taken. */
export const readRouteForm = action(route, async (house, { actor }, { params, query }) => {
  const found = await plannedUnit(house, actor, { scheme: params.scheme, ...query }, params.unit)
  if (!found.accepted) return found
  const { result, place } = found.value
  const { assessment, head } = result
  const { scheme } = assessment.program
  const standing = assessment.standings[place]
  const unit = assessment.figures.units[place]
  const group = assessment.groups.find(
    (one) => one.group === (scheme.rank.within === 'all' ? 'all' : unit?.class),
  )
  const last = Number(head.through.slice(5))
  const total = standing?.total
  return accept({
    head,
    unit: params.unit,
    unitName: {
      zh: unit?.name ?? params.unit,
      ...(unit?.nameEn === undefined ? {} : { en: unit.nameEn }),
    },
    now: {
      ...(total === undefined || isMissing(total) ? {} : { total: amount(total, scheme.display) }),
      ...(standing?.rank === undefined ? {} : { rank: standing.rank }),
      commended: standing?.commended ?? false,
    },
    ranked: group?.ranked ?? 0,
    places: group?.places ?? 0,
    commends: scheme.commendation !== undefined,
    months: Array.from(
      { length: DECEMBER - last + 1 },
      (_, step) => `${head.period}-${String(last + step).padStart(2, '0')}`,
    ),
    levers: usualLevers(assessment, params.unit).flatMap((lever): LeverView[] => {
      const indicator = scheme.indicators.find(({ id }) => id === lever.indicator)
      if (indicator === undefined) return []
      const { value, denominator } = assessment.figures.figure(indicator.id, 'current', place)
      const counted = indicator.ratio !== undefined && !isMissing(denominator)
      return [
        {
          indicator: indicator.id,
          name: indicator.name,
          unit: indicator.unit,
          better: indicator.better,
          now: amount(value, FIGURE_DISPLAY),
          ...(counted ? { counted: indicator.ratio.numerator } : {}),
          ceiling: trimmed(
            displayText(lever.ceiling, PLACES, indicator.better === 'higher' ? 'floor' : 'ceil'),
          ),
          cost: trimmed(displayText(lever.cost, PLACES, 'half-up')),
        },
      ]
    }),
  })
})

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
