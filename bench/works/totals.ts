import {
  type CellValues,
  type Evaluate,
  type FigureTable,
  isMissing,
  type Program,
  type Rational,
  type Value,
} from '#engine'

/** 读出全部总分, which is part of the work. */
export function totalsOf(evaluate: Evaluate, program: Program, figures: FigureTable): readonly Value[] {
  const values: CellValues = evaluate(program, figures)
  return figures.units.map((_, unit) => values.value('total', unit))
}

export const present = (total: Value | undefined): Rational => {
  if (total === undefined || isMissing(total)) throw new Error('no total')
  return total
}

/** How many of the values are not the same number, or not missing by the same name. */
export function differing(a: readonly Value[], b: readonly Value[]): number {
  return a.filter((one, at) => {
    const other = b[at]
    if (other === undefined) return true
    if (isMissing(one) || isMissing(other))
      return !(isMissing(one) && isMissing(other) && one.missing === other.missing)
    return one.n !== other.n || one.d !== other.d
  }).length
}
