import type { Assessment } from '../score/assessment.ts'
import { isMissing } from '../value/missing.ts'
import { compare, ONE, type Rational } from '../value/rational.ts'
import type { Lever } from './route.ts'

/**
 * 没有另行说明时的可改进指标: every figure of the unit, as far as the best of its class has come, each unit of measure at
 * the price of one. A start to be corrected by someone who knows what things cost.
 */
export function usualLevers({ program, figures }: Assessment, unit: string): readonly Lever[] {
  const own = figures.units.find(({ code }) => code === unit)
  return program.scheme.indicators.flatMap((indicator): Lever[] => {
    if (indicator.unit === 'truth') return []
    const values = figures.units.flatMap((other, place): Rational[] => {
      if (other.class !== own?.class) return []
      const { value } = figures.figure(indicator.id, 'current', place)
      return isMissing(value) ? [] : [value]
    })
    const [first, ...rest] = values
    if (first === undefined) return []
    const sign = indicator.better === 'higher' ? 1 : -1
    const ceiling = rest.reduce((best, value) => (compare(value, best) * sign > 0 ? value : best), first)
    return [{ indicator: indicator.id, ceiling, cost: ONE }]
  })
}
