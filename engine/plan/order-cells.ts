import type { Expression } from '../formula/expression.ts'
import { nodesOf } from '../formula/operands-of.ts'
import type { Cell } from './program.ts'

/** 排序结果: cells in order, or why there is no order. */
export interface Ordered {
  readonly cells: readonly Cell[]
  /** Each a closed chain of cell ids: the first is read by the last. */
  readonly circles: readonly (readonly string[])[]
  /** Cells read that are not there, with the cell that reads them. */
  readonly unknown: readonly { readonly cell: string; readonly by: string }[]
}

/** 依赖排序: every cell after the cells it reads, else in the order given. `given`: cells known beforehand. */
export function orderCells(cells: readonly Cell[], given: ReadonlySet<string> = new Set()): Ordered {
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
      if (read !== undefined) visit(read)
      else if (!given.has(id)) unknown.push({ cell: id, by: cell.id })
    }
    path.pop()
    done.set(cell.id, cell)
  }
  cells.forEach(visit)
  return { cells: [...done.values()], circles, unknown }
}

/** 算式读到的计算步骤, each once, in reading order. */
export function cellsRead(expression: Expression): readonly string[] {
  const ids = new Set<string>()
  for (const node of nodesOf(expression)) if (node.op === 'cell') ids.add(node.id)
  return [...ids]
}
