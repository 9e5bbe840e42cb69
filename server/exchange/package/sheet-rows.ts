import type { ReadingLimits } from '../limits.ts'
import { Refused } from '../problem.ts'
import type { CellFormat } from './cell-formats.ts'
import { columnLetters, columnNumber } from './cell-place.ts'
import type { PartReader } from './read-part.ts'
import { attributeOf, attributesOf, plainText } from './scan-xml.ts'
import { cellText, LONGEST_CELL } from './shared-strings.ts'

/** 单元格 as it stands in the file: `text` is the characters of the XML, never a float. */
export interface CellRead {
  /** Zero-based. */
  readonly column: number
  readonly kind: 'number' | 'text' | 'truth' | 'error' | 'date'
  readonly text: string
  readonly formula?: string
  readonly format: CellFormat
}

export interface RowRead {
  /** As Excel counts, from 1. */
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly CellRead[]
}

export interface SheetEnd {
  /** Rows that have cells, the ones not handed on included. */
  readonly rows: number
  readonly merges: readonly string[]
  /** Zero-based spans, both ends included. */
  readonly hiddenColumns: readonly (readonly [number, number])[]
}

export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly limits: ReadingLimits
  readonly sheet: string
}

const MOST_MERGES = 10_000
const DANGEROUS =
  /(^|[^\w.])(DDE|WEBSERVICE|CALL|REGISTER\.ID|EXEC|RTD|IMAGE)\s*\(|^[^'"!]*\|\s*'|\|'[^']*'!|\[\d+\]/i

const truthy = (text: string | undefined): boolean => text === '1' || text === 'true'

/**
 * 逐行读表: streams a worksheet row by row. Rows beyond the limit are counted to the end and then refused with their
 * number, so the person hears "100,000 rows" and not "too big"; memory stays at one row.
 */
export async function readSheetRows(
  parts: PartReader,
  path: string,
  { strings, formats, limits, sheet }: SheetContext,
  onRow: (row: RowRead) => void,
  between?: () => Promise<void>,
): Promise<SheetEnd> {
  let row = 0
  let column = -1
  let hidden = false
  let cells: CellRead[] = []
  let rows = 0
  let beyond = false
  let counted = 0
  let type = 'n'
  let format: CellFormat = 'plain'
  let value: string | undefined
  let formula: string | undefined
  let into: 'value' | 'formula' | 'inline' | undefined
  let phonetic = 0
  const merges: string[] = []
  const hiddenColumns: (readonly [number, number])[] = []

  function beginCell(raw: string): void {
    const place = attributeOf(raw, 'r')
    column = place === undefined ? column + 1 : columnNumber(place)
    if (column < 0) throw new Refused('xml.broken', { why: `r="${(place ?? '').slice(0, 20)}"` }, sheet)
    type = attributeOf(raw, 't') ?? 'n'
    format = formats[Number(attributeOf(raw, 's') ?? '0')] ?? 'plain'
    value = undefined
    formula = undefined
    counted += 1
    if (counted > limits.cells)
      throw new Refused('sheet.too-many-cells', { limit: String(limits.cells) }, sheet)
  }

  function read(): CellRead | undefined {
    const asFormula = formula === undefined ? {} : { formula: plainText(formula) }
    if (asFormula.formula !== undefined && DANGEROUS.test(asFormula.formula))
      throw new Refused(
        'file.active-formula',
        { formula: asFormula.formula.slice(0, 100), cell: `${columnLetters(column)}${row}` },
        sheet,
      )
    if (value === undefined && formula === undefined) return undefined
    const raw = value ?? ''
    const common = { column, format, ...asFormula }
    if (type === 's') {
      const text = strings[Number(raw)]
      if (text === undefined) throw new Refused('xml.broken', { why: `s ${raw.slice(0, 20)}` }, sheet)
      return { ...common, kind: 'text', text }
    }
    if (type === 'str' || type === 'inlineStr') return { ...common, kind: 'text', text: cellText(raw) }
    if (type === 'b') return { ...common, kind: 'truth', text: raw === '1' ? 'TRUE' : 'FALSE' }
    if (type === 'e') return { ...common, kind: 'error', text: raw }
    if (type === 'd') return { ...common, kind: 'date', text: raw }
    if (raw === '') return formula === undefined ? undefined : { ...common, kind: 'text', text: '' }
    return { ...common, kind: 'number', text: raw.trim() }
  }

  await parts.read(path, {
    ...(between === undefined ? {} : { between }),
    open(name, raw) {
      if (rows >= limits.rows && (name === 'c' || name === 'v' || name === 'f' || name === 't')) {
        beyond ||= name === 'c'
      } else if (name === 'c') beginCell(raw)
      else if (name === 'v') [into, value] = ['value', '']
      else if (name === 'f') [into, formula] = ['formula', '']
      else if (name === 't' && phonetic === 0) [into, value] = ['inline', value ?? '']
      else if (name === 'rPh') phonetic += 1
      else if (name === 'row') {
        const a = attributesOf(raw)
        const given = Number(a.get('r') ?? row + 1)
        if (!Number.isInteger(given) || given <= row || given > 1_048_576)
          throw new Refused('xml.broken', { why: `row ${given}` }, sheet)
        row = given
        column = -1
        hidden = truthy(a.get('hidden'))
        cells = []
        beyond = false
      } else if (name === 'mergeCell') {
        if (merges.length >= MOST_MERGES)
          throw new Refused('sheet.too-many-cells', { limit: String(MOST_MERGES) }, sheet)
        merges.push(attributesOf(raw).get('ref') ?? '')
      } else if (name === 'col') {
        const a = attributesOf(raw)
        if (truthy(a.get('hidden')) && hiddenColumns.length < 1000)
          hiddenColumns.push([Number(a.get('min')) - 1, Number(a.get('max')) - 1])
      }
    },
    close(name) {
      if (name === 'v' || name === 'f' || name === 't') into = undefined
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'c' && rows < limits.rows) {
        const cell = read()
        if (cell !== undefined) cells.push(cell)
      } else if (name === 'row' && (cells.length > 0 || beyond)) {
        rows += 1
        if (!beyond) onRow({ row, hidden, cells })
      }
    },
    text(piece) {
      if (into === undefined) return
      if (into === 'formula') formula = (formula ?? '') + piece
      else value = (value ?? '') + piece
      if ((value?.length ?? 0) + (formula?.length ?? 0) > LONGEST_CELL * 6)
        throw new Refused('cell.too-long', { limit: String(LONGEST_CELL) }, sheet)
    },
  })
  if (rows > limits.rows)
    throw new Refused('sheet.too-many-rows', { rows: String(rows), limit: String(limits.rows) }, sheet)
  return { rows, merges, hiddenColumns }
}
