import { cellPlace, cellRange, columnNumber } from '../package/cell-place.ts'
import { attributeIn, type Span, spanAt, spansOf } from './xml-spans.ts'

/** 要填的格: a number as a plain decimal text, or a text. */
export interface CellEntry {
  /** "B5". */
  readonly place: string
  readonly value: { readonly number: string } | { readonly text: string }
}

export interface SheetEdited {
  readonly xml: string
  /** Cells that were not written, and why. */
  readonly left: readonly { readonly place: string; readonly why: 'formula' | 'merged' }[]
  readonly formulas: number
}

interface Cell {
  readonly column: number
  readonly span: Span
}

/** A piece of the text put in the place of another; pieces never overlap. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\p{Cc}/gu, (c) => (c === '\n' || c === '\t' ? c : ''))

const ATTRIBUTE = /\s+([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g

/** Its style and whatever else it says of itself, without the kind of its old value. */
const keptAttributes = (raw: string): string =>
  [...raw.matchAll(ATTRIBUTE)].flatMap(([all, name]) => (name === 't' || name === 'r' ? [] : [all])).join('')

function cellXml(tag: string, place: string, attributes: string, value: CellEntry['value']): string {
  const prefix = tag.includes(':') ? tag.slice(0, tag.indexOf(':') + 1) : ''
  const open = `<${tag} r="${place}"${attributes}`
  if ('number' in value) return `${open}><${prefix}v>${value.number}</${prefix}v></${tag}>`
  return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(value.text)}</${prefix}t></${prefix}is></${tag}>`
}

/** The style a cell that is not there yet would have: its row’s, else its column’s. */
function styleOf(xml: string, row: Span | undefined, column: number): string {
  const ofRow = row === undefined ? undefined : attributeIn(row, 's')
  if (ofRow !== undefined && ['1', 'true'].includes(attributeIn(row as Span, 'customFormat') ?? ''))
    return ` s="${ofRow}"`
  const columns = spanAt(xml, 'worksheet', 'cols')
  if (columns === undefined) return ''
  for (const span of spansOf(xml, 'col', columns.inside, columns.close)) {
    const [from, to] = [Number(attributeIn(span, 'min')), Number(attributeIn(span, 'max'))]
    const style = attributeIn(span, 'style')
    if (column + 1 >= from && column + 1 <= to && style !== undefined) return ` s="${style}"`
  }
  return ''
}

/** Cells that lie under a merged range without being its first: nobody would see what is written there. */
function underMerges(xml: string): (column: number, row: number) => boolean {
  const merges = spanAt(xml, 'worksheet', 'mergeCells')
  if (merges === undefined) return () => false
  const ranges = [...spansOf(xml, 'mergeCell', merges.inside, merges.close)].flatMap((span) => {
    const range = cellRange(attributeIn(span, 'ref') ?? '')
    return range === undefined ? [] : [range]
  })
  return (column, row) =>
    ranges.some(
      ({ fromColumn, toColumn, fromRow, toRow }) =>
        column >= fromColumn &&
        column <= toColumn &&
        row >= fromRow &&
        row <= toRow &&
        !(column === fromColumn && row === fromRow),
    )
}

/** Cells of a row by column; those without a place of their own follow the one before. */
function cellsIn(xml: string, row: Span): readonly Cell[] {
  const cells: Cell[] = []
  let column = -1
  for (const span of spansOf(xml, 'c', row.inside, row.close)) {
    const place = attributeIn(span, 'r')
    column = place === undefined ? column + 1 : columnNumber(place)
    cells.push({ column, span })
  }
  return cells
}

const hasFormula = (xml: string, { inside, close }: Span): boolean =>
  !spansOf(xml, 'f', inside, close).next().done

function editRow(
  xml: string,
  row: Span,
  wanted: ReadonlyMap<number, CellEntry>,
  left: { place: string; why: 'formula' | 'merged' }[],
): readonly Edit[] {
  const edits: Edit[] = []
  const cells = cellsIn(xml, row)
  const tag = cells[0]?.span.tag ?? row.tag.replace(/row$/, 'c')
  const inserts = new Map<number, string>()
  for (const [column, { place, value }] of [...wanted].sort(([a], [b]) => a - b)) {
    const there = cells.find((cell) => cell.column === column)
    if (there !== undefined && hasFormula(xml, there.span)) left.push({ place, why: 'formula' })
    else if (there !== undefined)
      edits.push({
        from: there.span.from,
        to: there.span.to,
        text: cellXml(there.span.tag, place, keptAttributes(there.span.attributes), value),
      })
    else {
      const next = cells.find((cell) => cell.column > column)
      const at = next?.span.from ?? row.close
      inserts.set(at, (inserts.get(at) ?? '') + cellXml(tag, place, styleOf(xml, row, column), value))
    }
  }
  for (const [at, text] of inserts) edits.push({ from: at, to: at, text })
  const isEmpty = row.inside === row.close && row.to === row.inside
  if (!isEmpty || inserts.size === 0) return edits
  const all = [...inserts.values()].join('')
  const open = xml.slice(row.from, row.to).replace(/\s*\/>$/, '>')
  return [{ from: row.from, to: row.to, text: `${open}${all}</${row.tag}>` }]
}

const newRow = (xml: string, tag: string, number: number, wanted: ReadonlyMap<number, CellEntry>): string => {
  const cellTag = tag.replace(/row$/, 'c')
  const cells = [...wanted]
    .sort(([a], [b]) => a - b)
    .map(([column, { place, value }]) => cellXml(cellTag, place, styleOf(xml, undefined, column), value))
  return `<${tag} r="${number}">${cells.join('')}</${tag}>`
}

/** 旧的公式结果: taken out of every formula cell, so that no reader shows a total of numbers that are gone. */
export function withoutResults(xml: string): { readonly xml: string; readonly formulas: number } {
  const data = spanAt(xml, 'worksheet', 'sheetData')
  if (data === undefined) return { xml, formulas: 0 }
  const edits: Edit[] = []
  let formulas = 0
  for (const row of spansOf(xml, 'row', data.inside, data.close))
    for (const { span } of cellsIn(xml, row)) {
      if (!hasFormula(xml, span)) continue
      formulas += 1
      for (const value of spansOf(xml, 'v', span.inside, span.close))
        edits.push({ from: value.from, to: value.to, text: '' })
      // A text result is kept as the kind of the cell; without its text the kind must go too.
      const opening = xml.slice(span.from, span.inside)
      const kept = opening.replace(/\s+t\s*=\s*("[^"]*"|'[^']*')/, '')
      if (kept !== opening) edits.push({ from: span.from, to: span.inside, text: kept })
    }
  return { xml: applied(xml, edits), formulas }
}

function applied(xml: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to)
  const pieces: string[] = []
  let at = 0
  for (const { from, to, text } of sorted) {
    pieces.push(xml.slice(at, from), text)
    at = to
  }
  pieces.push(xml.slice(at))
  return pieces.join('')
}

/**
 * 就地填格: puts values into cells of a worksheet and leaves every other character as it was: styles, merged cells,
 * drop-downs, conditional formats, heights, extensions. A cell with a formula is never written over, nor one hidden
 * under a merged range.
 */
export function editSheet(xml: string, entries: readonly CellEntry[]): SheetEdited {
  const data = spanAt(xml, 'worksheet', 'sheetData')
  if (data === undefined) return { xml, left: [], formulas: 0 }
  const left: { place: string; why: 'formula' | 'merged' }[] = []
  const hidden = underMerges(xml)
  const wanted = new Map<number, Map<number, CellEntry>>()
  for (const entry of entries) {
    const column = columnNumber(entry.place)
    const row = Number(entry.place.replace(/^[A-Za-z]+/, ''))
    if (hidden(column, row)) {
      left.push({ place: entry.place, why: 'merged' })
      continue
    }
    const place = cellPlace(column, row)
    const ofRow = wanted.get(row) ?? new Map<number, CellEntry>()
    ofRow.set(column, { ...entry, place })
    wanted.set(row, ofRow)
  }
  const edits: Edit[] = []
  const rows: { readonly number: number; readonly span: Span }[] = []
  let number = 0
  for (const span of spansOf(xml, 'row', data.inside, data.close)) {
    number = Number(attributeIn(span, 'r') ?? number + 1)
    rows.push({ number, span })
    const ofRow = wanted.get(number)
    if (ofRow === undefined) continue
    edits.push(...editRow(xml, span, ofRow, left))
    wanted.delete(number)
  }
  const tag = rows[0]?.span.tag ?? data.tag.replace(/sheetData$/, 'row')
  const inserts = new Map<number, string>()
  for (const [row, ofRow] of [...wanted].sort(([a], [b]) => a - b)) {
    const next = rows.find((one) => one.number > row)
    const at = next?.span.from ?? data.close
    inserts.set(at, (inserts.get(at) ?? '') + newRow(xml, tag, row, ofRow))
  }
  const isEmpty = data.to === data.inside
  if (isEmpty && inserts.size > 0) {
    const all = [...inserts.values()].join('')
    edits.push({ from: data.from, to: data.to, text: `<${data.tag}>${all}</${data.tag}>` })
  } else for (const [at, text] of inserts) edits.push({ from: at, to: at, text })
  const cleaned = withoutResults(applied(xml, edits))
  return { xml: cleaned.xml, left, formulas: cleaned.formulas }
}
