import { compareNumbers } from '#domain/form'
import type { Language } from '#words'
import type { RowRead } from '../package/sheet-rows.ts'
import type { WorkbookProblem } from '../problem.ts'
import type { FoundReport } from './find-report.ts'
import { type AskedNumber, isBlank, readCell } from './read-cell.ts'
import { readReason } from './read-reason.ts'
import { isCounted, mayBeNegative, type ReportColumn, type ReportPart } from './report-form.ts'
import { type IndicatorGroup, partKey } from './sheet-layout.ts'
import type { FactRead } from './workbook-reading.ts'

/** 一项数 of one unit and indicator. `figure` is absent when it is blank or anything about it is wrong. */
export interface FigureRead {
  readonly figure?: Pick<FactRead, 'cell' | 'value' | 'numerator' | 'denominator' | 'missing'>
  /** Nothing stands in any of its cells. */
  readonly blank: boolean
  /** "D12:E12", where its numbers are asked for. */
  readonly cell: string
  readonly problems: readonly (Pick<WorkbookProblem, 'code' | 'severity' | 'facts'> & {
    readonly cell: string
  })[]
}

const askedOf = (column: ReportColumn): AskedNumber => ({
  counted: isCounted(column),
  mayBeNegative: mayBeNegative(column),
  percent: column.part === 'value' && column.unit === 'percent',
})

/** Reads one indicator of one row: its numbers, its reason, and whether they go together. */
export function readFigure(
  found: FoundReport,
  row: RowRead,
  group: IndicatorGroup,
  language: Language,
): FigureRead {
  const key = (part: ReportPart | 'missing'): string => partKey(group.indicator, part)
  const places = group.parts.map(({ part }) => found.place(row, key(part)))
  const cell = [...new Set([places[0] ?? '', places.at(-1) ?? ''])].join(':')
  const problems: FigureRead['problems'][number][] = []
  const numbers: Partial<Record<ReportPart, string>> = {}
  for (const column of group.parts) {
    const { number, told } = readCell(found.cell(row, key(column.part)), askedOf(column))
    if (told !== undefined) problems.push({ ...told, cell: found.place(row, key(column.part)) })
    if (number !== undefined) numbers[column.part] = number
  }
  const filled = group.parts.filter(({ part }) => !isBlank(found.cell(row, key(part))))
  const reasonCell = found.cell(row, key('missing'))
  const reasonPlace = found.place(row, key('missing'))
  const { reason, told } = readReason(reasonCell, language)
  if (told !== undefined) problems.push({ ...told, cell: reasonPlace })

  const error = (
    code: WorkbookProblem['code'],
    at: string,
    facts: Readonly<Record<string, string>>,
  ): void => {
    problems.push({ code, severity: 'error', cell: at, facts })
  }
  if (reason !== undefined && filled.length > 0)
    error('cell.value-and-reason', `${cell}, ${reasonPlace}`, { reason: reasonCell?.text.slice(0, 60) ?? '' })
  if (reason === undefined && filled.length > 0 && filled.length < group.parts.length)
    error('cell.half-a-ratio', cell, { present: filled[0]?.part ?? '' })
  const { numerator, denominator } = numbers
  if (numerator !== undefined && denominator !== undefined && compareNumbers(numerator, denominator) > 0)
    error('cell.above-denominator', cell, { numerator, denominator })

  const blank = filled.length === 0 && isBlank(reasonCell)
  if (blank || problems.some(({ severity }) => severity === 'error')) return { blank, cell, problems }
  const figure = reason === undefined ? { cell, ...numbers } : { cell: reasonPlace, missing: reason }
  return { figure, blank, cell, problems }
}
