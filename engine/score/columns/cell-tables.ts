import type { FigureTable } from '../../facts/figures.ts'
import type { Program } from '../../plan/program.ts'
import { MISSING_NAMES, missing } from '../../value/missing.ts'
import { absentCode, type Column, type Doubles } from './column.ts'
import { columnReader, kept } from './column-reader.ts'
import type { FigureColumns } from './figure-columns.ts'
import { type FigurePlaces, NAMES } from './figure-places.ts'
import { countedUp, type Sheet } from './sheet.ts'
import { type FigureNode, figureKey, type Tabulable, tabulableCells } from './tabulable-cells.ts'

/**
 * 步骤的表: a cell's value for every number its one or two figures can be (and every name of absence), per class where
 * that matters. The very numbers the columns give, for they compute it.
 */
export interface CellTable {
  readonly of: Tabulable
  /** Places of each figure; the last figure's are next to each other. */
  readonly sizes: readonly number[]
  readonly kind: 'doubles' | 'truth'
  /** The tops of a column of this shape, in half the room of doubles: a table must stay near while it is read. */
  readonly numbers: Int32Array
  readonly shape: Omit<Doubles, 'kind' | 'tops' | 'absent' | 'spare'>
  readonly flags: Uint8Array
  /** Names of absence, as in a column. */
  readonly codes: Uint8Array
  /** Missing also where every figure is there. */
  readonly mayMiss: boolean
}

interface Kept {
  /** Numbers of the figures and classes it was made for. */
  readonly fits: string
  readonly highs: readonly number[]
  readonly table: CellTable | undefined
  /** Rows computed for this cell's tables, earlier ones included. */
  readonly spent: number
}

/** What is kept with a program: its tables, and the units it has been computed for, all times together. */
interface Book {
  readonly cells: Map<string, Kept>
  units: number
}

const books = new WeakMap<Program, Book>()

/** Rows of the largest table: half a megabyte. */
const MOST_ROWS = 2 ** 17

/** 表册 of a program for one sheet. */
export interface CellTables {
  /** Undefined where the cell has no table, or none is worth making yet. */
  table(cell: string): CellTable | undefined
}

/**
 * A table is made once the program has been computed for as many units as the table has rows, be they the towns of a country
 * or one county again and again: then making it costs no more than what has been computed already, and saves from then on.
 * A larger one would also be slower to read than to compute, for most of its rows would be far away each time. Kept with
 * the program, for the next figures.
 */
export function cellTables(
  program: Program,
  figures: FigureTable,
  sheet: Sheet,
  placesOf: (figure: FigureNode) => FigurePlaces | undefined,
  most?: number,
): CellTables {
  const cells = tabulableCells(program)
  const book = books.get(program) ?? { cells: new Map<string, Kept>(), units: 0 }
  books.set(program, book)
  book.units += sheet.size
  return {
    table(cell) {
      const of = cells.get(cell)
      const places = of?.figures.map(placesOf)
      if (of === undefined || places === undefined || !places.every((one) => one !== undefined))
        return undefined
      const fits = `${of.byClass ? sheet.classes.join(' ') : ''} ${places.map(({ below }) => below).join(' ')}`
      const highs = places.map(({ high }) => high)
      const sizes = highs.map((high) => high + 1 + NAMES)
      const rows = sizes.reduce((product, size) => product * size, of.byClass ? sheet.classes.length : 1)
      if (rows > MOST_ROWS) return undefined
      const before = book.cells.get(cell)
      if (before?.fits === fits && highs.every((high, at) => high <= (before.highs[at] ?? -1)))
        return before.table
      const spent = (before?.spent ?? 0) + rows
      if (most === undefined ? spent > book.units : rows > most) return undefined
      const belows = places.map(({ below }) => below)
      const table = tabulate(program, figures, sheet, cell, of, sizes, belows)
      book.cells.set(cell, { fits, highs, table, spent })
      return table
    },
  }
}

