import { multiplyDivisors } from './add-columns.ts'
import { type Doubles, firstAbsent, UNDEFINED_CODE } from './column.ts'
import { fresh, size, target } from './pair.ts'
import type { Sheet } from './sheet.ts'
import { gcd, safe } from './whole-numbers.ts'

/** 逐行相乘. Undefined where doubles cannot be proved to hold it. */
export function multiplyColumns(a: Doubles, b: Doubles, sheet: Sheet): Doubles | undefined {
  const below = a.below * b.below
  const deepest = a.deepest * b.deepest
  if (!safe(size(a) * size(b), below * deepest)) return undefined
  const divisors = multiplyDivisors(a, b)
  const [da, db] = [a.divisors ?? sheet.ones, b.divisors ?? sheet.ones]
  const out = target(a, b, sheet)
  if (a.plus === 0 && b.plus === 0) multiplyRows(out, a.times * b.times, a.tops, b.tops)
  else multiplyLines(out, a.times, a.tops, a.plus, da, b.times, b.tops, b.plus, db)
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]
  const absent = firstAbsent(a.absent, b.absent)
  return fresh(out, below, Math.min(...ends), Math.max(...ends), { divisors, deepest, absent })
}

function multiplyRows(out: Float64Array, times: number, a: Float64Array, b: Float64Array): void {
  for (let row = 0; row < out.length; row++) out[row] = times * (a[row] as number) * (b[row] as number)
}

function multiplyLines(
  out: Float64Array,
  times: number,
  a: Float64Array,
  plus: number,
  da: Float64Array,
  other: number,
  b: Float64Array,
  more: number,
  db: Float64Array,
): void {
  for (let row = 0; row < out.length; row++) {
    const left = times * (a[row] as number) + plus * (da[row] as number)
    out[row] = left * (other * (b[row] as number) + more * (db[row] as number))
  }
}

/** 逐行相除: by zero is missing 'undefined'. The divisor becomes the rows' own denominators. */
export function divideColumns(a: Doubles, b: Doubles, sheet: Sheet): Doubles | undefined {
  const common = gcd(a.below, b.below)
  const [below, grow] = [a.below / common, b.below / common]
  const wide = size(a) * grow * b.deepest
  const deepest = size(b) * a.deepest
  if (!safe(wide, below * deepest)) return undefined
  const [da, db] = [a.divisors ?? sheet.ones, b.divisors ?? sheet.ones]
  const divisors = new Float64Array(sheet.size)
  const zero = new Uint8Array(sheet.size)
  const out = target(a, b, sheet)
  let zeros = 0
  for (let row = 0; row < out.length; row++) {
    const [x, y] = [da[row] as number, db[row] as number]
    const top = (a.times * (a.tops[row] as number) + a.plus * x) * grow * y
    const bottom = (b.times * (b.tops[row] as number) + b.plus * y) * x
    if (bottom === 0) {
      zero[row] = UNDEFINED_CODE
      zeros++
    }
    out[row] = bottom < 0 ? -top : top
    divisors[row] = bottom === 0 ? 1 : Math.abs(bottom)
  }
  const operands = firstAbsent(a.absent, b.absent)
  const absent = zeros === 0 ? operands : firstAbsent(operands, zero)
  return fresh(out, below, -wide, wide, { divisors, deepest: Math.max(deepest, 1), absent })
}
