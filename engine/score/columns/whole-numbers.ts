import type { Rational } from '../../value/rational.ts'
import { SAFE } from './column.ts'

/** 最大公约数 of two whole numbers within SAFE, never negative. */
export function gcd(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

/** 最小公倍数 of two positive whole numbers; past SAFE it is no longer exact, only known to be past. */
export const lcm = (a: number, b: number): number => (a === b ? a : (a / gcd(a, b)) * b)

/** Whether all are whole numbers doubles can hold, also as computed with rounding: a true size past SAFE shows. */
export const safe = (...sizes: readonly number[]): boolean => sizes.every((size) => Math.abs(size) <= SAFE)

/** A fraction of two doubles, or undefined where one of them does not fit. */
export function small({ n, d }: Rational): { readonly n: number; readonly d: number } | undefined {
  const [top, below] = [Number(n), Number(d)]
  return safe(top, below) ? { n: top, d: below } : undefined
}
