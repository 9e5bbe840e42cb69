import type { Doubles } from './column.ts'
import { fresh, pairOf, size, target } from './pair.ts'
import type { Sheet } from './sheet.ts'
import { safe } from './whole-numbers.ts'

/** 逐行加减: a + sign × b. Undefined where doubles cannot be proved to hold it. */
export function addColumns(left: Doubles, right: Doubles, sign: 1 | -1, sheet: Sheet): Doubles | undefined {
  const pair = pairOf(left, right, sheet)
  const { a, b, fa, below, crossed, da, db, absent } = pair
  const fb = pair.fb * sign
  if (crossed) return crossAdd()
  const [times, other, plus] = [a.times * fa, b.times * fb, a.plus * fa + b.plus * fb]
  const { divisors, deepest } = a
  const wide = size(a) * fa + size(b) * pair.fb
  if (!safe(wide, below * deepest, times, other, a.plus * fa, b.plus * fb, plus)) return undefined
  const out = target(a, b, sheet)
  if (divisors === undefined) addRows(out, a.tops, times, b.tops, other, plus)
  else addRowsOver(out, a.tops, times, b.tops, other, plus, divisors)
  const ends = [b.low * fb, b.high * fb]
  const [low, high] = [a.low * fa + Math.min(...ends), a.high * fa + Math.max(...ends)]
  return fresh(out, below, low, high, { divisors, deepest, absent })

  function crossAdd(): Doubles | undefined {
    const deepest = a.deepest * b.deepest
    const wide = size(a) * fa * b.deepest + size(b) * pair.fb * a.deepest
    if (!safe(wide, below * deepest)) return undefined
    const out = target(a, b, sheet)
    for (let row = 0; row < out.length; row++) {
      const [x, y] = [da[row] as number, db[row] as number]
      const top = (a.times * (a.tops[row] as number) + a.plus * x) * fa * y
      out[row] = top + (b.times * (b.tops[row] as number) + b.plus * y) * fb * x
    }
    return fresh(out, below, -wide, wide, { divisors: multiplyDivisors(a, b), deepest, absent })
  }
}

function addRows(
  out: Float64Array,
  a: Float64Array,
  times: number,
  b: Float64Array,
  other: number,
  plus: number,
): void {
  for (let row = 0; row < out.length; row++)
    out[row] = times * (a[row] as number) + other * (b[row] as number) + plus
}

function addRowsOver(
  out: Float64Array,
  a: Float64Array,
  times: number,
  b: Float64Array,
  other: number,
  plus: number,
  divisors: Float64Array,
): void {
  for (let row = 0; row < out.length; row++) {
    out[row] = times * (a[row] as number) + other * (b[row] as number) + plus * (divisors[row] as number)
  }
}

/** Divisors of a product, or of a sum over different ones. */
export function multiplyDivisors(a: Doubles, b: Doubles): Float64Array | undefined {
  const [x, y] = [a.divisors, b.divisors]
  if (x === undefined) return y
  if (y === undefined) return x
  const out = new Float64Array(x.length)
  for (let row = 0; row < out.length; row++) out[row] = (x[row] as number) * (y[row] as number)
  return out
}
