import type { Value } from '../../value/missing.ts'
import type { Column, Doubles } from './column.ts'
import { doublesOf } from './doubles-of.ts'
import { settle } from './settle.ts'
import type { Sheet } from './sheet.ts'
import { uniform } from './uniform.ts'
import { valueAt } from './value-at.ts'

/** 一种运算的三种做法: what it means for values, and over doubles where they hold it (else undefined). */
export interface Operation {
  readonly one: (...values: Value[]) => Value
  readonly doubles: (...columns: Doubles[]) => Column | undefined
  /** Small numbers come of large ones (truths, rounded values): look whether the exact result fits doubles again. */
  readonly settles?: boolean
}

/**
 * 逐列运算: once per class where nothing differs within one, over doubles where proved, else row after row over
 * fractions of any size. Slower, never wrong.
 */
export function lift(columns: readonly Column[], { one, doubles, settles }: Operation, sheet: Sheet): Column {
  if (columns.every((column) => column.kind === 'uniform')) {
    return uniform(sheet.classes.map((_, at) => one(...columns.map(({ values }) => values[at] as Value))))
  }
  const spreads = columns.map((column) => doublesOf(column, sheet))
  if (spreads.every((column) => column !== undefined)) {
    const found = doubles(...spreads)
    if (found !== undefined) return found
  }
  const values: Value[] = []
  for (let row = 0; row < sheet.size; row++)
    values.push(one(...columns.map((each) => valueAt(each, row, sheet))))
  return settles ? settle(values) : { kind: 'exact', values }
}
