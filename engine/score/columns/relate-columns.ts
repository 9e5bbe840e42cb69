import type { Relation } from '../../formula/expression.ts'
import type { Doubles } from './column.ts'
import { fresh, pairOf, size, target } from './pair.ts'
import type { Sheet } from './sheet.ts'
import { safe } from './whole-numbers.ts'

/** 逐行比较: 1 or 0. Undefined where doubles cannot be proved to decide it. */
export function relateColumns(
  relation: Relation,
  left: Doubles,
  right: Doubles,
  sheet: Sheet,
): Doubles | undefined {
  const { a, b, fa, fb, crossed, da, db, absent } = pairOf(left, right, sheet)
  const [deepA, deepB] = crossed ? [a.deepest, b.deepest] : [1, 1]
  if (!safe(size(a) * fa * deepB, size(b) * fb * deepA)) return undefined
  const out = target(a, b, sheet)
  const [below, equal, above] = WANTED[relation]
  const [times, plus, other, more] = [a.times * fa, a.plus * fa, b.times * fb, b.plus * fb]
  for (let row = 0; row < out.length; row++) {
    const [x, y] = [da[row] as number, db[row] as number]
    let one = times * (a.tops[row] as number) + plus * x
    let two = other * (b.tops[row] as number) + more * y
    if (crossed) {
      one *= y
      two *= x
    }
    out[row] = one < two ? below : one > two ? above : equal
  }
  return fresh(out, 1, 0, 1, { divisors: undefined, deepest: 1, absent })
}

/** The answer where a is below, equal to, above b. */
const WANTED: Readonly<Record<Relation, readonly [number, number, number]>> = {
  '<': [1, 0, 0],
  '<=': [1, 1, 0],
  '=': [0, 1, 0],
  '!=': [1, 0, 1],
  '>=': [0, 1, 1],
  '>': [0, 0, 1],
}
