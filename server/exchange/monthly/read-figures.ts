import { type CellRange, cellRange, columnLetters } from '../package/cell-place.ts'
import type { RowRead } from '../package/sheet-rows.ts'
import type { WorkbookProblem } from '../problem.ts'
import type { FoundReport } from './find-report.ts'
import { readFigure } from './read-figure.ts'
import type { ReportForm, ReportRow } from './report-form.ts'
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

const keysOf = (group: IndicatorGroup): readonly string[] =>
  [...group.parts.map(({ part }) => part as string), 'missing'].map((part) => partKey(group.indicator, part))

const covers = (range: CellRange, row: number, column: number): boolean =>
  row >= range.fromRow && row <= range.toRow && column >= range.fromColumn && column <= range.toColumn

/** 读数字区: every asked figure of the matched rows becomes a fact, a blank or a problem; never more than one of them. */
export function readFigures(
  found: FoundReport,
  rows: readonly (readonly [ReportRow, RowRead])[],
  form: ReportForm,
): FiguresRead {
  const sheet = found.sheet.name
  const facts: FactRead[] = []
  const blanks: BlankFigure[] = []
  const problems: WorkbookProblem[] = []
  const merges = found.sheet.merges.flatMap((text) => cellRange(text) ?? [])
  const told = new Set<unknown>()
  const tellOnce = (what: unknown, problem: WorkbookProblem): void => {
    if (!told.has(what)) problems.push(problem)
    told.add(what)
  }

  function readOne(unit: ReportRow, row: RowRead, group: IndicatorGroup): void {
    const names = {
      unit: unit.unit,
      unitName: unit.name,
      indicator: group.indicator,
      indicatorName: group.title,
    }
    const columns = keysOf(group).map((key) => found.columns.get(key) ?? 0)
    const read = readFigure(found, row, group, form.language)
    const place = { sheet, cell: read.cell }
    const merged = merges.filter((range) => columns.some((column) => covers(range, row.row, column)))
    for (const range of merged) {
      const [from, to] = [columnLetters(range.fromColumn), columnLetters(range.toColumn)]
      const facts = { ...names, range: `${from}${range.fromRow}:${to}${range.toRow}` }
      tellOnce(range, { ...place, code: 'cell.merged', severity: 'error', facts })
    }
    if (merged.length > 0) return
    for (const problem of read.problems)
      problems.push({ ...problem, sheet, facts: { ...names, ...problem.facts } })
    if (!read.blank && row.hidden) {
      const facts = { ...names, row: String(row.row) }
      tellOnce(row, { ...place, code: 'row.hidden', severity: 'warning', facts })
    }
    const unseen = columns.find((column) =>
      found.sheet.hiddenColumns.some(([from, to]) => column >= from && column <= to),
    )
    if (!read.blank && unseen !== undefined) {
      const facts = { ...names, column: columnLetters(unseen) }
      tellOnce(group, { ...place, code: 'column.hidden', severity: 'warning', facts })
    }
    if (read.blank) blanks.push({ unit, group, ...place })
    else if (read.figure !== undefined)
      facts.push({ unit: unit.unit, indicator: group.indicator, period: form.period, sheet, ...read.figure })
  }

  const groups = groupColumns(form.columns)
  const present = groups.filter((group) => keysOf(group).every((key) => found.columns.has(key)))
  for (const { indicator, title } of groups.filter((group) => !present.includes(group)))
    problems.push({
      code: 'column.removed',
      severity: 'error',
      sheet,
      facts: { indicator, indicatorName: title },
    })
  for (const [unit, row] of rows) for (const group of present) readOne(unit, row, group)
  return { facts, blanks, problems }
}
