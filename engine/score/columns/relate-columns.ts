import type { Relation } from '../../formula/expression.ts'
import type { Doubles, Truth } from './column.ts'
import { pairOf, size } from './pair.ts'
import type { Sheet } from './sheet.ts'
import { safe } from './whole-numbers.ts'

/** 逐行比较: 1 or 0. Undefined where doubles cannot be proved to decide it. */
export function relateColumns(
  relation: Relation,
  left: Doubles,
  right: Doubles,
  sheet: Sheet,
): Truth | undefined {
  const { a, b, fa, fb, crossed, da, db, absent } = pairOf(left, right, sheet)
  const [deepA, deepB] = crossed ? [a.deepest, b.deepest] : [1, 1]
  if (!safe(size(a) * fa * deepB, size(b) * fb * deepA)) return undefined
  const flags = new Uint8Array(sheet.size)
  const wanted = WANTED[relation]
  const [times, plus, other, more] = [a.times * fa, a.plus * fa, b.times * fb, b.plus * fb]
  if (crossed) relateCrossed(flags, wanted, a.tops, times, plus, da, b.tops, other, more, db)
  else if (a.divisors === undefined && safe(size(a) * fa + size(b) * fb))
    relateRows(flags, wanted, a.tops, times, b.tops, other, plus - more)
  else relateRowsOver(flags, wanted, a.tops, times, plus, b.tops, other, more, da)
  for (const spent of [a, b]) if (spent.spare) sheet.give(spent.tops)
  return { kind: 'truth', flags, absent }
}

type Wanted = readonly [below: number, equal: number, above: number]

function relateRows(
  flags: Uint8Array,
  [below, equal, above]: Wanted,
  a: Float64Array,
  times: number,
  b: Float64Array,
  other: number,
  plus: number,
): void {
  for (let row = 0; row < flags.length; row++) {
    const difference = times * (a[row] as number) - other * (b[row] as number) + plus
    flags[row] = difference < 0 ? below : difference > 0 ? above : equal
  }
}

function relateRowsOver(
  flags: Uint8Array,
  [below, equal, above]: Wanted,
  a: Float64Array,
  times: number,
  plus: number,
  b: Float64Array,
  other: number,
  more: number,
  divisors: Float64Array,
): void {
  for (let row = 0; row < flags.length; row++) {
    const divisor = divisors[row] as number
    const [one, two] = [
      times * (a[row] as number) + plus * divisor,
      other * (b[row] as number) + more * divisor,
    ]
    flags[row] = one < two ? below : one > two ? above : equal
  }
}

function relateCrossed(
  flags: Uint8Array,
  [below, equal, above]: Wanted,
  a: Float64Array,
  times: number,
  plus: number,
  da: Float64Array,
  b: Float64Array,
  other: number,
  more: number,
  db: Float64Array,
): void {
  for (let row = 0; row < flags.length; row++) {
    const [x, y] = [da[row] as number, db[row] as number]
    const one = (times * (a[row] as number) + plus * x) * y
    const two = (other * (b[row] as number) + more * y) * x
    flags[row] = one < two ? below : one > two ? above : equal
  }
}

/** The answer where a is below, equal to, above b. */
const WANTED: Readonly<Record<Relation, Wanted>> = {
  '<': [1, 0, 0],
  '<=': [1, 1, 0],
  '=': [0, 1, 0],
  '!=': [1, 0, 1],
  '>=': [0, 1, 1],
  '>': [0, 0, 1],
}
