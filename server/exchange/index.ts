export { readDataValueCsv, type WrittenValue, writeDataValueCsv } from './dhis2/data-value-csv.ts'
export {
  type Conflict,
  gatherConflicts,
  type ImportSummary,
  isImportSummary,
} from './dhis2/import-summary.ts'
export { type ListAsked, listThings, many, oneThing } from './dhis2/list-things.ts'
export { DEFAULT_COMBO, uidOf } from './dhis2/uid.ts'
export { type FactsReading, readFactsSheet } from './facts/read-facts-sheet.ts'
export { FACTS_LIMITS, MONTHLY_LIMITS, type ReadingLimits } from './limits.ts'
export type { WorkbookIdentity } from './monthly/identity.ts'
export { monthlyWorkbook } from './monthly/monthly-workbook.ts'
export { readMonthlyWorkbook } from './monthly/read-monthly-workbook.ts'
export type { FilledFigure, ReportColumn, ReportForm, ReportPart, ReportRow } from './monthly/report-form.ts'
export type { FactRead, FigureChangeRead, WorkbookReading } from './monthly/workbook-reading.ts'
export type { WorkbookProblem } from './problem.ts'
export { type BurdenTable, burdenCsv, burdenWorkbook } from './results/burden-workbook.ts'
export {
  type ComparisonCell,
  type ComparisonSheet,
  type ComparisonTable,
  comparisonCsv,
  comparisonWorkbook,
} from './results/comparison-workbook.ts'
export { rankingCsv, rankingWorkbook } from './results/ranking-workbook.ts'
export type {
  RankingGroup,
  RankingRow,
  RankingTable,
  ResultTitle,
  Score,
  ScoreSheetRow,
  ScoreSheetTable,
} from './results/result-tables.ts'
export { type RouteTable, routeCsv, routeWorkbook } from './results/route-workbook.ts'
export { scoreSheetCsv, scoreSheetWorkbook } from './results/score-sheet-workbook.ts'
export {
  type TemplateCell,
  type TemplateEntry,
  type TemplateFilled,
  templateFilled,
  templateRead,
} from './template/apart.ts'
export { type TemplateFigures, type TemplateProblem, templateFigures } from './template/template-figures.ts'
export { type MappedCell, readTemplateMap } from './template/template-map.ts'
