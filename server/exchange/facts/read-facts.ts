import type { MissingName } from '#engine'
import type { ReadingLimits } from '../limits.ts'
import { type AskedNumber, isBlank, readCell } from '../monthly/read-cell.ts'
import type { FactRead } from '../monthly/workbook-reading.ts'
import { cellPlace } from '../package/cell-place.ts'
import { openWorkbook } from '../package/open-workbook.ts'
import { type CellRead, type RowRead, readSheetRows } from '../package/sheet-rows.ts'
import { Refused, type WorkbookProblem } from '../problem.ts'
import { type FactColumn, readHeader } from './header.ts'
import { readPeriod } from './read-period.ts'

/** What the reading thread answers at the end; the facts went out before, batch by batch. */
export interface FactsEnd {
  readonly problems: readonly WorkbookProblem[]
  readonly counts: { readonly error: number; readonly warning: number; readonly note: number }
  readonly rows: number
  readonly facts: number
  /** 标题文字: what the guards look at; they are not loaded in the reading thread. */
  readonly titles: { readonly sheets: readonly string[]; readonly sheet: string; readonly headings: RowRead }
}

const BATCH = 2000
/** The scheme is not known here: wholeness and sign are the engine's to judge (`checkFacts`). */
const ANY: AskedNumber = { counted: false, mayBeNegative: true, percent: false }
const NUMBERS = ['value', 'numerator', 'denominator'] as const

/**
 * 读长表: one fact a row, read as a stream. `hand` gets batches of facts and is awaited, so a slow writer holds the reading
 * back instead of filling the memory. `reasons` names the missing names in the words of the sheet.
 */
