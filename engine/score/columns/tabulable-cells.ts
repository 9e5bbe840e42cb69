import type { Expression } from '../../formula/expression.ts'
import { operandsOf } from '../../formula/operands-of.ts'
import type { Program } from '../../plan/program.ts'

export type FigureNode = Expression & { readonly op: 'figure' }

/** 可列表的步骤: what decides its value, and whether the unit's class does too. */
export interface Tabulable {
  readonly figures: readonly FigureNode[]
  readonly byClass: boolean
}

const known = new WeakMap<Program, ReadonlyMap<string, Tabulable>>()

/** More figures than this make a table too large to be worth it. */
const MOST_FIGURES = 2

/**
 * 只由一两个数决定的步骤: cells that read one or two figures, directly or through other cells, and nothing of other units
 * or years. Found once for a program.
 */
export function tabulableCells(program: Program): ReadonlyMap<string, Tabulable> {
  const found = known.get(program)
  if (found !== undefined) return found
  const cells = new Map<string, Tabulable>()
  const tabulable = new Map<string, Tabulable>()
  for (const { id, expression } of program.cells) {
    const reads = readsOf(expression, cells)
    if (reads === undefined) continue
    cells.set(id, reads)
    const computes = !['number', 'missing', 'figure', 'cell'].includes(expression.op)
    if (computes && reads.figures.length > 0) tabulable.set(id, reads)
  }
  known.set(program, tabulable)
  return tabulable
}

function readsOf(expression: Expression, cells: ReadonlyMap<string, Tabulable>): Tabulable | undefined {
  const figures = new Map<string, FigureNode>()
  const seen = new Set<Expression>()
  const open = [expression]
  let byClass = false
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (node.op === 'group' || node.op === 'rank' || node.op === 'past') return undefined
    if (node.op === 'figure') figures.set(figureKey(node), node)
    if (node.op === 'cell') {
      const inner = cells.get(node.id)
      if (inner === undefined) return undefined
      byClass ||= inner.byClass
      for (const figure of inner.figures) figures.set(figureKey(figure), figure)
    }
    byClass ||= node.op === 'by-class'
    if (figures.size > MOST_FIGURES) return undefined
    open.push(...operandsOf(node))
  }
  return { figures: [...figures.values()], byClass }
}

export const figureKey = ({ indicator, part, when }: FigureNode): string => `${part} ${when} ${indicator}`
