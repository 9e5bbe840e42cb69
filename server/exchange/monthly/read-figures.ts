import type { MissingName } from '#engine'
import { LANGUAGES, workbookLabels } from '#words'
import { compareNumbers } from '../number-text.ts'
import { type CellRange, cellRange, columnLetters } from '../package/cell-place.ts'
import type { RowRead } from '../package/sheet-rows.ts'
import type { WorkbookProblem } from '../problem.ts'
import type { FoundReport } from './find-report.ts'
import { isBlank, readCell } from './read-cell.ts'
import {
  CHOOSABLE_REASONS,
  isCounted,
  mayBeNegative,
  type ReportColumn,
  type ReportForm,
  type ReportPart,
  type ReportRow,
} from './report-form.ts'
import { groupColumns, type IndicatorGroup, partKey } from './sheet-layout.ts'
import type { FactRead } from './workbook-reading.ts'

export interface FiguresRead {
  readonly facts: readonly FactRead[]
  readonly blanks: readonly BlankFigure[]
  readonly problems: readonly WorkbookProblem[]
}

export interface BlankFigure {
  readonly unit: ReportRow
  readonly group: IndicatorGroup
  readonly sheet: string
  readonly cell: string
}

type Told = Pick<WorkbookProblem, 'code' | 'severity' | 'facts'>

/** The reason as chosen, in either language or by its code. */
function reasonNamed(text: string): MissingName | undefined {
  const wanted = text.trim()
  return CHOOSABLE_REASONS.find(
    (name) =>
      name === wanted || LANGUAGES.some((language) => workbookLabels(language).reasons[name] === wanted),
  )
}

const covers = (range: CellRange, row: number, column: number): boolean =>
  row >= range.fromRow && row <= range.toRow && column >= range.fromColumn && column <= range.toColumn

/** 读数字区: every asked figure of the matched rows becomes a fact, a blank or a problem; never more than one of them. */
export function readFigures(
  found: FoundReport,
  rows: readonly (readonly [ReportRow, RowRead])[],
  form: ReportForm,
): FiguresRead {
  const sheet = found.sheet.name
  const groups = groupColumns(form.columns)
  const facts: FactRead[] = []
  const blanks: BlankFigure[] = []
  const problems: WorkbookProblem[] = []
  const ranges = found.sheet.merges.flatMap((text) => cellRange(text) ?? [])
  const mergesTold = new Set<CellRange>()

  const present = groups.filter((group) => {
    const keys = [...group.parts.map(({ part }) => part as string), 'missing'].map((part) =>
      partKey(group.indicator, part),
    )
    if (keys.every((key) => found.columns.has(key) && !found.doubled.includes(key))) return true
    const names = { indicator: group.indicator, indicatorName: group.title }
    problems.push({ code: 'column.removed', severity: 'error', sheet, facts: names })
    return false
  })

  function readGroup(unit: ReportRow, row: RowRead, group: IndicatorGroup): void {
    const names = {
      unit: unit.unit,
      unitName: unit.name,
      indicator: group.indicator,
      indicatorName: group.title,
    }
    const key = (part: ReportPart | 'missing'): string => partKey(group.indicator, part)
    const places = group.parts.map(({ part }) => found.place(row, key(part)))
    const cell = places.length > 1 ? `${places[0] ?? ''}:${places.at(-1) ?? ''}` : (places[0] ?? '')
    let wrong = false
    const tell = (at: string, told: Told): void => {
      wrong ||= told.severity === 'error'
      problems.push({ ...told, sheet, cell: at, facts: { ...names, ...told.facts } })
    }

    const columns = [...group.parts.map(({ part }) => key(part)), key('missing')].map(
      (k) => found.columns.get(k) ?? 0,
    )
    for (const range of ranges) {
      if (!columns.some((column) => covers(range, row.row, column))) continue
      wrong = true
      if (mergesTold.has(range)) continue
      mergesTold.add(range)
      const [from, to] = [columnLetters(range.fromColumn), columnLetters(range.toColumn)]
      tell(cell, {
        code: 'cell.merged',
        severity: 'error',
        facts: { range: `${from}${range.fromRow}:${to}${range.toRow}` },
      })
    }

    const numbers: Partial<Record<ReportPart, string>> = {}
    let filled = 0
    for (const column of group.parts) {
      const at = found.cell(row, key(column.part))
      if (!isBlank(at)) filled += 1
      const reading = readCell(at, askedOf(column))
      if (reading.told !== undefined) tell(found.place(row, key(column.part)), reading.told)
      if (reading.number !== undefined) numbers[column.part] = reading.number
    }
    const reasonCell = found.cell(row, key('missing'))
    const reasonPlace = found.place(row, key('missing'))
    let reason: MissingName | undefined
    if (reasonCell !== undefined && !isBlank(reasonCell)) {
      const text = reasonCell.text.slice(0, 60)
      reason = reasonNamed(text)
      if (reasonCell.formula !== undefined)
        tell(reasonPlace, {
          code: 'cell.formula',
          severity: 'error',
          facts: { formula: reasonCell.formula.slice(0, 60) },
        })
      else if (reason === undefined) {
        const choices = CHOOSABLE_REASONS.map((name) => workbookLabels(form.language).reasons[name]).join(
          '、',
        )
        tell(reasonPlace, { code: 'cell.unknown-reason', severity: 'error', facts: { found: text, choices } })
      } else if (filled > 0)
        tell(`${cell}, ${reasonPlace}`, {
          code: 'cell.value-and-reason',
          severity: 'error',
          facts: { reason: text },
        })
    }
    if (filled > 0 && filled < group.parts.length && reason === undefined) {
      const filledPart =
        group.parts.find(({ part }) => !isBlank(found.cell(row, key(part))))?.part ?? 'numerator'
      tell(cell, { code: 'cell.half-a-ratio', severity: 'error', facts: { present: filledPart } })
    }
    const { numerator, denominator } = numbers
    if (numerator !== undefined && denominator !== undefined && compareNumbers(numerator, denominator) > 0)
      tell(cell, { code: 'cell.above-denominator', severity: 'error', facts: { numerator, denominator } })
    if (row.hidden && (filled > 0 || reason !== undefined) && !hiddenTold.has(row.row)) {
      hiddenTold.add(row.row)
      tell(cell, { code: 'row.hidden', severity: 'warning', facts: { row: String(row.row) } })
    }
    if (filled > 0)
      for (const column of columns)
        if (
          found.sheet.hiddenColumns.some(([from, to]) => column >= from && column <= to) &&
          !hiddenTold.has(-column)
        ) {
          hiddenTold.add(-column)
          tell(cell, { code: 'column.hidden', severity: 'warning', facts: { column: columnLetters(column) } })
        }
    if (wrong) return
    const place = { unit: unit.unit, indicator: group.indicator, period: form.period, sheet }
    if (reason !== undefined) facts.push({ ...place, cell: reasonPlace, missing: reason })
    else if (filled > 0) facts.push({ ...place, cell, ...numbers })
    else blanks.push({ unit, group, sheet, cell })
  }

  const hiddenTold = new Set<number>()
  for (const [unit, row] of rows) for (const group of present) readGroup(unit, row, group)
  return { facts, blanks, problems }
}

const askedOf = (column: ReportColumn): { counted: boolean; mayBeNegative: boolean; percent: boolean } => ({
  counted: isCounted(column),
  mayBeNegative: mayBeNegative(column),
  percent: column.part === 'value' && column.unit === 'percent',
})
