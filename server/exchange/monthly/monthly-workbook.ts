import { type Cell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type WorkbookLabels, workbookLabels } from '#words'
import { cellPlace } from '../package/cell-place.ts'
import { printTitles } from '../package/print-titles.ts'
import { STYLES } from '../package/sheet-styles.ts'
import { IDENTITY_SHEET, identityOf, identityRows } from './identity.ts'
import {
  type FilledFigure,
  isCounted,
  mayBeNegative,
  type ReportColumn,
  type ReportForm,
} from './report-form.ts'
import {
  KEYS_MARK,
  type LayoutColumn,
  type LayoutRow,
  layoutSheet,
  partKey,
  reasonChoices,
  type SheetLayout,
} from './sheet-layout.ts'

const WIDTHS = { key: 4, number: 5, name: 18, input: 12, rate: 10, reason: 10, pad: 12 } as const
const HEIGHTS = {
  title: 30,
  about: 20,
  indicators: 36,
  parts: 36,
  keys: 12,
  unit: 20,
  total: 20,
  signature: 28,
} as const

const rateFormat = (column: ReportColumn | undefined): string =>
  column?.ratio === 'per-mille' ? '0.00"‰"' : column?.ratio === 'number' ? '0.00' : '0.00%'

const numberFormat = (column: ReportColumn): string => (isCounted(column) ? '0' : 'General')

/** A decimal a double cannot carry unchanged goes out as text rather than as another number. */
export const numberValue = (decimal: string): number | string =>
  String(Number(decimal)) === decimal ? Number(decimal) : decimal

/** What a cell of the layout holds and looks like; numbers go out as the shortest decimal of their double. */
function cellOf(
  row: LayoutRow,
  column: LayoutColumn,
  kind: SheetLayout['cells'][number]['kind'],
  text: string,
  figure: FilledFigure | undefined,
  labels: WorkbookLabels,
  numerator: ReportColumn | undefined,
): Partial<Cell> {
  if (kind === 'formula') {
    const numFmt = column.kind === 'rate' ? rateFormat(numerator) : 'General'
    return { formula: text, style: { ...STYLES.computed, numFmt }, ...computed(column, figure, numerator) }
  }
  if (kind === 'signature') return { value: '', style: STYLES.signature }
  if (kind === 'input') {
    if (column.kind === 'reason') {
      const reason = figure?.missing === undefined ? '' : labels.reasons[figure.missing]
      return { value: reason === '' ? null : reason, style: STYLES.choice }
    }
    const part = column.column?.part ?? 'value'
    const given = figure?.missing === undefined ? figure?.[part] : undefined
    const style: CellStyle = {
      ...STYLES.input,
      numFmt: column.column === undefined ? '0' : numberFormat(column.column),
    }
    return { value: given === undefined ? null : numberValue(given), style }
  }
  return {
    value: column.kind === 'number' && row.kind === 'unit' ? Number(text) : text,
    style: textStyle(row, column),
  }
}

function textStyle(row: LayoutRow, column: LayoutColumn): CellStyle {
  if (row.kind === 'title' && column.kind !== 'key') return STYLES.title
  if (row.kind === 'about' || row.kind === 'signature') return STYLES.about
  if (row.kind === 'indicators' || row.kind === 'parts') return STYLES.header
  return column.kind === 'number' ? STYLES.middle : STYLES.name
}

/** The cached result, for programs that show a file without computing it. */
function computed(
  column: LayoutColumn,
  figure: FilledFigure | undefined,
  numerator: ReportColumn | undefined,
): Pick<Cell, 'formulaResult'> {
  const [above, below] = [Number(figure?.numerator), Number(figure?.denominator)]
  if (column.kind !== 'rate' || !Number.isFinite(above / below)) return { formulaResult: '' }
  return { formulaResult: (above / below) * (numerator?.ratio === 'per-mille' ? 1000 : 1) }
}

function validations(layout: SheetLayout, labels: WorkbookLabels): readonly DataValidation[] {
  const words = labels.monthly
  const unitRows = layout.rows.flatMap((row, index) => (row.kind === 'unit' ? [{ row, at: index + 1 }] : []))
  const [first, last] = [unitRows[0]?.at ?? 1, unitRows.at(-1)?.at ?? 1]
  const common = {
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
    errorStyle: 'stop',
    errorTitle: words.stop,
  } as const
  return layout.columns.flatMap((column, place): readonly DataValidation[] => {
    const range = `${cellPlace(place, first)}:${cellPlace(place, last)}`
    if (column.kind === 'reason') {
      const list = { ...common, type: 'list' as const, values: [...reasonChoices(labels)], range }
      return [{ ...list, errorMessage: words.choose, inputMessage: words.choose }]
    }
    const asked = column.column
    if (asked === undefined) return []
    const sentence = isCounted(asked) ? words.whole : words.decimal
    const bounds = mayBeNegative(asked)
      ? ({ operator: 'between', formula1: '-999999999999999', formula2: '999999999999999' } as const)
      : ({ operator: 'greaterThanOrEqual', formula1: '0' } as const)
    const rule = { ...common, type: isCounted(asked) ? ('whole' as const) : ('decimal' as const), ...bounds }
    if (asked.previous === undefined)
      return [{ ...rule, range, errorMessage: sentence, inputMessage: sentence }]
    return unitRows.map(({ row, at }) => {
      const previous = asked.previous?.[row.unit?.unit ?? '']
      const hint = previous === undefined ? sentence : `${sentence}\n${words.previous(previous)}`
      return { ...rule, range: cellPlace(place, at), errorMessage: sentence, inputMessage: hint }
    })
  })
}

