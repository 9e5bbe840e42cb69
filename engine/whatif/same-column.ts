import { equalValues } from '../compare/equal-values.ts'
import type { Column, Doubles } from '../score/columns/column.ts'
import type { Sheet } from '../score/columns/sheet.ts'
import { valueAt } from '../score/columns/value-at.ts'

/**
 * 哪些行不同, in order. Where both columns say their numbers in the same way the numbers decide; a row they do not is read
 * from both as an exact value.
 */
export function changedRows(a: Column, b: Column, sheet: Sheet): readonly number[] {
  if (a === b) return []
  const suspects = suspectRows(a, b, sheet)
  return suspects.filter((row) => !equalValues(valueAt(a, row, sheet), valueAt(b, row, sheet)))
}

/** Rows that may differ: all that are not plainly written the same. */
function suspectRows(a: Column, b: Column, sheet: Sheet): readonly number[] {
  if (a.kind === 'truth' && b.kind === 'truth')
    return rowsWhere(sheet, (row) => a.flags[row] !== b.flags[row] || a.absent?.[row] !== b.absent?.[row])
  if (a.kind === 'doubles' && b.kind === 'doubles' && alike(a, b)) {
    const [one, two] = [a.tops, b.tops]
    return rowsWhere(
      sheet,
      (row) => one[row] !== two[row] || (a.absent?.[row] ?? 0) !== (b.absent?.[row] ?? 0),
    )
  }
  if (a.kind === 'sum' && b.kind === 'sum' && a.parts.length === b.parts.length) {
    const pairs = a.parts.map((part, at) => [part, b.parts[at] as Doubles] as const)
    const sameConstant = a.constant.n === b.constant.n && a.constant.d === b.constant.d
    if (sameConstant && pairs.every(([one, two]) => alike(one, two)))
      return rowsWhere(
        sheet,
        (row) =>
          (a.absent?.[row] ?? 0) !== (b.absent?.[row] ?? 0) ||
          pairs.some(([one, two]) => one.tops[row] !== two.tops[row]),
      )
  }
  return Array.from(sheet.everyone)
}

function rowsWhere({ size }: Sheet, differs: (row: number) => boolean): readonly number[] {
  const rows: number[] = []
  for (let row = 0; row < size; row++) if (differs(row)) rows.push(row)
  return rows
}

/** Equal tops mean equal numbers. */
const alike = (a: Doubles, b: Doubles): boolean =>
  a.times === b.times && a.plus === b.plus && a.below === b.below && a.divisors === b.divisors
