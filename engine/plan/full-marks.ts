import type { Expression } from '../formula/expression.ts'
import type { ByClass, SchemeClass } from '../scheme/scheme.ts'
import { add, divide, multiply, type Rational, ZERO } from '../value/rational.ts'
import { number } from './compose.ts'

/** A class may be called "n", so the type of the entry decides, not its name. */
const isOne = (amount: ByClass): amount is Rational => typeof amount.n === 'bigint'

/** 某一类别的满分; a class the amount does not name has none. */
export const amountOf = (amount: ByClass, classId: string): Rational =>
  isOne(amount) ? amount : (amount[classId] ?? ZERO)

/** 各类别的数: one exact number for every class of the scheme. */
export type Amounts = ReadonlyMap<string, Rational>

export const amountsOf = (amount: ByClass, classes: readonly SchemeClass[]): Amounts =>
  new Map(classes.map(({ id }) => [id, amountOf(amount, id)]))

const combine = (a: Amounts, b: Amounts, how: (x: Rational, y: Rational) => Rational): Amounts =>
  new Map([...a].map(([id, x]) => [id, how(x, b.get(id) ?? ZERO)]))

export const addAmounts = (a: Amounts, b: Amounts): Amounts => combine(a, b, add)
export const multiplyAmounts = (a: Amounts, b: Amounts): Amounts => combine(a, b, multiply)
/** By zero is zero: points out of nothing weigh nothing. */
export const divideAmounts = (a: Amounts, b: Amounts): Amounts =>
  combine(a, b, (x, y) => divide(x, y) ?? ZERO)

/** The amounts as an expression: one number where all classes have the same. */
export function amountExpression(amounts: Amounts): Expression {
  const [first = ZERO, ...rest] = amounts.values()
  if (rest.every((other) => other.n === first.n && other.d === first.d)) return number(first)
  return { op: 'by-class', choices: Object.fromEntries([...amounts].map(([id, one]) => [id, number(one)])) }
}
