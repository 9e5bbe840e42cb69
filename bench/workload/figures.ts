import {
  type AssessedUnit,
  type Figure,
  type FigureColumn,
  type FigureTable,
  MISSING_NAMES,
  missing,
  rational,
  type Value,
} from '#engine'
import { CLASSES } from './scheme-text.ts'

/** 测量用的数据: rates with two decimals around their targets, small counts; the same for the same seed. */
export interface BenchFigures {
  readonly units: readonly AssessedUnit[]
  readonly columns: ReadonlyMap<string, BenchColumn>
  /** Figures one by one, and as the columns they are kept in. */
  readonly table: FigureTable
  /** The same without the door for columns, as a table gathered from facts has none. */
  readonly oneByOne: FigureTable
}

/** 一个指标的数: value = tops / below, or tops / divisors where rows have their own. */
export interface BenchColumn extends FigureColumn {
  readonly tops: Int32Array
  readonly divisors?: Int32Array
}

export interface FiguresOptions {
  readonly units: number
  readonly seed: number
  /** Share of values that are missing, 0 … 1. */
  readonly missing?: number
  /** Rates as quotients of two counts instead of two decimals. */
  readonly quotients?: boolean
}

export function benchFigures(inputs: readonly BenchInput[], options: FiguresOptions): BenchFigures {
  const { units: count, seed, missing: gap = 0, quotients = false } = options
  const next = randomNumbers(seed)
  const units = Array.from({ length: count }, (_, at): AssessedUnit => {
    const code = `u${String(at).padStart(6, '0')}`
    return { code, name: code, class: CLASSES[at % CLASSES.length] ?? 'one' }
  })
  const columns = new Map<string, BenchColumn>()
  for (const { id, counted } of inputs) {
    const tops = new Int32Array(count)
    const absent = gap > 0 ? new Uint8Array(count) : undefined
    const divisors = quotients && !counted ? new Int32Array(count) : undefined
    for (let row = 0; row < count; row++) {
      tops[row] = counted ? next(6) : 3_000 + next(7_001)
      if (absent !== undefined && next(10_000) < gap * 10_000) absent[row] = GONE[next(2)] ?? 0
      if (divisors === undefined) continue
      divisors[row] = 1_000 + next(40_000)
      tops[row] = Math.floor(((tops[row] ?? 0) * (divisors[row] ?? 1)) / 10_000) * 100
    }
    const below = counted || quotients ? 1 : 100
    columns.set(id, { tops, below, ...(divisors && { divisors }), ...(absent && { absent }) })
  }
  const oneByOne = tableOf(units, columns)
  const table: FigureTable = {
    ...oneByOne,
    column: (indicator, part, when) =>
      part === 'value' && when === 'current' ? columns.get(indicator) : undefined,
  }
  return { units, columns, table, oneByOne }
}

export interface BenchInput {
  readonly id: string
  /** A small count rather than a rate. */
  readonly counted: boolean
}

const GONE = [codeOf('not-applicable'), codeOf('not-reported')]

function codeOf(name: (typeof MISSING_NAMES)[number]): number {
  return 1 + MISSING_NAMES.indexOf(name)
}

const nobody = missing('not-reported')
const figureWith = (value: Value): Figure => ({
  value,
  numerator: nobody,
  denominator: nobody,
  target: nobody,
  facts: [],
})
const NOTHING = figureWith(nobody)

function tableOf(units: readonly AssessedUnit[], columns: ReadonlyMap<string, BenchColumn>): FigureTable {
  const known = new Map<string, Figure[]>()
  return {
    units,
    figure(indicator, when, unit) {
      const column = when === 'current' ? columns.get(indicator) : undefined
      if (column === undefined) return NOTHING
      const figures = known.get(indicator) ?? []
      known.set(indicator, figures)
      const found = figures[unit] ?? figureWith(valueAt(column, unit))
      figures[unit] = found
      return found
    },
  }
}

function valueAt({ tops, below, divisors, absent }: BenchColumn, row: number): Value {
  const code = absent?.[row] ?? 0
  if (code > 0) return missing(MISSING_NAMES[code - 1] ?? 'undefined')
  return rational(BigInt(tops[row] ?? 0), BigInt(divisors?.[row] ?? below))
}

/** Whole numbers below a bound: a linear congruential generator, the same on every machine. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
