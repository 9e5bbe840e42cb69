import { isMissing, type Value } from '../../value/missing.ts'
import { holds } from '../operations.ts'
import { absentIn, type Column, type Doubles } from './column.ts'
import { lookedUp } from './looked-up.ts'
import type { Sheet } from './sheet.ts'
import { constantOf } from './uniform.ts'
import { valueAt } from './value-at.ts'

/** Per row 1: it holds, or the first of two is chosen; 0: it does not. */
export type Choice = Uint8Array

/** 条件列: which rows hold, and which are missing (their choice means nothing). */
export interface Condition {
  readonly choice: Choice
  readonly absent: Uint8Array | undefined
}

export function conditionOf(column: Column, sheet: Sheet): Condition {
  if (column.kind === 'truth') return { choice: column.flags, absent: column.absent }
  if (column.kind === 'doubles' || column.kind === 'looked-up')
    return {
      choice: isNotZero(column.kind === 'doubles' ? column : lookedUp(column, sheet), sheet),
      absent: column.absent,
    }
  const choice = Uint8Array.from(sheet.everyone, (row) => holdsAt(valueAt(column, row, sheet)))
  return { choice, absent: absentIn(column, sheet) }
}

const holdsAt = (value: Value): number => (!isMissing(value) && holds(value) ? 1 : 0)

function isNotZero({ tops, times, plus, divisors }: Doubles, sheet: Sheet): Choice {
  const over = divisors ?? sheet.ones
  const choice = new Uint8Array(sheet.size)
  for (let row = 0; row < choice.length; row++) {
    choice[row] = times * (tops[row] as number) + plus * (over[row] as number) === 0 ? 0 : 1
  }
  return choice
}

/** What a condition that is the same for all rows chooses; undefined where a row must be asked. */
export function settledCondition(column: Column): 'holds' | 'fails' | Column | undefined {
  if (column.kind !== 'uniform') return undefined
  const value = constantOf(column)
  if (value === undefined) return undefined
  if (isMissing(value)) return column
  return holds(value) ? 'holds' : 'fails'
}
