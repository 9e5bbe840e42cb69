import { isMissing, type Value } from '../../value/missing.ts'
import { add, ONE, type Rational, rational, ZERO } from '../../value/rational.ts'
import { addColumns } from './add-columns.ts'
import { affine } from './affine.ts'
import { absentIn, absentValue, type Column, type Doubles, firstAbsent, valueAt } from './column.ts'
import type { Sheet } from './sheet.ts'
import { constantOf, spread, uniformOf } from './uniform.ts'

/**
 * 多列相加, missing where one is, with the first name. Columns over the same denominators are added in doubles; what
 * then remains over different ones is added exactly, so one odd clause does not slow all the others.
 */
export function sumColumns(columns: readonly Column[], sheet: Sheet): Column {
  const sums: Doubles[] = []
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
    const doubles = column.kind === 'uniform' ? spread(column, sheet) : column
    if (doubles === undefined || doubles.kind === 'exact') rest.push(column)
    else gather(sums, { ...doubles, absent: undefined }, sheet)
  }
  const parts = [...join(sums, sheet), ...rest]
  const [only] = parts
  if (only === undefined) return uniformOf(constant, sheet)
  const whole = parts.length === 1 && only.kind === 'doubles' ? affine(only, ONE, constant) : undefined
  if (whole !== undefined) return { ...whole, absent }
  const values = Array.from({ length: sheet.size }, (_, row): Value => {
    const code = absent?.[row] ?? 0
    return code === 0 ? sumAt(constant, parts, row, sheet) : absentValue(code)
  })
  return { kind: 'exact', values }
}

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

/** Reduced once at the end: a fraction of many denominators is costly to reduce at every step. */
function sumAt(constant: Rational, parts: readonly Column[], row: number, sheet: Sheet): Rational {
  let { n, d } = constant
  for (const part of parts) {
    const value = valueAt(part, row, sheet)
    if (isMissing(value)) continue
    if (value.d === d) n += value.n
    else [n, d] = [n * value.d + value.n * d, d * value.d]
  }
  return rational(n, d)
}
