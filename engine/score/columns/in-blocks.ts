import type { FigureTable } from '../../facts/figures.ts'
import type { Expression } from '../../formula/expression.ts'
import type { Cell, Program } from '../../plan/program.ts'
import type { CellValues } from '../values.ts'
import { BLOCK, type Block, blockSheet, blocksOf } from './block-sheets.ts'
import { bufferPool } from './buffer-pool.ts'
import { cellLookUps } from './cell-look-ups.ts'
import type { Column } from './column.ts'
import { type Comparison, columnReader, kept } from './column-reader.ts'
import { type FigureColumns, figureColumns } from './figure-columns.ts'
import { groupColumn } from './group-column.ts'
import { joinBlocks } from './join-blocks.ts'
import { lookedUp } from './looked-up.ts'
import { neededCells, resultCells } from './needed-cells.ts'
import { rankColumn } from './rank-column.ts'
import { settle } from './settle.ts'
import { settledNumbers } from './settled-numbers.ts'
import { sliceColumn } from './slice-column.ts'
import { valueAt } from './value-at.ts'

export interface InBlocksOptions {
  /** Units in a block. */
  readonly rows?: number
  /** Rows of the largest table that is made; what has been computed so far decides where left out. */
  readonly tableRows?: number | undefined
}

/**
 * 分段求值: all cells for a block of units, then all cells for the next, in the same buffers, so that columns are read
 * while they are still near. What a program is computed for is kept; any other cell is computed again, for the block of
 * the unit that is asked about, and then kept too.
 *
 * A comparison with others is computed for all units when the first block needs it.
 */
export function evaluateInBlocks(
  program: Program,
  figures: FigureTable,
  given?: CellValues,
  { rows = BLOCK, tableRows }: InBlocksOptions = {},
): CellValues {
  const whole = figureColumns(figures)
  const { sheet } = whole
  const blocks = blocksOf(sheet, rows)
  const results = resultCells(program)
  const own = new Map(program.cells.map((cell) => [cell.id, cell]))
  const lookUps = cellLookUps(program, figures, whole, tableRows)
  const known = new Map<Comparison, Column>()
  const found = blocks.map(() => new Map<string, Column>())
  for (const ids of inTurn(program, results)) {
    const needed = neededCells(program, ids.map(cellOf))
    for (const [at, block] of blocks.entries()) {
      const read = blockReader(block, needed)
      const held = found[at] as Map<string, Column>
      for (const id of ids) {
        const column = read(cellOf(id))
        held.set(id, column.kind === 'looked-up' ? lookedUp(column, block.sheet) : column)
      }
      block.pool.reclaim(buffersOf(held.values()))
    }
  }
  const opened: ((node: Expression) => Column)[] = []
  return {
    value(cell, unit) {
      const at = Math.floor(unit / rows)
      const block = blocks[at]
      if (block === undefined || unit >= sheet.size) throw new RangeError(`no unit ${unit}`)
      const column = found[at]?.get(cell) ?? opening(at, block)(cellOf(cell))
      return valueAt(column, unit - block.from, block.sheet)
    },
  }

  function cellOf(id: string): Expression {
    if (!own.has(id)) throw new RangeError(`no cell ${id}`)
    return { op: 'cell', id }
  }

  function opening(at: number, { from, to }: Block): (node: Expression) => Column {
    const pool = bufferPool(to - from)
    const read = opened[at] ?? blockReader({ from, to, pool, sheet: blockSheet(sheet, from, to, pool) }, [])
    opened[at] = read
    return read
  }

  /** Reads any expression for a block: the wanted cells computed in their order, others when one reads them. */
  function blockReader(block: Block, wanted: readonly Cell[]): (node: Expression) => Column {
    const cells = new Map<string, Column>()
    const column = (id: string): Column => {
      const known = cells.get(id)
      if (known !== undefined) return known
      const cell = own.get(id)
      const made =
        lookUps.column(id, block.from, block.sheet) ??
        (cell === undefined ? givenColumn(id, block) : kept(read(cell.expression)))
      cells.set(id, made)
      return made
    }
    const read = columnReader(program, figures, column, figuresOf(block), (node) =>
      sliceColumn(compared(node), block.from, block.to),
    )
    for (const { id } of wanted) column(id)
    return read
  }

  function givenColumn(id: string, { from, to }: Block): Column {
    if (given === undefined) throw new RangeError(`no cell ${id}`)
    return settle(Array.from({ length: to - from }, (_, row) => given.value(id, from + row)))
  }

  function figuresOf({ from, to, sheet: part }: Block): FigureColumns {
    const sliced = new Map<string, Column>()
    const once = (key: string, column: () => Column): Column => {
      const slice = sliced.get(key) ?? sliceColumn(column(), from, to)
      sliced.set(key, slice)
      return slice
    }
    return {
      sheet: part,
      column(indicator, piece, when) {
        const key = `${piece} ${when} ${indicator}`
        const given = sliced.has(key) ? undefined : whole.given?.(indicator, piece, when)
        if (given !== undefined) sliced.set(key, given.slice(from, to, part.take()))
        return once(key, () => whole.column(indicator, piece, when))
      },
      past: (of, back) => once(`past ${back} ${of}`, () => whole.past(of, back)),
    }
  }

  /** A comparison for all units, once: its operand block by block, in buffers of its own. */
  function compared(node: Comparison): Column {
    const before = known.get(node)
    if (before !== undefined) return before
    const parts = resultParts(node.of) ?? operandParts(node.of)
    const sheets = blocks.map((block) => block.sheet)
    const joined = joinBlocks(parts, sheets, sheet)
    const column =
      node.op === 'group' ? groupColumn(node.fold, node.over, joined, sheet) : rankColumn(node, joined, sheet)
    known.set(node, column)
    return column
  }

  /** A result computed for all blocks already: what is read of it here is read for good. */
  function resultParts(node: Expression): readonly Column[] | undefined {
    if (node.op !== 'cell') return undefined
    const parts = found.map((held) => held.get(node.id))
    return parts.every((part) => part !== undefined && part.kind !== 'truth')
      ? (parts as Column[])
      : undefined
  }

  function operandParts(node: Expression): readonly Column[] {
    const cells = neededCells(program, [node])
    const apart = blocksOf(sheet, rows)
    return apart.map((block) => {
      const held = settledNumbers(blockReader(block, cells)(node), block.sheet)
      block.pool.reclaim(buffersOf([held]))
      return held
    })
  }
}

/** 分两轮: results that compare other results with each other (a place by total) after those. */
function inTurn({ cells }: Program, results: ReadonlySet<string>): readonly (readonly string[])[] {
  const compares = ({ expression }: Cell): boolean =>
    (expression.op === 'group' || expression.op === 'rank') &&
    expression.of.op === 'cell' &&
    results.has(expression.of.id)
  const later = new Set(cells.filter(compares).map(({ id }) => id))
  const ids = [...results]
  const turns = [ids.filter((id) => !later.has(id)), ids.filter((id) => later.has(id))]
  return turns.filter((turn) => turn.length > 0)
}

/** The buffers these columns stand in. */
function buffersOf(columns: Iterable<Column>): ReadonlySet<Float64Array> {
  const held = new Set<Float64Array>()
  for (const column of columns) {
    if (column.kind === 'doubles') held.add(column.tops)
    if (column.kind === 'sum') for (const { tops } of column.parts) held.add(tops)
  }
  return held
}
