import { isMissing, missing, type Value } from '../../value/missing.ts'
import { holds } from '../operations.ts'
import { absentIn, absentValue, type Column, firstAbsent, type Uniform, valueAt } from './column.ts'
import { type Choice, selectColumn } from './select-column.ts'
import type { Sheet } from './sheet.ts'
import { holdsIn } from './truth-columns.ts'
import { constantOf, spread, uniform } from './uniform.ts'

/** 条件列: which rows hold, and which are missing. */
export interface Condition {
  readonly choice: Choice
  readonly absent: Uint8Array | undefined
}

export function conditionOf(column: Column, sheet: Sheet): Condition {
  const absent = absentIn(column, sheet)
  if (column.kind === 'doubles') return { choice: holdsIn(column, sheet), absent }
  const holdsAt = (value: Value): number => (!isMissing(value) && holds(value) ? 1 : 0)
  if (column.kind === 'exact') return { choice: Uint8Array.from(column.values, holdsAt), absent }
  const table = column.values.map(holdsAt)
  return { choice: Uint8Array.from(sheet.classAt, (at) => table[at] as number), absent }
}

/** 按条件取值: missing where the condition is, else as the chosen column. */
export function chooseColumn(
  { choice, absent }: Condition,
  first: Column,
  second: Column,
  sheet: Sheet,
): Column {
  const [a, b] = [first, second].map((column) => (column.kind === 'uniform' ? spread(column, sheet) : column))
  if (a?.kind === 'doubles' && b?.kind === 'doubles') {
    const chosen = selectColumn(choice, a, b, sheet)
    if (chosen !== undefined) return { ...chosen, absent: firstAbsent(absent, chosen.absent) }
  }
  const values = Array.from({ length: sheet.size }, (_, row): Value => {
    const code = absent?.[row] ?? 0
    return code === 0 ? valueAt(choice[row] === 1 ? first : second, row, sheet) : absentValue(code)
  })
  return { kind: 'exact', values }
}

/** What a condition that is the same for all rows of a class chooses; undefined where a row must be asked. */
export function settledCondition(column: Column): 'holds' | 'fails' | Column | undefined {
  if (column.kind !== 'uniform') return undefined
  const value = constantOf(column)
  if (value === undefined) return undefined
  if (isMissing(value)) return column
  return holds(value) ? 'holds' : 'fails'
}

/** 按类别取列: `columns` in the order of the sheet's classes, the same object where classes share one. */
export function columnByClass(columns: readonly Column[], sheet: Sheet): Column {
  const distinct = [...new Set(columns)]
  const [first, ...others] = distinct
  if (first === undefined) return uniform([])
  if (distinct.every((column): column is Uniform => column.kind === 'uniform')) {
    return uniform(
      columns.map((column, at) => (column.kind === 'uniform' && column.values[at]) || missing('undefined')),
    )
  }
  return others.reduce((chosen, column) => {
    const own = columns.map((each) => (each === column ? 1 : 0))
    const choice = Uint8Array.from(sheet.classAt, (at) => own[at] as number)
    return chooseColumn({ choice, absent: undefined }, column, chosen, sheet)
  }, first)
}
