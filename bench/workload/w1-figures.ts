import {
  type AssessedUnit,
  type Figure,
  type FigureTable,
  missing,
  type Rational,
  rational,
  type Value,
} from '#engine'
import { inputsOf, W1_CLASSES, type W1Clause } from './w1-scheme.ts'

/** 工作量 W1 的数据: rates with two decimals around their targets, small counts; the same for the same seed. */
export interface W1Figures {
  readonly units: readonly AssessedUnit[]
  /** Numbers as written, by indicator, in hundredths for rates and whole for counts. */
  readonly written: ReadonlyMap<string, readonly number[]>
  readonly table: FigureTable
}

export interface W1Options {
  readonly units: number
  readonly seed: number
  /** Share of values that are missing, 0 … 1. */
  readonly missing?: number
  /** Rates as quotients of two counts instead of two decimals. */
  readonly quotients?: boolean
}

export function w1Figures(clauses: readonly W1Clause[], options: W1Options): W1Figures {
  const { units: count, seed, missing: gap = 0, quotients = false } = options
  const next = randomNumbers(seed)
  const units = Array.from({ length: count }, (_, at): AssessedUnit => {
    const code = `u${String(at).padStart(6, '0')}`
    return { code, name: code, class: W1_CLASSES[at % W1_CLASSES.length] ?? 'one' }
  })
  const written = new Map<string, readonly number[]>()
  const figures = new Map<string, readonly Figure[]>()
  for (const clause of clauses) {
    for (const id of inputsOf(clause)) {
      const counted = clause.kind === 'count-deduction'
      const numbers = units.map(() => (counted ? next(6) : 3_000 + next(7_001)))
      written.set(id, numbers)
      const values = numbers.map((number): Value => {
        if (gap > 0 && next(10_000) < gap * 10_000)
          return missing(next(2) === 0 ? 'not-applicable' : 'not-reported')
        if (counted) return rational(BigInt(number))
        return quotients ? quotient(number, 1_000 + next(40_000)) : rational(BigInt(number), 100n)
      })
      figures.set(id, values.map(figureOf))
    }
  }
  return { units, written, table: tableOf(units, figures) }
}

const nobody = missing('not-reported')

const figureOf = (value: Value): Figure => ({
  value,
  numerator: nobody,
  denominator: nobody,
  target: nobody,
  facts: [],
})

function tableOf(
  units: readonly AssessedUnit[],
  figures: ReadonlyMap<string, readonly Figure[]>,
): FigureTable {
  const empty = figureOf(nobody)
  return {
    units,
    figure: (indicator, when, unit) =>
      (when === 'current' ? figures.get(indicator)?.[unit] : undefined) ?? empty,
  }
}

const quotient = (hundredths: number, denominator: number): Rational =>
  rational(BigInt(Math.floor((hundredths * denominator) / 10_000)) * 100n, BigInt(denominator))

/** Whole numbers below a bound: a multiply-with-carry generator, the same on every machine. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
