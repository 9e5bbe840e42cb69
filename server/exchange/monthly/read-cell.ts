import { type NumberRead, readNumberCell, readTextCell, shiftPoint } from '#domain/form'
import type { CellRead } from '../package/sheet-rows.ts'
import type { WorkbookProblem } from '../problem.ts'

/** What may stand in a cell that is asked for a number. */
export interface AskedNumber {
  /** Whole. */
  readonly counted: boolean
  readonly mayBeNegative: boolean
  /** In hundredths: a percent-formatted 35.5% is 35.5. */
  readonly percent: boolean
}

/** 一格读数: the number, or nothing, with what there is to say about it (place and names are added by the caller). */
export interface CellReading {
  readonly number?: string
  readonly told?: Pick<WorkbookProblem, 'code' | 'severity' | 'facts'>
}

const error = (code: WorkbookProblem['code'], facts: Readonly<Record<string, string>>): CellReading => ({
  told: { code, severity: 'error', facts },
})

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

export const isBlank = (cell: CellRead | undefined): boolean =>
  cell === undefined || (cell.formula === undefined && cell.kind === 'text' && cell.text.trim() === '')

function taken(read: NumberRead, cell: CellRead): CellReading {
  const found = short(cell.text)
  if ('wrong' in read) return error(read.wrong, { found })
  if (read.told === undefined) return { number: read.number }
  const severity = read.told === 'cell.full-width-digits' ? 'warning' : 'note'
  return { number: read.number, told: { code: read.told, severity, facts: { found, taken: read.number } } }
}

function percentCell(cell: CellRead, asked: AskedNumber): CellReading {
  const read = readNumberCell(cell.text)
  if ('wrong' in read) return taken(read, cell)
  const shown = shiftPoint(read.number, 2)
  if (!asked.percent) return error('cell.percent-in-number', { found: shown })
  return {
    number: shown,
    told: { code: 'cell.percent-format', severity: 'warning', facts: { taken: shown } },
  }
}

/** Reads one filled cell; a blank one gives nothing and says nothing. */
export function readCell(cell: CellRead | undefined, asked: AskedNumber): CellReading {
  if (cell === undefined || isBlank(cell)) return {}
  const found = short(cell.text)
  if (cell.formula !== undefined) return error('cell.formula', { formula: short(cell.formula), found })
  if (cell.kind === 'error') return error('cell.error-value', { found })
  if (cell.kind === 'date') return error('cell.date-in-number', { found })
  if (cell.kind === 'truth') return error('cell.text-in-number', { found })
  if (cell.kind === 'number' && cell.format === 'date') return error('cell.date-in-number', { found })
  const reading =
    cell.kind === 'text'
      ? taken(readTextCell(cell.text), cell)
      : cell.format === 'percent'
        ? percentCell(cell, asked)
        : taken(readNumberCell(cell.text), cell)
  if (reading.number === undefined) return reading
  if (!asked.mayBeNegative && reading.number.startsWith('-'))
    return error('cell.negative-count', { found: reading.number })
  if (asked.counted && reading.number.includes('.'))
    return error('cell.decimal-in-count', { found: reading.number })
  return reading
}
