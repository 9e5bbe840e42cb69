import type { FigureTable } from '../facts/figures.ts'
import type { Expression, GroupOver } from '../formula/expression.ts'
import { isMissing, missing, type Value } from '../value/missing.ts'
import { ONE, ZERO } from '../value/rational.ts'
import { round } from '../value/rounding.ts'
import { calculate, extreme, foldPresent, holds, isAbsent, place, relate, truth } from './operations.ts'
import type { CellValues, Evaluate } from './values.ts'

/**
 * 定义求值: what an expression means, one unit and one node at a time over exact fractions.
 *
 * It is the definition of truth, so it is kept simple rather than fast; `columns.ts` must give the same digits. Beyond
 * what `expression.ts` says: a class `by-class` has no choice for is missing 'not-applicable'; a `coalesce` of nothing
 * but missing values is the first of them.
 */
export function evaluateExpression(expression: Expression, { figures, values, unit }: Reading): Value {
  return expressionReader(figures, values)(expression, unit)
}

/** 求值所处: for which unit (a place in `figures.units`), with which figures and which cells already known. */
export interface Reading {
  readonly figures: FigureTable
  readonly values: CellValues
  readonly unit: number
}

/**
 * The same with a memory for folds over groups, for asking many times about one table. `known` may answer for a group or
 * rank node by itself (undefined: it does not know), as a what-if does for groups nothing has changed in.
 */
export function expressionReader(
  figures: FigureTable,
  values: CellValues,
  known?: (node: Expression & { op: 'group' | 'rank' }, unit: number) => Value | undefined,
): (expression: Expression, unit: number) => Value {
  const inGroup = groupReader(figures, read)
  return read

  function read(node: Expression, unit: number): Value {
    switch (node.op) {
      case 'number':
        return node.value
      case 'missing':
        return missing(node.name)
      case 'figure':
        return figures.figure(node.indicator, node.when, unit)[node.part]
      case 'cell':
        return values.value(node.id, unit)
      case 'by-class': {
        const own = classOf(figures, unit)
        const choice = Object.hasOwn(node.choices, own) ? node.choices[own] : undefined
        return choice === undefined ? missing('not-applicable') : read(choice, unit)
      }
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'divide':
        return calculate(node.op, read(node.left, unit), read(node.right, unit))
      case 'min':
      case 'max':
        return extreme(
          node.op,
          node.of.map((each) => read(each, unit)),
        )
      case 'round': {
        const value = read(node.of, unit)
        return isMissing(value) ? value : round(value, node.digits, node.mode)
      }
      case 'compare':
        return relate(node.relation, read(node.left, unit), read(node.right, unit))
      case 'and':
      case 'or': {
        const stop = node.op === 'or'
        for (const each of node.of) {
          const value = read(each, unit)
          if (isMissing(value)) return value
          if (holds(value) === stop) return truth(stop)
        }
        return truth(!stop)
      }
      case 'not': {
        const value = read(node.of, unit)
        return isMissing(value) ? value : truth(!holds(value))
      }
      case 'if': {
        const condition = read(node.condition, unit)
        if (isMissing(condition)) return condition
        return read(holds(condition) ? node.then : node.otherwise, unit)
      }
      case 'coalesce': {
        const all = node.of.map((each) => read(each, unit))
        return all.find((value) => !isMissing(value)) ?? all[0] ?? missing('undefined')
      }
      case 'is-missing':
        return isAbsent(read(node.of, unit), node.name) ? ONE : ZERO
      case 'present':
        return foldPresent(
          node.fold,
          node.of.map((each) => read(each, unit)),
        )
      case 'group':
        return known?.(node, unit) ?? inGroup(node, node.over, unit).fold
      case 'rank':
        return (
          known?.(node, unit) ??
          place(node.order, read(node.of, unit), inGroup(node, node.over, unit).members)
        )
    }
  }
}

const classOf = (figures: FigureTable, unit: number): string => {
  const found = figures.units[unit]
  if (found === undefined) throw new RangeError(`no unit ${unit}`)
  return found.class
}

interface Group {
  readonly members: readonly Value[]
  /** Only for `group`. */
  readonly fold: Value
}

/** 同组各单位的值, read once per node and class. */
function groupReader(figures: FigureTable, read: (node: Expression, unit: number) => Value) {
  const known = new Map<Expression, Map<string, Group>>()
  return (node: Expression & { op: 'group' | 'rank' }, over: GroupOver, unit: number): Group => {
    const groups = known.get(node) ?? new Map<string, Group>()
    known.set(node, groups)
    const key = over === 'all' ? '' : `class:${classOf(figures, unit)}`
    const found = groups.get(key)
    if (found !== undefined) return found
    const inside = (other: number): boolean =>
      over === 'all' || classOf(figures, other) === classOf(figures, unit)
    const members = [...figures.units.keys()].filter(inside).map((other) => read(node.of, other))
    const group = { members, fold: node.op === 'group' ? foldPresent(node.fold, members) : ZERO }
    groups.set(key, group)
    return group
  }
}

/** 定义求值器: cell after cell, unit after unit. Asking for a cell the program does not have throws RangeError. */
export const evaluateReference: Evaluate = (program, figures, given) => {
  const own = new Set(program.cells.map(({ id }) => id))
  const cells = new Map<string, readonly Value[]>()
  const values: CellValues = {
    value(cell, unit) {
      if (given !== undefined && !own.has(cell)) return given.value(cell, unit)
      const value = cells.get(cell)?.[unit]
      if (value === undefined) throw new RangeError(`no cell ${cell} for unit ${unit}`)
      return value
    },
  }
  const read = expressionReader(figures, values)
  for (const { id, expression } of program.cells) {
    cells.set(
      id,
      figures.units.map((_, unit) => read(expression, unit)),
    )
  }
  return values
}
