import type { FigureTable } from '../facts/figures.ts'
import type { Arithmetic, Expression } from '../formula/expression.ts'
import { sharedNodes } from '../formula/shared-nodes.ts'
import { isMissing, missing, type Value } from '../value/missing.ts'
import { ONE, ZERO } from '../value/rational.ts'
import { round } from '../value/rounding.ts'
import { calculate, extreme, foldPresent, holds, isAbsent, realNumber, relate, truth } from './operations.ts'
import { placeValues } from './place-values.ts'
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
  known?: (node: GroupNode, unit: number) => Value | undefined,
): (expression: Expression, unit: number) => Value {
  const inGroup = groupReader(figures, readWhole)
  const sharing = new WeakMap<Expression, ReadonlySet<Expression>>()
  return readWhole

  /** A node that stands in several places of one expression is computed once for a unit. */
  function readWhole(root: Expression, unit: number): Value {
    const shared = sharing.get(root) ?? sharedNodes([root])
    sharing.set(root, shared)
    const met = new Map<Expression, Value>()
    const read = (node: Expression): Value => {
      if (!shared.has(node)) return compute(node, unit, read)
      const value = met.get(node) ?? compute(node, unit, read)
      met.set(node, value)
      return value
    }
    return read(root)
  }

  function compute(node: Expression, unit: number, read: (operand: Expression) => Value): Value {
    switch (node.op) {
      case 'number':
        return node.value
      case 'missing':
        return missing(node.name)
      case 'figure':
        return figures.figure(node.indicator, node.when, unit)[node.part] ?? missing('not-reported')
      case 'cell':
        return values.value(node.id, unit)
      case 'by-class': {
        const own = classOf(figures, unit)
        const choice = Object.hasOwn(node.choices, own) ? node.choices[own] : undefined
        return choice === undefined ? missing('not-applicable') : read(choice)
      }
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'divide':
        return alongChain(node, read)
      case 'min':
      case 'max':
        return extreme(node.op, node.of.map(read))
      case 'round': {
        const value = read(node.of)
        return isMissing(value) ? value : round(value, node.digits, node.mode)
      }
      case 'compare':
        return relate(node.relation, read(node.left), read(node.right))
      case 'and':
      case 'or': {
        const stop = node.op === 'or'
        for (const each of node.of) {
          const value = read(each)
          if (isMissing(value)) return value
          if (holds(value) === stop) return truth(stop)
        }
        return truth(!stop)
      }
      case 'not': {
        const value = read(node.of)
        return isMissing(value) ? value : truth(!holds(value))
      }
      case 'if': {
        const condition = read(node.condition)
        if (isMissing(condition)) return condition
        return read(holds(condition) ? node.then : node.otherwise)
      }
      case 'coalesce': {
        const all = node.of.map(read)
        return all.find((value) => !isMissing(value)) ?? all[0] ?? missing('undefined')
      }
      case 'is-missing':
        return isAbsent(read(node.of), node.name) ? ONE : ZERO
      case 'present':
        return foldPresent(node.fold, node.of.map(read))
      case 'group':
      case 'rank':
        return known?.(node, unit) ?? inGroup(node, unit)
      case 'real':
        return realNumber(node.function, node.of.map(read), node.digits)
      case 'past':
        return figures.past?.(node.of, node.back, unit) ?? missing('not-reported')
    }
  }
}

const classOf = (figures: FigureTable, unit: number): string => {
  const found = figures.units[unit]
  if (found === undefined) throw new RangeError(`no unit ${unit}`)
  return found.class
}

type GroupNode = Extract<Expression, { op: 'group' | 'rank' }>
type ArithmeticNode = Extract<Expression, { op: Arithmetic }>

/** a + b − c …: a chain leaning left, walked in a loop so that its length never meets the stack. */
function alongChain(node: ArithmeticNode, read: (operand: Expression) => Value): Value {
  const chain = [node]
  for (let left = node.left; isArithmetic(left); left = left.left) chain.push(left)
  const first = chain.at(-1) ?? node
  return chain.reduceRight((value, { op, right }) => calculate(op, value, read(right)), read(first.left))
}

const isArithmetic = (node: Expression): node is ArithmeticNode =>
  node.op === 'add' || node.op === 'subtract' || node.op === 'multiply' || node.op === 'divide'

/** 同组汇总与名次: the members of a group are read, folded and placed once per node. */
function groupReader(figures: FigureTable, read: (node: Expression, unit: number) => Value) {
  const { units } = figures
  const known = new Map<GroupNode, Map<string, Value | readonly Value[]>>()
  return (node: GroupNode, unit: number): Value => {
    const answers = known.get(node) ?? new Map<string, Value | readonly Value[]>()
    known.set(node, answers)
    const key = node.over === 'all' ? '' : `class:${classOf(figures, unit)}`
    const answer = answers.get(key) ?? answerOf(node, unit)
    answers.set(key, answer)
    return 'length' in answer ? (answer[unit] ?? missing('undefined')) : answer
  }

  /** One value for all members, or one for each by its place in `units`. */
  function answerOf(node: GroupNode, unit: number): Value | readonly Value[] {
    const own = classOf(figures, unit)
    const members = [...units.keys()].filter((at) => node.over === 'all' || classOf(figures, at) === own)
    const values = members.map((at) => read(node.of, at))
    if (node.op === 'group') return foldPresent(node.fold, values)
    const places: Value[] = []
    for (const [at, place] of placeValues(node.order, node.ties, values).entries()) {
      places[members[at] ?? 0] = place
    }
    return places
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
