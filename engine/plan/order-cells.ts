import type { Expression } from '../formula/expression.ts'
import type { Cell } from './program.ts'

/** 排序结果: cells in order, or why there is no order. */
export interface Ordered {
  readonly cells: readonly Cell[]
  /** Each a closed chain of cell ids: the first is read by the last. */
  readonly circles: readonly (readonly string[])[]
  /** Cells read that are not there, with the cell that reads them. */
  readonly unknown: readonly { readonly cell: string; readonly by: string }[]
}

/** 依赖排序: every cell after the cells it reads, else in the order given. */
export function orderCells(cells: readonly Cell[]): Ordered {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const done = new Map<string, Cell>()
  const [circles, unknown]: [string[][], Ordered['unknown'][number][]] = [[], []]
  const path: string[] = []
  const visit = (cell: Cell): void => {
    if (done.has(cell.id)) return
    const start = path.indexOf(cell.id)
    if (start >= 0) {
      circles.push(path.slice(start))
      return
    }
    path.push(cell.id)
    for (const id of cellsRead(cell.expression)) {
      const read = byId.get(id)
      if (read === undefined) unknown.push({ cell: id, by: cell.id })
      else visit(read)
    }
    path.pop()
    done.set(cell.id, cell)
  }
  cells.forEach(visit)
  return { cells: [...done.values()], circles, unknown }
}

/** 算式读到的计算步骤, each once, in reading order. */
export function cellsRead(expression: Expression): readonly string[] {
  const seen = new Set<Expression>()
  const ids = new Set<string>()
  const walk = (node: Expression): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.op === 'cell') ids.add(node.id)
    operands(node).forEach(walk)
  }
  walk(expression)
  return [...ids]
}

/** 算式的各个运算对象, in reading order. */
export function operands(node: Expression): readonly Expression[] {
  if ('left' in node) return [node.left, node.right]
  if (node.op === 'if') return [node.condition, node.then, node.otherwise]
  if (node.op === 'by-class') return Object.values(node.choices)
  if (!('of' in node)) return []
  return 'op' in node.of ? [node.of] : node.of
}
