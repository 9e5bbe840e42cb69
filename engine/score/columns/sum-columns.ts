import { isMissing, type Value } from '../../value/missing.ts'
import { add, ONE, type Rational, ZERO } from '../../value/rational.ts'
import { calculate } from '../operations.ts'
import { addAlike } from './add-alike.ts'
import { addColumns } from './add-columns.ts'
import { affine } from './affine.ts'
import { absentIn, type Column, type Doubles, firstAbsent, type LookedUp, type Sum } from './column.ts'
import { commonDenominator } from './common-denominator.ts'
import { doublesOf } from './doubles-of.ts'
import type { Sheet } from './sheet.ts'
import { constantOf, uniformOf } from './uniform.ts'
import { valueAt } from './value-at.ts'

/**
 * 多列相加, missing where one is, with the first name. Columns over the same denominators are added in doubles; what
 * then remains over different ones is added exactly, so one odd clause does not slow all the others.
 */
export function sumColumns(columns: readonly Column[], sheet: Sheet): Column {
  const alone = onlyOne(columns)
  if (alone !== undefined) return alone
  const numbers: (Doubles | LookedUp)[] = []
  const rest: Column[] = []
  let constant = ZERO
  let absent: Uint8Array | undefined
  for (const column of columns) {
    const value = column.kind === 'uniform' ? constantOf(column) : undefined
    if (value !== undefined && !isMissing(value)) {
      constant = add(constant, value)
      continue
    }
    absent = firstAbsent(absent, absentIn(column, sheet))
    const plain = column.kind === 'looked-up' ? column : doublesOf(column, sheet)
    if (plain !== undefined) numbers.push(plain)
    else if (column.kind === 'sum') {
      constant = add(constant, column.constant)
      numbers.push(...column.parts)
    } else rest.push(column)
  }
  const sums: Doubles[] = []
  for (const alike of addAlike(numbers, sheet)) gather(sums, { ...alike, absent: undefined }, sheet)
  const parts = join(sums, sheet)
  const [only] = parts
  if (rest.length > 0)
    return {
      kind: 'exact',
      values: addRest(rest, sumOf(parts, constant, absent), sheet),
    }
  if (only === undefined) return uniformOf(constant, sheet)
  const whole = parts.length === 1 ? affine(only, ONE, constant) : undefined
  if (whole !== undefined) return { ...whole, absent }
  return sumOf(parts, constant, absent)
}

export function sumOf(parts: readonly Doubles[], constant: Rational, absent: Uint8Array | undefined): Sum {
  const kept = parts.map((part) => ({ ...part, spare: false }))
  const alike = parts.every(({ divisors }) => divisors === parts[0]?.divisors)
  const common = alike ? commonDenominator(parts, constant) : undefined
  return { kind: 'sum', parts: kept, constant, absent, common, known: [] }
}

/** A column and nothing but zeros is itself. */
function onlyOne(columns: readonly Column[]): Column | undefined {
  const others = columns.filter((column) => column.kind !== 'uniform' || !isZero(constantOf(column)))
  return others.length === 1 ? others[0] : undefined
}

const isZero = (value: Value | undefined): boolean =>
  value !== undefined && !isMissing(value) && value.n === 0n

const addRest = (rest: readonly Column[], sum: Sum, sheet: Sheet): readonly Value[] =>
  Array.from({ length: sheet.size }, (_, row) => {
    const value = valueAt(sum, row, sheet)
    return rest.reduce((total, column) => calculate('add', total, valueAt(column, row, sheet)), value)
  })

/** Adds the column to the first sum over the very same divisors that can hold it, or begins a sum of its own. */
function gather(sums: Doubles[], column: Doubles, sheet: Sheet): void {
  for (const [at, sum] of sums.entries()) {
    const joined = sum.divisors === column.divisors ? addColumns(sum, column, 1, sheet) : undefined
    if (joined !== undefined) {
      sums[at] = joined
      return
    }
  }
  sums.push(column)
}

/** Two sums over different divisors are one where doubles hold it. */
function join([first, second, ...others]: readonly Doubles[], sheet: Sheet): readonly Doubles[] {
  const joined = first && second && others.length === 0 ? addColumns(first, second, 1, sheet) : undefined
  if (joined !== undefined) return [joined]
  return [first, second, ...others].filter((sum) => sum !== undefined)
}
