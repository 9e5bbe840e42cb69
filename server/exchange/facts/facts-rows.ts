import type { MissingName } from '#engine'
import type { ReadingLimits } from '../limits.ts'
import { type AskedNumber, isBlank, readCell } from '../monthly/read-cell.ts'
import type { FactRead } from '../monthly/workbook-reading.ts'
import { cellPlace } from '../package/cell-place.ts'
import type { CellRead, RowRead } from '../package/sheet-rows.ts'
import { Refused, type WorkbookProblem } from '../problem.ts'
import { type FactColumn, readHeader } from './header.ts'
import { readPeriod } from './read-period.ts'

/** The scheme is not known here: wholeness and sign are the engine's to judge (`checkFacts`). */
const ANY: AskedNumber = { counted: false, mayBeNegative: true, percent: false }
const NUMBERS = ['value', 'numerator', 'denominator'] as const

/** 长表的行 in the order they come, from a sheet or a CSV. */
export interface FactsRows {
  read(row: RowRead): void
  /** Facts read since the last time, taken out. */
  take(): readonly FactRead[]
  waiting(): number
  tell(problem: WorkbookProblem): void
  readonly problems: readonly WorkbookProblem[]
  readonly counts: { readonly error: number; readonly warning: number; readonly note: number }
  facts(): number
  /** Throws Refused when no heading ever came. */
  headings(): RowRead
}

export interface RowsAbout {
  readonly sheet: string
  readonly from1904: boolean
  readonly limits: ReadingLimits
  /** The missing names in the words of the sheet. */
  readonly reasons: Readonly<Record<string, MissingName>>
  /** Every cell of a CSV is a text: that a number is one is nothing to tell. */
  readonly textNumbers: boolean
}

/** 读长表的行: the first is the heading, each other one fact; problems are gathered, the first thousand one by one. */
export function factsRows({ sheet, from1904, limits, reasons, textNumbers }: RowsAbout): FactsRows {
  const problems: WorkbookProblem[] = []
  const counts = { error: 0, warning: 0, note: 0 }
  const seen = new Map<string, number>()
  let columns: ReadonlyMap<number, FactColumn> | undefined
  let headings: RowRead | undefined
  let batch: FactRead[] = []
  let facts = 0

  function tell(problem: WorkbookProblem): void {
    if (textNumbers && problem.code === 'cell.number-as-text') return
    counts[problem.severity] += 1
    if (problems.length < limits.problems) problems.push({ sheet, ...problem })
  }

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
    const { period, fromDate } = readPeriod(periodCell, from1904)
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

  return {
    read(row) {
      if (columns !== undefined) return readRow(row, columns)
      const header = readHeader(row.cells)
      if (header.missing.length > 0)
        throw new Refused('facts.header-missing', { missing: header.missing.join(', ') }, sheet)
      for (const { column, text } of header.unknown)
        tell({
          code: 'facts.unknown-column',
          severity: 'error',
          cell: cellPlace(column, row.row),
          facts: { found: text.slice(0, 60) },
        })
      columns = header.columns
      headings = row
    },
    take() {
      const out = batch
      batch = []
      return out
    },
    waiting: () => batch.length,
    tell,
    problems,
    counts,
    facts: () => facts,
    headings() {
      if (headings === undefined)
        throw new Refused('facts.header-missing', { missing: 'unit, indicator, period' }, sheet)
      return headings
    },
  }
}
