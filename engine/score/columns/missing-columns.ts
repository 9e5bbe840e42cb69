import type { PresentFold } from '../../formula/expression.ts'
import { trimmingOf } from '../../formula/trimmed-mean.ts'
import { isMissing, type MissingName, missing, type Value } from '../../value/missing.ts'
import { ZERO } from '../../value/rational.ts'
import { foldPresent, holds, isAbsent, relate, truth } from '../operations.ts'
import { divide } from './calculate-columns.ts'
import { chooseColumn } from './choose-column.ts'
import { absentCode, absentIn, type Column, type Doubles, UNDEFINED_CODE } from './column.ts'
import { conditionOf } from './condition.ts'
import { lift } from './lift.ts'
import { relateColumns } from './relate-columns.ts'
import type { Sheet } from './sheet.ts'
import { sumColumns } from './sum-columns.ts'
import { notColumn } from './truth-columns.ts'
import { uniform, uniformOf } from './uniform.ts'

/** 是否缺失, of any name or of the one asked for. */
export function isMissingColumn(column: Column, name: MissingName | undefined, sheet: Sheet): Column {
  if (column.kind === 'uniform') return uniform(column.values.map((value) => truth(isAbsent(value, name))))
  const absent = absentIn(column, sheet)
  const wanted = name === undefined ? undefined : absentCode(missing(name))
  if (absent === undefined || !occurs(wanted, absent)) return uniformOf(ZERO, sheet)
  const flags = new Uint8Array(sheet.size)
  if (wanted === undefined) flagAny(flags, absent)
  else flagOne(flags, absent, wanted)
  return { kind: 'truth', flags, absent: undefined }
}

function flagAny(flags: Uint8Array, codes: Uint8Array): void {
  for (let row = 0; row < flags.length; row++) if (codes[row] !== 0) flags[row] = 1
}

function flagOne(flags: Uint8Array, codes: Uint8Array, wanted: number): void {
  for (let row = 0; row < flags.length; row++) if (codes[row] === wanted) flags[row] = 1
}

const codesSeen = new WeakMap<Uint8Array, number>()

/** Whether a name (any where undefined) occurs among the codes; they are looked through once. */
function occurs(wanted: number | undefined, absent: Uint8Array): boolean {
  const seen = codesSeen.get(absent) ?? codesIn(absent)
  codesSeen.set(absent, seen)
  return wanted === undefined ? seen !== 0 : (seen & (1 << wanted)) !== 0
}

function codesIn(absent: Uint8Array): number {
  let seen = 0
  for (let row = 0; row < absent.length; row++) seen |= 1 << (absent[row] as number)
  return seen & ~1
}

/** 取第一个不缺的; of nothing but missing values the first. */
export function coalesceColumns(columns: readonly Column[], sheet: Sheet): Column {
  const [first = uniformOf(missing('undefined'), sheet), ...others] = columns
  return others.reduce<Column>((chosen, next) => {
    const [absent, other] = [absentIn(chosen, sheet), absentIn(next, sheet)]
    if (absent === undefined) return chosen
    const choice = absent.map((code, row) => Number(code === 0 || (other !== undefined && other[row] !== 0)))
    return chooseColumn({ choice, absent: undefined }, chosen, next, sheet)
  }, first)
}

/** Folds that look at all values of a row together. */
const ROW_BY_ROW: ReadonlySet<PresentFold> = new Set<PresentFold>([
  'variance',
  'sample-variance',
  'median',
  'longest-run',
  'last-run',
])

/** 现有各列的汇总: over the columns that are not missing in a row. */
export function presentColumns(fold: PresentFold, columns: readonly Column[], sheet: Sheet): Column {
  if (
    ROW_BY_ROW.has(fold) ||
    trimmingOf(fold) !== undefined ||
    columns.every(({ kind }) => kind === 'uniform')
  ) {
    return lift(columns, { one: (...values) => foldPresent(fold, values), doubles: () => undefined }, sheet)
  }
  if (fold === 'sum') return sumPresent(columns, sheet)
  if (fold === 'count') return countPresent(columns, sheet)
  if (fold === 'mean')
    return divide(sumPresent(columns.map(kept), sheet), countPresent(columns, sheet), sheet)
  const [first = uniformOf(missing('undefined'), sheet), ...others] = columns
  const side = fold === 'min' ? 'min' : 'max'
  const best = others.reduce<Column>((chosen, next) => better(side, chosen, next, sheet), first)
  return nobody(best)
}

/** A column read more than once must not be written over by its first reader. */
const kept = (column: Column): Column => (column.kind === 'doubles' ? { ...column, spare: false } : column)

function sumPresent(columns: readonly Column[], sheet: Sheet): Column {
  const zero = uniformOf(ZERO, sheet)
  return sumColumns(
    columns.map((column) => coalesceColumns([column, zero], sheet)),
    sheet,
  )
}

function countPresent(columns: readonly Column[], sheet: Sheet): Column {
  return sumColumns(
    columns.map((column) => {
      const gone = isMissingColumn(column, undefined, sheet)
      return gone.kind === 'uniform' ? uniform(gone.values.map(opposite)) : notColumn(gone, sheet)
    }),
    sheet,
  )
}

const opposite = (value: Value): Value => truth(!isMissing(value) && !holds(value))

function better(fold: 'min' | 'max', first: Column, second: Column, sheet: Sheet): Column {
  const [a, b] = [kept(first), kept(second)]
  const relation = fold === 'min' ? '<=' : '>='
  const wins = lift(
    [a, b],
    {
      one: (x: Value, y: Value) => relate(relation, x, y),
      doubles: (x: Doubles, y: Doubles) => relateColumns(relation, x, y, sheet),
      settles: true,
    },
    sheet,
  )
  const choice = conditionOf(wins, sheet).choice.slice()
  const [absent, other] = [absentIn(a, sheet), absentIn(b, sheet)]
  for (let row = 0; row < choice.length; row++) {
    if (absent !== undefined && absent[row] !== 0) choice[row] = 0
    else if (other !== undefined && other[row] !== 0) choice[row] = 1
  }
  return chooseColumn({ choice, absent: undefined }, a, b, sheet)
}

/** Where nobody is present the name is 'undefined', whatever kept each of them away. */
function nobody(column: Column): Column {
  if (!('values' in column)) {
    return { ...column, absent: column.absent?.map((code) => (code === 0 ? 0 : UNDEFINED_CODE)) }
  }
  const values = column.values.map((value) => (isMissing(value) ? missing('undefined') : value))
  return { ...column, values }
}
