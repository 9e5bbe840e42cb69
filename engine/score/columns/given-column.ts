import type { FigureColumn, WholeNumbers } from '../../facts/figure-column.ts'
import { type Doubles, SAFE } from './column.ts'

/** 整列交来的数, with its bounds: looked through once, then copied part by part. */
export interface GivenColumn extends FigureColumn {
  /** Bounds of the tops that are there. */
  readonly low: number
  readonly high: number
  /** Rows `from` … `to` in doubles. */
  slice(from: number, to: number, tops: Float64Array): Doubles
}

/** Throws RangeError where a number is not whole, too large for a double to hold, or a denominator not positive. */
export function givenColumn(column: FigureColumn, size: number): GivenColumn {
  const { tops, below, divisors, absent } = column
  const [low, high] = boundsOf(tops, absent, size)
  const deepest = divisors === undefined ? 1 : boundsOf(divisors, undefined, size, 1)[1]
  if (!Number.isInteger(below) || below < 1 || below * deepest > SAFE)
    throw new RangeError(`a denominator of ${below} × ${deepest}`)
  const whole = { times: 1, plus: 0, below, deepest, reach: Math.max(-low, high), low, high, spare: false }
  return {
    ...column,
    low,
    high,
    slice(from, to, buffer) {
      buffer.set(tops.subarray(from, to))
      const codes = absent?.subarray(from, to)
      const missing = codes?.some((code) => code !== 0) ? codes : undefined
      if (missing !== undefined)
        for (let row = 0; row < missing.length; row++) if (missing[row] !== 0) buffer[row] = 0
      const own = divisors && new Float64Array(divisors.subarray(from, to))
      return { kind: 'doubles', tops: buffer, ...whole, divisors: own, absent: missing }
    },
  }
}

function boundsOf(
  numbers: WholeNumbers,
  absent: Uint8Array | undefined,
  size: number,
  least = -SAFE,
): readonly [low: number, high: number] {
  if (numbers.length !== size) throw new RangeError(`${numbers.length} numbers for ${size} units`)
  return numbers instanceof Float64Array
    ? boundsOfDoubles(numbers, absent, least)
    : boundsOfIntegers(numbers, absent, least)
}

type Bounds = readonly [low: number, high: number]

/** Whole numbers by their own kind. */
function boundsOfIntegers(
  numbers: Exclude<WholeNumbers, Float64Array>,
  absent: Uint8Array | undefined,
  least: number,
): Bounds {
  const [low, high] = absent === undefined ? boundsOfAll(numbers) : boundsOfPresent(numbers, absent)
  if (low < least) throw new RangeError(`a column that holds ${low}`)
  return [Math.min(low, 0), Math.max(high, 0)]
}

function boundsOfAll(numbers: Exclude<WholeNumbers, Float64Array>): Bounds {
  let low = numbers[0] ?? 0
  let high = low
  for (let row = 1; row < numbers.length; row++) {
    const number = numbers[row] as number
    if (number < low) low = number
    else if (number > high) high = number
  }
  return [low, high]
}

function boundsOfPresent(numbers: Exclude<WholeNumbers, Float64Array>, absent: Uint8Array): Bounds {
  let low = 2 ** 31
  let high = -(2 ** 31)
  for (let row = 0; row < numbers.length; row++) {
    if (absent[row] !== 0) continue
    const number = numbers[row] as number
    if (number < low) low = number
    if (number > high) high = number
  }
  return [low, high]
}

function boundsOfDoubles(numbers: Float64Array, absent: Uint8Array | undefined, least: number): Bounds {
  let low = 0
  let high = 0
  for (let row = 0; row < numbers.length; row++) {
    if (absent !== undefined && absent[row] !== 0) continue
    const number = numbers[row] as number
    if (!(number >= least && number <= SAFE) || !Number.isInteger(number))
      throw new RangeError(`row ${row} holds ${number}`)
    if (number < low) low = number
    if (number > high) high = number
  }
  return [low, high]
}
