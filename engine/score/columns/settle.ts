import { isMissing, type Value } from '../../value/missing.ts'
import { absentCode, type Column, type Doubles } from './column.ts'
import { lcm, safe } from './whole-numbers.ts'

/** Beyond this a common denominator costs more room than it saves: rows keep their own. */
const COMMON = 2 ** 20

/**
 * 落为整数列: values as whole numbers over one denominator, else over a denominator per row, else as they are.
 *
 * Missing names are kept. Linear in the rows, and each value is looked at once.
 */
export function settle(values: readonly Value[]): Column {
  const tops = new Float64Array(values.length)
  const divisors = new Float64Array(values.length).fill(1)
  let absent: Uint8Array | undefined
  let [common, deepest, reach] = [1, 1, 0]
  for (let row = 0; row < tops.length; row++) {
    const value = values[row] as Value
    if (isMissing(value)) {
      absent ??= new Uint8Array(tops.length)
      absent[row] = absentCode(value)
      continue
    }
    const [top, divisor] = [Number(value.n), Number(value.d)]
    tops[row] = top
    divisors[row] = divisor
    reach = Math.max(reach, Math.abs(top))
    deepest = Math.max(deepest, divisor)
    if (common <= COMMON && common % divisor !== 0) common = divisor > COMMON ? divisor : lcm(common, divisor)
  }
  if (!safe(reach, deepest)) return { kind: 'exact', values }
  return (
    (common <= COMMON && overCommon(tops, divisors, common, absent)) ||
    overOwn(tops, divisors, deepest, absent)
  )
}

function overCommon(
  tops: Float64Array,
  divisors: Float64Array,
  below: number,
  absent: Uint8Array | undefined,
): Doubles | undefined {
  const scaled = below === 1 ? tops : new Float64Array(tops.length)
  if (below > 1) {
    for (let row = 0; row < tops.length; row++) {
      scaled[row] = (tops[row] as number) * (below / (divisors[row] as number))
    }
  }
  const column = measured(scaled, below, absent)
  return safe(column.reach) ? column : undefined
}

const overOwn = (
  tops: Float64Array,
  divisors: Float64Array,
  deepest: number,
  absent: Uint8Array | undefined,
): Doubles => ({ ...measured(tops, 1, absent), divisors, deepest })

/** A column of tops as they are, with its bounds. */
function measured(tops: Float64Array, below: number, absent: Uint8Array | undefined): Doubles {
  let [low, high] = [0, 0]
  for (let row = 0; row < tops.length; row++) {
    const top = tops[row] as number
    if (top < low) low = top
    if (top > high) high = top
  }
  const whole = { times: 1, plus: 0, divisors: undefined, deepest: 1 }
  const reach = Math.max(-low, high)
  return { kind: 'doubles', tops, ...whole, below, reach, low, high, absent, spare: false }
}
