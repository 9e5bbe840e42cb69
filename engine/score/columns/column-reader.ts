import type { FigureTable } from '../../facts/figures.ts'
import type { Expression } from '../../formula/expression.ts'
import { sharedNodes } from '../../formula/shared-nodes.ts'
import type { Program } from '../../plan/program.ts'
import { isMissing, missing, type Value } from '../../value/missing.ts'
import { round } from '../../value/rounding.ts'
import { extreme, holds, join, realNumber, relate, truth } from '../operations.ts'
import { divide, multiply, subtract } from './calculate-columns.ts'
import { chooseColumn, columnByClass } from './choose-column.ts'
import type { Column, Doubles } from './column.ts'
import { conditionOf, settledCondition } from './condition.ts'
import { type FigureColumns, figureColumns } from './figure-columns.ts'
import { groupColumn } from './group-column.ts'
import { lift } from './lift.ts'
import { coalesceColumns, isMissingColumn, presentColumns } from './missing-columns.ts'
import { rankColumn } from './rank-column.ts'
import { relateColumns } from './relate-columns.ts'
import { roundColumn } from './round-column.ts'
import { extremeColumn } from './select-column.ts'
import { settledNumbers } from './settled-numbers.ts'
import type { Sheet } from './sheet.ts'
import { sumColumns } from './sum-columns.ts'
import { joinColumns, notColumn } from './truth-columns.ts'
import { uniform, uniformOf } from './uniform.ts'

/** A column others will read again is not written over. */
export const kept = (column: Column): Column =>
  column.kind === 'doubles' && column.spare ? { ...column, spare: false } : column

/** 与别人比较的节点. */
export type Comparison = Expression & { readonly op: 'group' | 'rank' }

/**
 * 按列读算式: over the columns of figures and of cells it is given. `compared` answers for group and rank nodes where the
 * sheet does not hold all units.
 */
export function columnReader(
  program: Program,
  figures: FigureTable,
  cellColumn: (id: string) => Column,
  { sheet, column: figure, past }: FigureColumns = figureColumns(figures),
  compared?: (node: Comparison) => Column,
): (node: Expression) => Column {
  const shared = sharedIn(program)
  const known = new Map<Expression, Column>()
  return read

  function read(node: Expression): Column {
    if (!shared.has(node)) return compute(node)
    const column = known.get(node) ?? kept(compute(node))
    known.set(node, column)
    return column
  }

  function compute(node: Expression): Column {
    switch (node.op) {
      case 'number':
        return uniformOf(node.value, sheet)
      case 'missing':
        return uniformOf(missing(node.name), sheet)
      case 'figure':
        return figure(node.indicator, node.part, node.when)
      case 'cell':
        return cellColumn(node.id)
      case 'by-class':
        return byClass(node.choices)
      case 'add':
        return sumColumns(addends(node, shared).map(read), sheet)
      case 'subtract':
        return subtract(read(node.left), read(node.right), sheet)
      case 'multiply':
        return multiply(read(node.left), read(node.right), sheet)
      case 'divide':
        return divide(read(node.left), read(node.right), sheet)
      case 'min':
      case 'max':
        return extremes(node.op, node.of.map(read), sheet)
      case 'round': {
        const { digits, mode } = node
        return lift(
          [read(node.of)],
          {
            one: (value: Value) => (isMissing(value) ? value : round(value, digits, mode)),
            doubles: (column: Doubles) => roundColumn(column, digits, mode, sheet),
            settles: true,
          },
          sheet,
        )
      }
      case 'compare': {
        const { relation } = node
        return lift(
          [read(node.left), read(node.right)],
          {
            one: (a: Value, b: Value) => relate(relation, a, b),
            doubles: (a: Doubles, b: Doubles) => relateColumns(relation, a, b, sheet),
            settles: true,
          },
          sheet,
        )
      }
      case 'and':
      case 'or':
        return joined(node.op, node.of.map(read), sheet)
      case 'not':
        return negated(read(node.of), sheet)
      case 'if': {
        const condition = read(node.condition)
        const settled = settledCondition(condition)
        if (settled === 'holds') return read(node.then)
        if (settled === 'fails') return read(node.otherwise)
        return (
          settled ?? chooseColumn(conditionOf(condition, sheet), read(node.then), read(node.otherwise), sheet)
        )
      }
      case 'coalesce':
        return coalesceColumns(node.of.map(read), sheet)
      case 'is-missing':
        return isMissingColumn(read(node.of), node.name, sheet)
      case 'present':
        return presentColumns(node.fold, node.of.map(read), sheet)
      case 'group':
        return (
          compared?.(node) ?? groupColumn(node.fold, node.over, settledNumbers(read(node.of), sheet), sheet)
        )
      case 'rank':
        return compared?.(node) ?? rankColumn(node, settledNumbers(read(node.of), sheet), sheet)
      case 'real': {
        const { function: name, digits } = node
        const one = (...values: Value[]): Value => realNumber(name, values, digits)
        return lift(node.of.map(read), { one, doubles: () => undefined }, sheet)
      }
      case 'past':
        return past(node.of, node.back)
    }
  }

  function byClass(choices: Readonly<Record<string, Expression>>): Column {
    const nothing = uniformOf(missing('not-applicable'), sheet)
    const columns = new Map<Expression | undefined, Column>([[undefined, nothing]])
    const chosen = sheet.classes.map((id): Column => {
      const choice = Object.hasOwn(choices, id) ? choices[id] : undefined
      const column = columns.get(choice) ?? (choice === undefined ? nothing : read(choice))
      columns.set(choice, column)
      return column
    })
    return columnByClass(chosen, sheet)
  }
}

function extremes(fold: 'min' | 'max', [first, ...others]: readonly Column[], sheet: Sheet): Column {
  return others.reduce(
    (best, column) =>
      lift(
        [best, column],
        {
          one: (a: Value, b: Value) => extreme(fold, [a, b]),
          doubles: (a: Doubles, b: Doubles) => extremeColumn(fold, a, b, sheet),
        },
        sheet,
      ),
    first ?? uniformOf(missing('undefined'), sheet),
  )
}

function joined(op: 'and' | 'or', columns: readonly Column[], sheet: Sheet): Column {
  // What the next operand cannot change is left out; nothing but constants stays a constant.
  const open = columns.filter((column) => settledCondition(column) !== (op === 'or' ? 'fails' : 'holds'))
  if (open.length === 0) return uniformOf(truth(op === 'and'), sheet)
  if (!columns.every(({ kind }) => kind === 'uniform')) return joinColumns(op, open, sheet)
  return lift(columns, { one: (...values) => join(op, values), doubles: () => undefined }, sheet)
}

function negated(column: Column, sheet: Sheet): Column {
  if (column.kind !== 'uniform') return notColumn(column, sheet)
  return uniform(column.values.map((value) => (isMissing(value) ? value : truth(!holds(value)))))
}

/** a + b + c … as one list, as far as no part of the chain is read elsewhere. */
function addends(node: Expression, shared: ReadonlySet<Expression>): readonly Expression[] {
  const found: Expression[] = []
  let rest = node
  while (rest.op === 'add' && (rest === node || !shared.has(rest))) {
    found.unshift(rest.right)
    rest = rest.left
  }
  return [rest, ...found]
}

const sharedBy = new WeakMap<Program, ReadonlySet<Expression>>()

/** Found once for a program, however often it is computed. */
function sharedIn(program: Program): ReadonlySet<Expression> {
  const shared = sharedBy.get(program) ?? sharedNodes(program.cells.map(({ expression }) => expression))
  sharedBy.set(program, shared)
  return shared
}