/** Computes the cell over a sheet that has one row for every possibility. */
function tabulate(
  program: Program,
  figures: FigureTable,
  { classes }: Sheet,
  cell: string,
  of: Tabulable,
  sizes: readonly number[],
  belows: readonly number[],
): CellTable | undefined {
  const each = sizes.reduce((product, size) => product * size, 1)
  const sheet = everyCase(classes, of.byClass ? classes.length : 1, each)
  const columns = new Map<string, Column>()
  let stride = 1
  for (const [at, figure] of [...of.figures.entries()].reverse()) {
    const size = sizes[at] as number
    columns.set(figureKey(figure), possibilities(sheet.size, stride, size, belows[at] as number))
    stride *= size
  }
  const source: FigureColumns = {
    sheet,
    column: (indicator, part, when) =>
      columns.get(figureKey({ op: 'figure', indicator, part, when })) as Column,
    past: () => {
      throw new RangeError('a table of another year')
    },
  }
  const expressions = new Map(program.cells.map(({ id, expression }) => [id, expression]))
  const known = new Map<string, Column>()
  const column = (id: string): Column => {
    const expression = expressions.get(id)
    if (expression === undefined) throw new RangeError(`no cell ${id}`)
    const found = known.get(id) ?? kept(read(expression))
    known.set(id, found)
    return found
  }
  const read = columnReader(program, figures, column, source)
  return tableOf(column(cell), of, sizes)
}

/** Undefined for what is not plain numbers of four bytes. */
function tableOf(column: Column, of: Tabulable, sizes: readonly number[]): CellTable | undefined {
  if (column.kind !== 'doubles' && column.kind !== 'truth') return undefined
  const codes =
    column.absent ?? new Uint8Array(column.kind === 'truth' ? column.flags.length : column.tops.length)
  const wide = sizes[1] ?? 1
  const [, second] = sizes
  const each = sizes.reduce((product, size) => product * size, 1)
  const mayMiss = missesThere(codes, each, wide, second !== undefined)
  const nothing = { flags: new Uint8Array(), numbers: new Int32Array() }
  const same = { of, sizes, codes, mayMiss, ...nothing }
  if (column.kind === 'truth') return { ...same, kind: 'truth', flags: column.flags, shape: NO_SHAPE }
  const { kind, tops, absent, spare, ...shape } = column
  if (shape.divisors !== undefined || shape.reach >= 2 ** 31) return undefined
  return { ...same, kind, numbers: new Int32Array(tops), shape }
}

/** Whether some row is missing whose figures are there. */
function missesThere(codes: Uint8Array, each: number, wide: number, two: boolean): boolean {
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] === 0) continue
    const within = row % each
    if (Math.floor(within / wide) >= NAMES && (!two || within % wide >= NAMES)) return true
  }
  return false
}

const NO_SHAPE = { times: 1, plus: 0, below: 1, divisors: undefined, deepest: 1, reach: 1, low: 0, high: 1 }

/** One class after the other, each with every possibility. */
function everyCase(classes: readonly string[], repeated: number, each: number): Sheet {
  const size = repeated * each
  const everyone = countedUp(size)
  const classAt = new Uint16Array(size)
  for (let at = 1; at < repeated; at++) classAt.fill(at, at * each)
  return {
    size,
    classes,
    classAt,
    members: classes.map((_, at) =>
      at < repeated ? everyone.subarray(at * each, (at + 1) * each) : new Int32Array(),
    ),
    everyone,
    zeros: new Float64Array(size),
    ones: new Float64Array(size).fill(1),
    take: () => new Float64Array(size),
    give: () => {},
  }
}

/** The names of absence first, then 0, 1, 2 …, each for `stride` rows, over and over. */
function possibilities(rows: number, stride: number, size: number, below: number): Doubles {
  const tops = new Float64Array(rows)
  const absent = new Uint8Array(rows)
  const codes = MISSING_NAMES.map((name) => absentCode(missing(name)))
  for (let from = 0, place = 0; from < rows; from += stride, place = place + 1 === size ? 0 : place + 1) {
    const [code, top] = place < NAMES ? [codes[place] as number, 0] : [0, place - NAMES]
    for (let row = from; row < from + stride; row++) {
      absent[row] = code
      tops[row] = top
    }
  }
  const high = size - NAMES - 1
  const whole = { times: 1, plus: 0, below, divisors: undefined, deepest: 1, low: 0 }
  return { kind: 'doubles', tops, ...whole, high, reach: high, absent, spare: false }
}
