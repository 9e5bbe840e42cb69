import { type Finding, type FindingCode, nearestName, type SourcePlace } from '#engine'
import { type CsvRow, readCsv } from './read-csv.ts'

/** 带表头的一行: cells by column name; an empty cell is as good as absent. */
export interface TableRow {
  readonly line: number
  cell(column: string): string | undefined
  /** Columns the shape leaves open, by their heading; blank cells left out. */
  others(): readonly (readonly [string, string])[]
  report(code: FindingCode, column: string, facts?: Readonly<Record<string, string>>): void
}

export interface TableShape {
  /** Column name → other headings that mean it. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  readonly mandatory: readonly string[]
  /** 其他列照收: columns nobody knows are kept under their heading, for whoever reads the rows to judge. */
  readonly open?: true
  /** 自由文字的列: what people write in their own words, for the guard; the columns left open are always among them. */
  readonly free?: readonly string[]
}

/**
 * 守门: what may not come in, as findings at the place of the nth text. The door that reads for someone hands it in
 * (`guardTexts` of the domain): formats keep no list of refused words.
 */
export type TextGuard = (texts: readonly string[], at: (nth: number) => SourcePlace) => readonly Finding[]

export interface TableRead {
  readonly rows: readonly TableRow[]
  /** Filled further while rows are read. */
  readonly findings: Finding[]
}

/** More would not be read by anyone, and one wrong column makes one per line. */
const MOST_FINDINGS = 1000

/**
 * 读表: a CSV whose first row names the columns, in any order; columns nobody knows are a warning. What the guard refuses
 * in a heading refuses the table; what it refuses in a row leaves that row out and says its line.
 */
export function readTable(text: string, file: string, shape: TableShape, guard?: TextGuard): TableRead {
  const { rows, findings: broken } = readCsv(text, file)
  const findings = [...broken]
  const [header, ...body] = rows
  if (broken.length > 0) return { rows: [], findings }
  const at = { file, line: header?.line ?? 1, column: 1 }
  if (header === undefined)
    return { rows: [], findings: [{ code: 'csv.empty', severity: 'error', at, facts: {} }] }
  findings.push(...(guard?.(header.cells, (nth) => ({ ...at, column: nth + 1 })) ?? []))
  const { places, others } = columnPlaces(header.cells, shape, at, findings)
  for (const column of shape.mandatory) {
    if (places.has(column)) continue
    const columns = header.cells.join(', ').slice(0, 200)
    findings.push({ code: 'csv.column-missing', severity: 'error', at, facts: { column, columns } })
  }
  if (findings.some(({ severity }) => severity === 'error')) return { rows: [], findings }
  const report = (
    code: FindingCode,
    line: number,
    column: number,
    facts: Readonly<Record<string, string>>,
  ): void => {
    if (findings.length < MOST_FINDINGS)
      findings.push({ code, severity: 'error', at: { file, line, column }, facts })
  }
  const free = [...(shape.free ?? []).flatMap((column) => places.get(column) ?? []), ...others.values()]
  const letIn = ({ line, cells }: CsvRow): boolean => {
    const texts = free.map((place) => cells[place] ?? '')
    const refused = guard?.(texts, (nth) => ({ file, line, column: (free[nth] ?? 0) + 1 })) ?? []
    findings.push(...refused.slice(0, Math.max(0, MOST_FINDINGS - findings.length)))
    return refused.length === 0
  }
  const filled = body.filter((row) => row.cells.some((cell) => cell.trim() !== '') && letIn(row))
  return {
    findings,
    rows: filled.map(({ line, cells }) => {
      if (cells.length > header.cells.length) {
        const facts = { cells: String(cells.length), columns: String(header.cells.length) }
        report('csv.cells-too-many', line, header.cells.length + 1, facts)
      }
      const cell = (column: string): string | undefined => {
        const place = places.get(column)
        const written = place === undefined ? '' : (cells[place] ?? '').trim()
        return written === '' ? undefined : written
      }
      return {
        line,
        cell,
        others: () =>
          [...others].flatMap(([heading, place]) => {
            const written = (cells[place] ?? '').trim()
            return written === '' ? [] : [[heading, written] as const]
          }),
        report: (code, column, facts = {}) =>
          report(code, line, (places.get(column) ?? others.get(column) ?? 0) + 1, facts),
      }
    }),
  }
}

function columnPlaces(
  header: readonly string[],
  { columns, open }: TableShape,
  at: SourcePlace,
  findings: Finding[],
): { readonly places: ReadonlyMap<string, number>; readonly others: ReadonlyMap<string, number> } {
  const meant = new Map(
    Object.entries(columns).flatMap(([name, others]) => [name, ...others].map((one) => [one, name])),
  )
  const places = new Map<string, number>()
  const others = new Map<string, number>()
  for (const [place, heading] of header.entries()) {
    const written = heading.trim()
    if (written === '') continue
    const column = meant.get(written) ?? meant.get(written.toLowerCase())
    const facts = { column: written.slice(0, 80) }
    const isOpen = column === undefined && open === true
    if (isOpen && !others.has(written)) others.set(written, place)
    else if (column === undefined && !isOpen) {
      const near = nearestName(written, meant.keys())
      const named = { ...facts, ...(near === undefined ? {} : { near }) }
      findings.push({
        code: 'csv.column-unknown',
        severity: 'warning',
        at: { ...at, column: place + 1 },
        facts: named,
      })
    } else if (column === undefined || places.has(column)) {
      findings.push({ code: 'csv.column-twice', severity: 'error', at: { ...at, column: place + 1 }, facts })
    } else {
      places.set(column, place)
    }
  }
  return { places, others }
}

/** The text of a mandatory cell; an empty one is a finding. */
export function needed(row: TableRow, column: string): string | undefined {
  const text = row.cell(column)
  if (text === undefined) row.report('csv.cell-empty', column, { column })
  return text
}

/** 分号隔开的几件 in one cell (`evidence`, `also-unit`), half- or full-width; undefined where the cell is blank. */
export const piecesOf = (row: TableRow, column = 'evidence'): readonly string[] | undefined =>
  row
    .cell(column)
    ?.split(/[;；]/)
    .map((piece) => piece.trim())
