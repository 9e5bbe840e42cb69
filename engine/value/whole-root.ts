import { type Rational, rational } from './rational.ts'
import { magnitude } from './significant.ts'

const bits = (n: bigint): number => n.toString(16).length * 4

/** The greatest whole number whose `degree`-th power is not above n (n ≥ 0). */
export function floorRoot(n: bigint, degree: number): bigint {
  if (n < 2n || degree === 1) return n
  const [power, less] = [BigInt(degree), BigInt(degree - 1)]
  // Newton's step from above comes down until it would go up again.
  let root = 1n << BigInt(Math.ceil(bits(n) / degree))
  for (;;) {
    const next = (less * root + n / root ** less) / power
    if (next >= root) return root
    root = next
  }
}

/** 恰为方根: the fraction whose `degree`-th power is `value`; undefined where no fraction is. Value ≥ 0. */
export function exactRoot({ n, d }: Rational, degree: number): Rational | undefined {
  const [top, bottom] = [floorRoot(n, degree), floorRoot(d, degree)]
  const power = BigInt(degree)
  return top ** power === n && bottom ** power === d ? rational(top, bottom) : undefined
}

/**
 * 无理方根: a fraction that rounds to `digits` significant digits as the root itself does; value > 0 has no exact root.
 *
 * The root lies strictly between two neighbours of a grid finer than any half of the last digit; so does their middle.
 */
export function rootBetween(value: Rational, degree: number, digits: number): Rational {
  const places = digits + 2 - Math.floor(magnitude(value) / degree)
  const scale = 10n ** BigInt(Math.abs(places * degree))
  const scaled = places >= 0 ? (value.n * scale) / value.d : value.n / (value.d * scale)
  const doubled = 2n * floorRoot(scaled, degree) + 1n
  const unit = 10n ** BigInt(Math.abs(places))
  return places >= 0 ? rational(doubled, 2n * unit) : rational(doubled * unit, 2n)
}
