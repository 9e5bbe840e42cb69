import type { Expression } from '../../formula/expression.ts'
import { operandsOf } from '../../formula/operands-of.ts'
import type { Cell, Program } from '../../plan/program.ts'

/**
 * 要算的步骤: the cells these expressions read for a unit itself, and so on down, in the order of the program. What is read
 * through a comparison with others is not among them: that is computed when the comparison is.
 */
export function neededCells(program: Program, expressions: readonly Expression[]): readonly Cell[] {
  const byId = new Map(program.cells.map((cell) => [cell.id, cell]))
  const needed = new Set<string>()
  const open = [...expressions]
  const seen = new Set<Expression>()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (node.op === 'cell') {
      const cell = byId.get(node.id)
      if (cell === undefined || needed.has(node.id)) continue
      needed.add(node.id)
      open.push(cell.expression)
    } else if (node.op !== 'group' && node.op !== 'rank') open.push(...operandsOf(node))
  }
  return program.cells.filter(({ id }) => needed.has(id))
}

const resultsBy = new WeakMap<Program, ReadonlySet<string>>()

/**
 * 结果步骤: what a program is computed for: cells no other cell reads, and those the ranking asks for. Found once.
 */
export function resultCells(program: Program): ReadonlySet<string> {
  const found = resultsBy.get(program)
  if (found !== undefined) return found
  const read = new Set<string>()
  const seen = new Set<Expression>()
  const walk = (node: Expression): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.op === 'cell') read.add(node.id)
    operandsOf(node).forEach(walk)
  }
  for (const { expression } of program.cells) walk(expression)
  const asked = (id: string): boolean =>
    ['subtotal', 'bonus', 'total'].includes(id) || id.startsWith('veto:') || !read.has(id)
  const results = new Set(program.cells.flatMap(({ id }) => (asked(id) ? [id] : [])))
  resultsBy.set(program, results)
  return results
}
