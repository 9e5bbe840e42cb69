import type { Doubles } from './column.ts'
import type { Choice } from './condition.ts'
import { fresh, type Pair, pairOf, size, target } from './pair.ts'
import type { Sheet } from './sheet.ts'
import { safe } from './whole-numbers.ts'

/** 逐行取舍: missing where the chosen one is. Undefined where doubles cannot be proved to hold it. */
export function selectColumn(
  choice: Choice,
  first: Doubles,
  second: Doubles,
  sheet: Sheet,
): Doubles | undefined {
  const pair = pairOf(first, second, sheet)
  if (!fits(pair)) return undefined
  const { a, b, fa, fb, below, crossed, da, db } = pair
  const absent = chosenAbsent(choice, a.absent, b.absent)
  const out = target(a, b, sheet)
  const divisors = crossed ? chosenDivisors(choice, da, db) : a.divisors
  const [times, plus, other, more] = [a.times * fa, a.plus * fa, b.times * fb, b.plus * fb]
  if (divisors === undefined) selectRows(out, choice, a.tops, times, plus, b.tops, other, more)
  else selectRowsOver(out, choice, a.tops, times, plus, da, b.tops, other, more, db)
  const [low, high] = [Math.min(a.low * fa, b.low * fb), Math.max(a.high * fa, b.high * fb)]
  return fresh(out, below, low, high, { divisors, deepest: Math.max(a.deepest, b.deepest), absent })
}

function selectRows(
  out: Float64Array,
  choice: Choice,
  a: Float64Array,
  times: number,
  plus: number,
  b: Float64Array,
  other: number,
  more: number,
): void {
  for (let row = 0; row < out.length; row++) {
    out[row] = choice[row] === 1 ? times * (a[row] as number) + plus : other * (b[row] as number) + more
  }
}

function selectRowsOver(
  out: Float64Array,
  choice: Choice,
  a: Float64Array,
  times: number,
  plus: number,
  da: Float64Array,
  b: Float64Array,
  other: number,
  more: number,
  db: Float64Array,
): void {
  for (let row = 0; row < out.length; row++) {
    out[row] =
      choice[row] === 1
        ? times * (a[row] as number) + plus * (da[row] as number)
        : other * (b[row] as number) + more * (db[row] as number)
  }
}

function chosenDivisors(choice: Choice, a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(choice.length)
  for (let row = 0; row < out.length; row++)
    out[row] = choice[row] === 1 ? (a[row] as number) : (b[row] as number)
  return out
}

const fits = ({ a, b, fa, fb, below }: Pair): boolean =>
  safe(size(a) * fa, size(b) * fb, below * a.deepest, below * b.deepest)

/** 逐行取小或取大: both must be there. */
export function extremeColumn(
  fold: 'min' | 'max',
  first: Doubles,
  second: Doubles,
  sheet: Sheet,
): Doubles | undefined {
  const pair = pairOf(first, second, sheet)
  const { a, b, fa, fb, below, crossed, absent } = pair
  if (!fits(pair)) return undefined
  if (crossed) {
    const choice = smaller(pair, sheet)
    if (choice === undefined) return undefined
    if (fold === 'max')
      for (let row = 0; row < choice.length; row++) choice[row] = 1 - (choice[row] as number)
    const chosen = selectColumn(choice, { ...a, absent: undefined }, { ...b, absent: undefined }, sheet)
    return chosen && { ...chosen, absent }
  }
  const out = target(a, b, sheet)
  const [times, other, plus, more] = [a.times * fa, b.times * fb, a.plus * fa, b.plus * fb]
  const { divisors, deepest } = a
  if (divisors !== undefined) pickOver(fold, out, a.tops, times, plus, b.tops, other, more, divisors)
  else if (fold === 'min') pickLess(out, a.tops, times, plus, b.tops, other, more)
  else pickMore(out, a.tops, times, plus, b.tops, other, more)
  const choose = fold === 'min' ? Math.min : Math.max
  const [low, high] = [choose(a.low * fa, b.low * fb), choose(a.high * fa, b.high * fb)]
  return fresh(out, below, low, high, { divisors, deepest, absent })
}

function pickLess(
  out: Float64Array,
  a: Float64Array,
  times: number,
  plus: number,
  b: Float64Array,
  other: number,
  more: number,
): void {
  for (let row = 0; row < out.length; row++) {
    const left = times * (a[row] as number) + plus
    const right = other * (b[row] as number) + more
    out[row] = left < right ? left : right
  }
}

function pickMore(
  out: Float64Array,
  a: Float64Array,
  times: number,
  plus: number,
  b: Float64Array,
  other: number,
  more: number,
): void {
  for (let row = 0; row < out.length; row++) {
    const left = times * (a[row] as number) + plus
    const right = other * (b[row] as number) + more
    out[row] = left > right ? left : right
  }
}

function pickOver(
  fold: 'min' | 'max',
  out: Float64Array,
  a: Float64Array,
  times: number,
  plus: number,
  b: Float64Array,
  other: number,
  more: number,
  divisors: Float64Array,
): void {
  for (let row = 0; row < out.length; row++) {
    const divisor = divisors[row] as number
    const left = times * (a[row] as number) + plus * divisor
    const right = other * (b[row] as number) + more * divisor
    out[row] = left < right === (fold === 'min') ? left : right
  }
}

/** 1 where the first is the smaller or they are equal; crosses the divisors. */
function smaller({ a, b, fa, fb, da, db }: Pair, sheet: Sheet): Choice | undefined {
  if (!safe(size(a) * fa * b.deepest, size(b) * fb * a.deepest)) return undefined
  const choice = new Uint8Array(sheet.size)
  for (let row = 0; row < choice.length; row++) {
    const [x, y] = [da[row] as number, db[row] as number]
    const left = (a.times * (a.tops[row] as number) + a.plus * x) * fa * y
    const right = (b.times * (b.tops[row] as number) + b.plus * y) * fb * x
    if (left <= right) choice[row] = 1
  }
  return choice
}

function chosenAbsent(
  choice: Choice,
  a: Uint8Array | undefined,
  b: Uint8Array | undefined,
): Uint8Array | undefined {
  if (a === undefined && b === undefined) return undefined
  const absent = new Uint8Array(choice.length)
  let any = 0
  for (let row = 0; row < absent.length; row++) {
    const from = choice[row] === 1 ? a : b
    const code = from === undefined ? 0 : (from[row] as number)
    absent[row] = code
    any |= code
  }
  return any === 0 ? undefined : absent
}
