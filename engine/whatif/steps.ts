import type { Expression, FigurePart, FigureWhen } from '../formula/expression.ts'
import { operandsOf } from '../formula/operands-of.ts'
import type { Cell, Program } from '../plan/program.ts'

/** 读到的一样东西: a cell or a part of a figure, as a key of the dependency tables. */
export const cellKey = (id: string): string => `cell ${id}`
export const figureKey = (indicator: string, part: FigurePart, when: FigureWhen): string =>
  `figure ${part} ${when} ${indicator}`

/** 计算步骤及其依赖. */
export interface Step {
  readonly cell: Cell
  /** Keys the cell reads for the unit itself. */
  readonly own: ReadonlySet<string>
  readonly groups: readonly GroupUse[]
}

/** 一处同组比较: a group or rank node within a cell. */
export interface GroupUse {
  readonly node: Expression & { op: 'group' | 'rank' }
  /** Keys its operand reads, those of comparisons inside it included. */
  readonly reads: ReadonlySet<string>
  /** Another comparison stands inside it. */
  readonly nested: boolean
  /** What must hold for a unit to read the node at all; none: every unit may. */
  readonly guards: readonly Expression[]
}

/** 谁依赖谁: by key, the steps (places in the program) that read it, for the unit itself or through a comparison. */
export interface Dependents {
  readonly steps: readonly Step[]
  readonly own: ReadonlyMap<string, readonly number[]>
  readonly compared: ReadonlyMap<string, readonly { readonly at: number; readonly use: GroupUse }[]>
}

export function dependentsOf({ cells }: Program): Dependents {
  const steps = cells.map(stepOf)
  const own = new Map<string, number[]>()
  const compared = new Map<string, { at: number; use: GroupUse }[]>()
  for (const [at, step] of steps.entries()) {
    for (const key of step.own) listed(own, key).push(at)
    for (const use of step.groups) for (const key of use.reads) listed(compared, key).push({ at, use })
  }
  return { steps, own, compared }
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  const found = lists.get(key) ?? []
  lists.set(key, found)
  return found
}

function stepOf(cell: Cell): Step {
  const own = new Set<string>()
  const groups: GroupUse[] = []
  const many = readTwice(cell.expression)
  const seen = new Set<Expression>()
  walk(cell.expression, [])
  return { cell, own, groups }

  function walk(node: Expression, path: readonly Expression[]): void {
    if (seen.has(node)) return
    seen.add(node)
    // What is reached by two ways stands under no condition of one of them.
    const guards = many.has(node) ? [] : path
    const key = keyOf(node)
    if (key !== undefined) own.add(key)
    else if (node.op === 'group' || node.op === 'rank') groups.push({ node, guards, ...insideOf(node.of) })
    else if (node.op === 'if') {
      walk(node.condition, guards)
      walk(node.then, [...guards, node.condition])
      walk(node.otherwise, [...guards, { op: 'not', of: node.condition }])
    } else for (const operand of operandsOf(node)) walk(operand, guards)
  }
}

const keyOf = (node: Expression): string | undefined => {
  if (node.op === 'cell') return cellKey(node.id)
  return node.op === 'figure' ? figureKey(node.indicator, node.part, node.when) : undefined
}

/** 算式里读到的一切, comparisons looked into. */
export function insideOf(expression: Expression): Pick<GroupUse, 'reads' | 'nested'> {
  const reads = new Set<string>()
  const seen = new Set<Expression>()
  let nested = false
  const walk = (node: Expression): void => {
    if (seen.has(node)) return
    seen.add(node)
    const key = keyOf(node)
    if (key !== undefined) reads.add(key)
    nested ||= node.op === 'group' || node.op === 'rank'
    operandsOf(node).forEach(walk)
  }
  walk(expression)
  return { reads, nested }
}

function readTwice(expression: Expression): ReadonlySet<Expression> {
  const [seen, twice] = [new Set<Expression>(), new Set<Expression>()]
  const walk = (node: Expression): void => {
    if (seen.has(node)) {
      twice.add(node)
      return
    }
    seen.add(node)
    operandsOf(node).forEach(walk)
  }
  walk(expression)
  return twice
}
