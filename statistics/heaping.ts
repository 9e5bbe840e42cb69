import { chiSquareTail } from './gamma-tail.ts'

export interface Heaping {
  readonly digits: readonly number[]
  readonly n: number
  readonly chiSquare: number
  readonly p: number
  /** Share of last digits 0 and 5. */
  readonly roundShare: number
}

/** 末位数偏好: how last digits spread. χ² against even, nine degrees; the p is for a single set of independent counts. */
export function heaping(digits: readonly number[]): Heaping {
  if (digits.length !== 10) throw new RangeError('ten counts are wanted, of last digits 0 to 9')
  const n = digits.reduce((sum, one) => sum + one, 0)
  const expected = n / 10
  const chiSquare = n === 0 ? 0 : digits.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0)
  const round = (digits[0] ?? 0) + (digits[5] ?? 0)
  return {
    digits,
    n,
    chiSquare,
    p: n === 0 ? 1 : chiSquareTail(chiSquare, 9),
    roundShare: n === 0 ? 0 : round / n,
  }
}
