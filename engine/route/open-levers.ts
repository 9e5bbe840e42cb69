import type { FigureTable } from '../facts/figures.ts'
import { dueParts } from '../facts/window.ts'
import type { Indicator, Scheme } from '../scheme/scheme.ts'
import { isMissing } from '../value/missing.ts'
import { add, divide, integer, multiply, ONE, type Rational, rational, subtract } from '../value/rational.ts'
import { ratioScale } from '../value/unit.ts'
import type { FigureChange } from '../whatif/figure-change.ts'
import type { ClosedLever, Lever, RouteAsked } from './route.ts'

/** Points of a lever's way that are looked at, at most. */
const MOST_STEPS = 1000n

/** 开着的指标: its way from where it stands to its ceiling, in equal steps. */
export interface OpenLever {
  readonly indicator: string
  /** How many steps there are; step 0 is where it stands, the last is the ceiling or just short of it. */
  readonly steps: number
  /** The figure after so many steps. */
  valueAt(step: number): Rational
  changeTo(step: number): FigureChange
  /** 再做多少人、件: by how much the numerator moves; undefined where the figure is not a quotient of counts. */
  countOf(step: number): Rational | undefined
  /** What so many steps cost. */
  costOf(step: number): Rational
}

/** 哪些指标还能改进, and why the others cannot. A step is one person or case where that is known. */
export function openLevers(
  scheme: Scheme,
  figures: FigureTable,
  place: number,
  { unit, levers, through, by }: RouteAsked,
): { readonly open: readonly OpenLever[]; readonly closed: readonly ClosedLever[] } {
  const open: OpenLever[] = []
  const closed: ClosedLever[] = []
  for (const lever of levers) {
    const indicator = scheme.indicators.find(({ id }) => id === lever.indicator)
    if (indicator === undefined) throw new RangeError(`no indicator ${lever.indicator}`)
    const found = openLever(indicator, lever)
    if (typeof found === 'string') closed.push({ indicator: lever.indicator, because: found })
    else open.push(found)
  }
  return { open, closed }

  function openLever(indicator: Indicator, lever: Lever): OpenLever | ClosedLever['because'] {
    const { value, numerator, denominator } = figures.figure(indicator.id, 'current', place)
    if (isMissing(value)) return 'no-figure'
    const [past, all] = [dueParts(indicator.reported, through), dueParts(indicator.reported, by)]
    if (all <= past) return 'all-reported'
    // A mean over the year moves only by the parts still to come.
    const reach = indicator.over === 'mean' ? rational(BigInt(all - past), BigInt(all)) : ONE
    const way = multiply(subtract(lever.ceiling, value), reach)
    const better = indicator.better === 'higher' ? way.n > 0n : way.n < 0n
    if (!better) return 'at-ceiling'
    const counted = !isMissing(numerator) && !isMissing(denominator) && denominator.n > 0n
    const single =
      counted && denominator !== undefined
        ? (divide(ratioScale(indicator.unit), denominator) ?? ONE)
        : (SINGLE_STEPS[indicator.unit] ?? ONE)
    const size: Rational = { n: way.n < 0n ? -way.n : way.n, d: way.d }
    const ratio = divide(size, single) ?? ONE
    const wholes = ratio.n / ratio.d
    if (wholes === 0n) return 'at-ceiling'
    const coarse = (wholes + MOST_STEPS - 1n) / MOST_STEPS
    const signed = way.n > 0n ? integer(coarse) : integer(-coarse)
    const steps = Number(wholes / coarse)
    const at = (step: number): Rational => add(value, multiply(multiply(signed, integer(step)), single))
    return {
      indicator: indicator.id,
      steps,
      valueAt: at,
      changeTo: (step) =>
        counted
          ? {
              unit,
              indicator: indicator.id,
              part: 'numerator',
              value: add(numerator, multiply(signed, integer(step))),
            }
          : { unit, indicator: indicator.id, value: at(step) },
      countOf: (step) => (counted ? multiply(signed, integer(step)) : undefined),
      costOf: (step) => multiply(lever.cost, multiply(multiply(integer(coarse), integer(step)), single)),
    }
  }
}

/** One step of an amount that is not a quotient of counts. */
const SINGLE_STEPS: Partial<Readonly<Record<Indicator['unit'], Rational>>> = {
  percent: rational(1n, 10n),
  'percentage-point': rational(1n, 10n),
  'per-mille': rational(1n, 10n),
  number: rational(1n, 100n),
  score: rational(1n, 10n),
}
