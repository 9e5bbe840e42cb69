import type { FigureWhen } from '../formula/expression.ts'
import type { Indicator } from '../scheme/scheme.ts'
import type { Fact } from './fact.ts'
import { yearStart } from './fact-index.ts'
import { firstMonth } from './month-number.ts'
import { PARTS_OF_YEAR, parsePeriod } from './period.ts'

/**
 * 目标: of the whole year before one of a part, of parts the last; but a single part (`month:3`, `to-month:3`) has its
 * own before the year's.
 */
export function targetAt(
  targets: readonly Fact[] | undefined,
  indicator: Indicator,
  year: number,
  asked: { readonly when: FigureWhen; readonly from: number; readonly to: number },
): Fact | undefined {
  if (targets === undefined) return undefined
  const parts = PARTS_OF_YEAR[indicator.reported]
  const years = asked.when === 'previous' ? -1 : Math.floor(asked.from / parts)
  const whole = targets.find(({ period }) => period === String(year + years).padStart(4, '0'))
  const ofParts = targets
    .map((fact) => ({ fact, slot: slotOf(fact, indicator, year) }))
    .filter(({ slot }) => slot !== undefined && Math.floor(slot / parts) === years)
  const wholeYear = asked.when === 'current' || asked.when === 'previous'
  if (!wholeYear) return ofParts.find(({ slot }) => slot === asked.to - 1)?.fact ?? whole
  return (
    whole ??
    ofParts.reduce<Fact | undefined>(
      (last, { fact }) => (last === undefined || fact.period > last.period ? fact : last),
      undefined,
    )
  )
}

function slotOf(fact: Fact, indicator: Indicator, year: number): number | undefined {
  const period = parsePeriod(fact.period)
  if (period === undefined || period.shape !== indicator.reported || period.shape === 'year') return undefined
  const months = 12 / PARTS_OF_YEAR[indicator.reported]
  return Math.floor((firstMonth(period) - yearStart(indicator, year)) / months)
}
