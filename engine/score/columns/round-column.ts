import type { RoundingMode } from '../../value/rounding.ts'
import type { Doubles } from './column.ts'
import { fresh, size } from './pair.ts'
import type { Sheet } from './sheet.ts'
import { gcd } from './whole-numbers.ts'

/**
 * Numbers that are divided must stay below 2^52: then the nearest double of a quotient of whole numbers never reaches a
 * whole number the quotient itself does not, so floor and ceil of it are those of the true quotient.
 */
const DIVIDED = 2 ** 52

/** 逐行进位 at `digits` places. Undefined where doubles cannot be proved to decide it. */
export function roundColumn(
  column: Doubles,
  digits: number,
  mode: RoundingMode,
  sheet: Sheet,
): Doubles | undefined {
  const places = 10 ** Math.abs(digits)
  if (Math.abs(digits) > 15) return undefined
  const [over, under] = digits < 0 ? [1, column.below * places] : [places, column.below]
  const common = gcd(over, under)
  const [grow, by] = [over / common, under / common]
  const wide = size(column) * grow
  if (2 * wide + 2 * by * column.deepest >= DIVIDED) return undefined
  const out = column.spare ? column.tops : sheet.take()
  const [times, plus] = [column.times * grow, column.plus * grow]
  const rows = ROWS[mode]
  if (column.divisors === undefined) rows(out, column.tops, times, plus, by)
  else roundRowsOver(out, column, times, plus, by, mode)
  const [low, high] = [Math.floor((column.low * grow) / by), Math.ceil((column.high * grow) / by)]
  const { absent } = column
  const whole = { divisors: undefined, deepest: 1, absent }
  // With divisors a bound shrinks towards zero as they grow, so zero is within.
  const [least, most] = column.divisors === undefined ? [low, high] : [Math.min(low, 0), Math.max(high, 0)]
  if (digits >= 0) return fresh(out, places, least, most, whole)
  return {
    ...fresh(out, 1, least * places, most * places, whole),
    times: places,
    reach: Math.max(-least, most),
  }
}

type Rows = (out: Float64Array, tops: Float64Array, times: number, plus: number, by: number) => void

const ROWS: Readonly<Record<RoundingMode, Rows>> = {
  floor(out, tops, times, plus, by) {
    for (let row = 0; row < out.length; row++)
      out[row] = Math.floor((times * (tops[row] as number) + plus) / by)
  },
  ceil(out, tops, times, plus, by) {
    for (let row = 0; row < out.length; row++)
      out[row] = Math.ceil((times * (tops[row] as number) + plus) / by)
  },
  'half-up'(out, tops, times, plus, by) {
    for (let row = 0; row < out.length; row++) out[row] = halfUp(times * (tops[row] as number) + plus, by)
  },
  'half-even'(out, tops, times, plus, by) {
    for (let row = 0; row < out.length; row++) out[row] = halfEven(times * (tops[row] as number) + plus, by)
  },
}

const ROUND: Readonly<Record<RoundingMode, (top: number, by: number) => number>> = {
  floor: (top, by) => Math.floor(top / by),
  ceil: (top, by) => Math.ceil(top / by),
  'half-up': halfUp,
  'half-even': halfEven,
}

function roundRowsOver(
  out: Float64Array,
  { tops, divisors }: Doubles,
  times: number,
  plus: number,
  by: number,
  mode: RoundingMode,
): void {
  const round = ROUND[mode]
  for (let row = 0; row < out.length; row++) {
    const divisor = divisors?.[row] as number
    out[row] = round(times * (tops[row] as number) + plus * divisor, by * divisor)
  }
}

function halfUp(top: number, by: number): number {
  return top < 0 ? -Math.floor((by - 2 * top) / (2 * by)) : Math.floor((2 * top + by) / (2 * by))
}

function halfEven(top: number, by: number): number {
  const above = 2 * top + by
  const near = Math.floor(above / (2 * by))
  return near * 2 * by === above && near % 2 !== 0 ? near - 1 : near
}
