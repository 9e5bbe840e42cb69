import { isMissing, type Value } from '../../value/missing.ts'
import { absentCode, type Column, type Doubles } from './column.ts'
import { lcm, safe } from './whole-numbers.ts'

/** Beyond this a common denominator costs more room than it saves: rows keep their own. */
const COMMON = 2 ** 20

/**
 * 落为整数列: values as whole numbers over one denominator, else over a denominator per row, else as they are.
 *
 * Missing names are kept. Linear in the rows.
 */
export function settle(values: readonly Value[]): Column {
  const absent = absentOf(values)
  const common = commonDenominator(values)
  return (
    (common !== undefined && overCommon(values, common, absent)) ||
    overOwn(values, absent) || { kind: 'exact', values }
  )
}

function absentOf(values: readonly Value[]): Uint8Array | undefined {
  if (!values.some(isMissing)) return undefined
  return Uint8Array.from(values, absentCode)
}

function commonDenominator(values: readonly Value[]): number | undefined {
  let common = 1
  let before = 1n
  for (const value of values) {
    if (isMissing(value) || value.d === before) continue
    if (value.d > COMMON) return undefined
    before = value.d
    common = lcm(common, Number(value.d))
    if (common > COMMON) return undefined
  }
  return common
}

function overCommon(
  values: readonly Value[],
  below: number,
  absent: Uint8Array | undefined,
): Doubles | undefined {
  const tops = new Float64Array(values.length)
  for (const [row, value] of values.entries()) {
    if (isMissing(value)) continue
    const top = Number(value.n) * (below / Number(value.d))
    if (!safe(top)) return undefined
    tops[row] = top
  }
  return { ...doubles(tops, below, absent), divisors: undefined, deepest: 1 }
}

function overOwn(values: readonly Value[], absent: Uint8Array | undefined): Doubles | undefined {
  const tops = new Float64Array(values.length)
  const divisors = new Float64Array(values.length).fill(1)
  let deepest = 1
  for (const [row, value] of values.entries()) {
    if (isMissing(value)) continue
    const [top, divisor] = [Number(value.n), Number(value.d)]
    if (!safe(top, divisor)) return undefined
    tops[row] = top
    divisors[row] = divisor
    if (divisor > deepest) deepest = divisor
  }
  return { ...doubles(tops, 1, absent), divisors, deepest }
}

/** A column of tops as they are, with bounds measured. */
function doubles(tops: Float64Array, below: number, absent: Uint8Array | undefined): Doubles {
  let [low, high] = [0, 0]
  for (const top of tops) {
    if (top < low) low = top
    if (top > high) high = top
  }
  const reach = Math.max(-low, high)
  return {
    kind: 'doubles',
    tops,
    times: 1,
    plus: 0,
    below,
    divisors: undefined,
    deepest: 1,
    reach,
    low,
    high,
    absent,
    spare: false,
  }
}
