import { type BenchClause, CLASSES, FULL, inputsOf } from '../workload/scheme-text.ts'

/**
 * 整数记分: each clause's points as a whole number over a denominator of the clause, in SQL over columns that hold
 * hundredths of a percent and counts. The best form for whole-number arithmetic we know of: no division but the one that
 * counts steps.
 */
export interface WholePoints {
  readonly sql: string
  readonly below: number
}

export function wholePoints(clause: BenchClause): WholePoints {
  const { kind, partial, targets, zeroAt } = clause
  const [one = '', two = ''] = inputsOf(clause).map((id) => `"${id}"`)
  const step = Number(clause.step) * 100
  const tenths = Math.round(Number(clause.deduct) * 10)
  const target = (targets[0] ?? 0) * 100
  if (kind === 'linear-band') {
    const below = target - zeroAt * 100
    return { sql: `${FULL} * least(greatest(${one} - ${zeroAt * 100}, 0), ${below})`, below }
  }
  if (kind === 'proportional') return { sql: `${FULL} * least(${one}, ${target})`, below: target }
  if (kind === 'count-deduction')
    return { sql: `greatest(${FULL * 10} - (${tenths} * ${one} + 10 * least(5, ${two})), 0)`, below: 10 }
  const own = `case class ${CLASSES.map((_, at) => `when ${at} then ${(targets[at] ?? 0) * 100}`).join(' ')} end`
  const behind = `greatest(${own} - ${one}, 0)`
  if (partial === 'linear')
    return { sql: `greatest(${FULL * 10 * step} - ${tenths} * ${behind}, 0)`, below: 10 * step }
  const steps = partial === 'floor' ? `(${behind} // ${step})` : `((${behind} + ${step - 1}) // ${step})`
  return { sql: `greatest(${FULL * 10} - ${tenths} * ${steps}, 0)`, below: 10 }
}
