import { isMissing, missing, type Value } from '../../value/missing.ts'
import { absentIn, absentValue, type Column, firstAbsent, type Uniform } from './column.ts'
import type { Choice, Condition } from './condition.ts'
import { doublesOf } from './doubles-of.ts'
import { selectColumn } from './select-column.ts'
import type { Sheet } from './sheet.ts'
import { uniform } from './uniform.ts'
import { valueAt } from './value-at.ts'

/** 按条件取值: missing where the condition is, else as the chosen column. */
export function chooseColumn(condition: Condition, first: Column, second: Column, sheet: Sheet): Column {
  const { choice, absent } = condition
  const whole =
    whereOtherIsMissing(choice, 1, first, second, sheet) ??
    whereOtherIsMissing(choice, 0, second, first, sheet)
  if (whole !== undefined) return { ...whole, absent: firstAbsent(absent, whole.absent) }
  const [a, b] = [doublesOf(first, sheet), doublesOf(second, sheet)]
  const chosen = a && b && selectColumn(choice, a, b, sheet)
  if (chosen !== undefined) return { ...chosen, absent: firstAbsent(absent, chosen.absent) }
  const values = Array.from({ length: sheet.size }, (_, row): Value => {
    const code = absent?.[row] ?? 0
    return code === 0 ? valueAt(choice[row] === 1 ? first : second, row, sheet) : absentValue(code)
  })
  return { kind: 'exact', values }
}

/** Choosing between a column and nothing but missing values changes no number. */
function whereOtherIsMissing(choice: Choice, own: 0 | 1, column: Column, other: Column, sheet: Sheet) {
  if (other.kind !== 'uniform' || !other.values.every(isMissing) || 'values' in column) return undefined
  const codes = absentIn(other, sheet)
  const absent = new Uint8Array(sheet.size)
  for (let row = 0; row < absent.length; row++) {
    absent[row] = (choice[row] === own ? column.absent?.[row] : codes?.[row]) ?? 0
  }
  return { ...column, absent: absent.some((code) => code !== 0) ? absent : undefined }
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