/** A4 landscape holds about so many characters before print gets too small to read. */
const PAGE_WIDTH = 190

/** A wide form is printed on several pages side by side, each with the names, instead of too small to read. */
const pagesWide = (form: ReportForm, labels: WorkbookLabels): number => {
  const width = layoutSheet(form, labels).columns.reduce((sum, { kind }) => sum + WIDTHS[kind], 0)
  return Math.ceil(width / PAGE_WIDTH)
}

function reportSheet(form: ReportForm, labels: WorkbookLabels): WriteSheet {
  const layout = layoutSheet(form, labels)
  const rowAt = new Map(layout.rows.map((row, index) => [row.key, index] as const))
  const columnAt = new Map(layout.columns.map((column, index) => [column.key, index] as const))
  const figures = new Map((form.filled ?? []).map((f) => [partKey(f.unit, f.indicator), f] as const))
  const numerators = new Map(
    form.columns.filter((c) => c.part === 'numerator').map((c) => [c.indicator, c] as const),
  )
  const cells = new Map<string, Partial<Cell>>()
  const place = (row: string, column: string): readonly [number, number] => [
    rowAt.get(row) ?? 0,
    columnAt.get(column) ?? 0,
  ]
  for (const cell of layout.cells) {
    const [r, c] = place(cell.row, cell.column)
    const [row, column] = [layout.rows[r], layout.columns[c]]
    if (row === undefined || column === undefined) continue
    const figure = figures.get(partKey(row.unit?.unit ?? '', column.indicator ?? ''))
    const numerator = numerators.get(column.indicator ?? '')
    cells.set(`${r},${c}`, cellOf(row, column, cell.kind, cell.text, figure, labels, numerator))
  }
  const merges = layout.merges.map(([fromRow, fromColumn, toRow, toColumn]) => {
    const [[startRow, startCol], [endRow, endCol]] = [place(fromRow, fromColumn), place(toRow, toColumn)]
    for (let r = startRow; r <= endRow; r++)
      for (let c = startCol; c <= endCol; c++) {
        const key = `${r},${c}`
        if (!cells.has(key))
          cells.set(key, { value: null, style: fromRow === '#indicators' ? STYLES.header : STYLES.about })
      }
    return { startRow, startCol, endRow, endCol }
  })
  const keys = rowAt.get(KEYS_MARK) ?? 4
  return {
    name: labels.monthly.sheet,
    columns: layout.columns.map(({ kind }) => ({ width: WIDTHS[kind], hidden: kind === 'key' })),
    rows: [],
    cells,
    merges,
    rowDefs: new Map(
      layout.rows.map(
        ({ kind }, index) => [index, { height: HEIGHTS[kind], hidden: kind === 'keys' }] as const,
      ),
    ),
    dataValidations: [...validations(layout, labels)],
    freezePane: { rows: keys + 1, columns: 3 },
    protection: { sheet: true, objects: true, scenarios: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide(form, labels),
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${labels.results.page}` },
    view: { showGridLines: false },
  }
}

const guideSheet = (labels: WorkbookLabels): WriteSheet => ({
  name: labels.monthly.guideSheet,
  columns: [{ width: 90 }],
  rows: [],
  cells: new Map(
    [labels.monthly.guideSheet, ...labels.monthly.guide].map((line, index) => [
      `${index},0`,
      { value: line, style: index === 0 ? STYLES.title : STYLES.about },
    ]),
  ),
  rowDefs: new Map(labels.monthly.guide.map((_line, index) => [index + 1, { height: 30 }] as const)),
  protection: { sheet: true },
  pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  view: { showGridLines: false },
})

/**
 * 月报填报表: the workbook a town fills in for one month. Cells are locked except the ones to fill, a veryHidden sheet
 * says which form, unit and month it is, and hidden keys in the first column and above the data keep rows and columns
 * known when they are moved. The lock has no password: it prevents slips, and edits of locked cells are found on import.
 */
export async function monthlyWorkbook(form: ReportForm): Promise<Buffer> {
  const labels = workbookLabels(form.language)
  const identity = identityRows(identityOf(form))
  const bytes = await writeXlsx({
    sheets: [
      reportSheet(form, labels),
      guideSheet(labels),
      {
        name: IDENTITY_SHEET,
        rows: identity.map((line) => [...line]),
        veryHidden: true,
        protection: { sheet: true },
      },
    ],
    properties: {
      title: form.title ?? labels.monthly.title(form.unit.name, labels.monthly.month(form.period)),
    },
    defaultFont: { name: '宋体', size: 10.5 },
    namedRanges: [printTitles(labels.monthly.sheet, 3, 5, pagesWide(form, labels) > 1 ? '$A:$C' : undefined)],
    workbookProtection: { lockStructure: true },
    activeSheet: 0,
  })
  return Buffer.from(bytes)
}
