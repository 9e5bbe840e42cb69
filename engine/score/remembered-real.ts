import type { RealFunction } from '../formula/expression.ts'
import { exp, ln, power, root } from '../value/irrational.ts'
import type { Rational } from '../value/rational.ts'

/** Results kept at a time; when there are more, all are forgotten. */
const MOST = 65_536

const known = new Map<string, Rational | undefined>()

/**
 * 无理数运算，记得住的: ranks and rates repeat from unit to unit and from column to column, and thirty digits of a logarithm
 * cost a hundred times what looking one up does. The same question always has the same answer, so nobody can tell.
 */
export function rememberedReal(
  name: RealFunction,
  x: Rational,
  y: Rational | undefined,
  digits: number,
): Rational | undefined {
  const key = `${name} ${digits} ${x.n}/${x.d} ${y === undefined ? '' : `${y.n}/${y.d}`}`
  if (known.has(key)) return known.get(key)
  const found = real(name, x, y, digits)
  if (known.size >= MOST) known.clear()
  known.set(key, found)
  return found
}

function real(
  name: RealFunction,
  x: Rational,
  y: Rational | undefined,
  digits: number,
): Rational | undefined {
  if (name === 'ln') return ln(x, digits)
  if (name === 'exp') return exp(x, digits)
  if (y === undefined) return undefined
  return name === 'root' ? root(x, y, digits) : power(x, y, digits)
}
