import { Decimal } from 'decimal.js'
import type { BenchFigures } from '../workload/figures.ts'
import { type BenchClause, CLASSES, FULL, inputsOf } from '../workload/scheme-text.ts'

/** decimal.js with 34 digits, those of a decimal128: the totals in the order of the units. */
export function decimalTotals(clauses: readonly BenchClause[], figures: BenchFigures): readonly Decimal[] {
  const Number34 = Decimal.clone({ precision: 34 })
  const inputs = new Map(
    [...figures.columns].map(([id, { tops, below }]) => [
      id,
      Array.from(tops, (top) => new Number34(top).div(below)),
    ]),
  )
  const zero = new Number34(0)
  return figures.units.map((unit, row) => {
    const place = CLASSES.map(String).indexOf(unit.class)
    return clauses.reduce(
      (sum, clause) => sum.plus(points(clause, place, (id) => inputs.get(id)?.[row] ?? zero)),
      zero,
    )
  })
}

const ONE = new Decimal(1)

function points(clause: BenchClause, place: number, value: (id: string) => Decimal): Decimal {
  const { kind, partial, targets, zeroAt, step, deduct } = clause
  const [one = '', two = ''] = inputsOf(clause)
  const x = value(one)
  const target = targets[0] ?? 0
  const atLeastZero = (points: Decimal): Decimal => (points.isNegative() ? points.times(0) : points)
  const share = (of: Decimal): Decimal => (of.isNegative() ? of.times(0) : of.greaterThan(1) ? ONE : of)
  if (kind === 'linear-band') return share(x.minus(zeroAt).div(target - zeroAt)).times(FULL)
  if (kind === 'proportional') return share(x.div(target)).times(FULL)
  if (kind === 'count-deduction') {
    const checked = value(two)
    return atLeastZero(
      x
        .times(deduct)
        .plus(checked.greaterThan(5) ? 5 : checked)
        .negated()
        .plus(FULL),
    )
  }
  const steps = atLeastZero(x.negated().plus(targets[place] ?? 0)).div(step)
  const counted = partial === 'linear' ? steps : partial === 'floor' ? steps.floor() : steps.ceil()
  return atLeastZero(counted.times(deduct).negated().plus(FULL))
}