export async function readFacts(
  bytes: Buffer,
  limits: ReadingLimits,
  hand: (batch: readonly FactRead[]) => Promise<void>,
  reasons: Readonly<Record<string, MissingName>>,
): Promise<FactsEnd> {
  const { parts, workbook, strings, formats } = await openWorkbook(bytes, limits)
  const [first, ...others] = workbook.sheets.filter(({ state }) => state === 'visible')
  if (first === undefined) throw new Refused('xml.missing', { part: 'worksheet' })
  const sheet = first.name
  const problems: WorkbookProblem[] = []
  const counts = { error: 0, warning: 0, note: 0 }
  const seen = new Map<string, number>()
  let columns: ReadonlyMap<number, FactColumn> | undefined
  let headings: RowRead | undefined
  let batch: FactRead[] = []
  let facts = 0

  function tell(problem: WorkbookProblem): void {
    counts[problem.severity] += 1
    if (problems.length < limits.problems) problems.push({ sheet, ...problem })
  }
  for (const { name } of others) tell({ code: 'sheet.extra', severity: 'note', sheet: name, facts: { name } })

  function readRow({ row, hidden, cells }: RowRead, known: ReadonlyMap<number, FactColumn>): void {
    const at: Partial<Record<FactColumn, CellRead>> = {}
    for (const cell of cells) {
      const name = known.get(cell.column)
      if (name !== undefined && !isBlank(cell)) at[name] = cell
    }
    if (Object.keys(at).length === 0) return
    for (const column of ['unit', 'indicator', 'period'] as const)
      if (at[column] === undefined) {
        tell({ code: 'facts.empty-key', severity: 'error', facts: { row: String(row), column } })
        return
      }
    const { unit: unitCell, indicator: indicatorCell, period: periodCell } = at
    if (unitCell === undefined || indicatorCell === undefined || periodCell === undefined) return
    const [unit, indicator] = [unitCell.text.trim(), indicatorCell.text.trim()]
    const names = { unit, indicator }
    const placeOf = (cell: CellRead): string => cellPlace(cell.column, row)
    const { period, fromDate } = readPeriod(periodCell, workbook.from1904)
    if (period === undefined) {
      const facts = { ...names, found: periodCell.text.slice(0, 60) }
      tell({ code: 'facts.bad-period', severity: 'error', cell: placeOf(periodCell), facts })
      return
    }
    if (fromDate)
      tell({
        code: 'facts.period-from-date',
        severity: 'note',
        cell: placeOf(periodCell),
        facts: { ...names, taken: period },
      })
    const key = `${unit}|${indicator}|${period}`
    const before = seen.get(key)
    if (before !== undefined) {
      const where = { first: String(before), row: String(row) }
      tell({
        code: 'facts.duplicate',
        severity: 'error',
        cell: placeOf(unitCell),
        facts: { ...names, period, ...where },
      })
      return
    }
    seen.set(key, row)
    const fact = readFigure(at, row, names)
    if (fact === undefined) return
    if (hidden) tell({ code: 'row.hidden', severity: 'warning', facts: { row: String(row), unit } })
    batch.push({ unit, indicator, period, ...fact, sheet })
    facts += 1
  }

  function readFigure(
    at: Partial<Record<FactColumn, CellRead>>,
    row: number,
    names: Readonly<Record<string, string>>,
  ): Pick<FactRead, 'value' | 'numerator' | 'denominator' | 'missing' | 'cell'> | undefined {
    const given = NUMBERS.flatMap((name) => (at[name] === undefined ? [] : [[name, at[name]] as const]))
    const reasonCell = at.missing
    const [from, to] = [given[0]?.[1] ?? reasonCell, given.at(-1)?.[1] ?? reasonCell]
    if (from === undefined || to === undefined) {
      tell({ code: 'cell.blank', severity: 'note', cell: cellPlace(0, row), facts: names })
      return undefined
    }
    const ends = [cellPlace(from.column, row), cellPlace(to.column, row)]
    const cell = ends[0] === ends[1] ? ends[0] : ends.join(':')
    let wrong = false
    const error = (code: WorkbookProblem['code'], facts: Readonly<Record<string, string>>): void => {
      wrong = true
      tell({ code, severity: 'error', cell: cell ?? '', facts: { ...names, ...facts } })
    }
    const numbers: Partial<Record<(typeof NUMBERS)[number], string>> = {}
    for (const [name, one] of given) {
      const { number, told } = readCell(one, ANY)
      if (told !== undefined) {
        wrong ||= told.severity === 'error'
        tell({ ...told, cell: cellPlace(one.column, row), facts: { ...names, ...told.facts } })
      }
      if (number !== undefined) numbers[name] = number
    }
    if (reasonCell !== undefined) {
      const text = reasonCell.text.trim().slice(0, 60)
      const missing = Object.hasOwn(reasons, text) ? reasons[text] : undefined
      if (missing === undefined)
        error('cell.unknown-reason', { found: text, choices: Object.keys(reasons).join('、') })
      else if (given.length > 0) error('cell.value-and-reason', { reason: text })
      return wrong || missing === undefined ? undefined : { missing, cell: cell ?? '' }
    }
    if (at.value !== undefined && given.length > 1) error('facts.value-and-ratio', {})
    else if (at.value === undefined && given.length === 1)
      error('cell.half-a-ratio', { present: given[0]?.[0] ?? '' })
    return wrong ? undefined : { ...numbers, cell: cell ?? '' }
  }

  const context = { strings, formats, sheet, limits: { ...limits, rows: limits.rows + 1 } }
  const flush = async (): Promise<void> => {
    const out = batch
    batch = []
    if (out.length > 0) await hand(out)
  }
  const end = await readSheetRows(
    parts,
    first.path,
    context,
    (row) => {
      if (columns !== undefined) {
        readRow(row, columns)
        return
      }
      const header = readHeader(row.cells)
      if (header.missing.length > 0)
        throw new Refused('facts.header-missing', { missing: header.missing.join(', ') }, sheet)
      columns = header.columns
      headings = row
    },
    async () => (batch.length >= BATCH ? flush() : undefined),
  )
  await flush()
  if (headings === undefined)
    throw new Refused('facts.header-missing', { missing: 'unit, indicator, period' }, sheet)
  if (end.merges.length > 0)
    tell({ code: 'cell.merged', severity: 'error', facts: { range: end.merges.slice(0, 5).join(', ') } })
  return {
    problems,
    counts,
    rows: Math.max(0, end.rows - 1),
    facts,
    titles: { sheets: workbook.sheets.map(({ name }) => name), sheet, headings },
  }
}
