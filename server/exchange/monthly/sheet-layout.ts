import type { WorkbookLabels } from '#words'
import { cellPlace } from '../package/cell-place.ts'
import { CHOOSABLE_REASONS, type ReportColumn, type ReportForm, type ReportRow } from './report-form.ts'

/** A column of the sheet; its key stands hidden in the keys row, so a moved column is still known. */
export interface LayoutColumn {
  readonly key: string
  readonly kind: 'key' | 'number' | 'name' | 'input' | 'rate' | 'reason' | 'pad'
  readonly indicator?: string
  readonly column?: ReportColumn
}

/** A row of the sheet; its key stands hidden in column A, so a sorted row is still known. */
export interface LayoutRow {
  readonly key: string
  readonly kind: 'title' | 'about' | 'indicators' | 'parts' | 'keys' | 'unit' | 'total' | 'signature'
  readonly unit?: ReportRow
}

export interface LayoutCell {
  readonly row: string
  readonly column: string
  readonly kind: 'text' | 'formula' | 'input' | 'signature'
  /** Text or formula. */
  readonly text: string
}

export interface SheetLayout {
  readonly columns: readonly LayoutColumn[]
  readonly rows: readonly LayoutRow[]
  readonly cells: readonly LayoutCell[]
  /** Row and column keys of the first and last cell. */
  readonly merges: readonly (readonly [string, string, string, string])[]
}

export const KEYS_MARK = 'gongcheng:keys'
export const unitKey = (code: string): string => `unit:${code}`
export const partKey = (indicator: string, part: string): string => `${indicator}|${part}`

/** 指标组: the columns of one indicator, a quotient's two parts or one value. */
export interface IndicatorGroup {
  readonly indicator: string
  readonly title: string
  readonly parts: readonly ReportColumn[]
  readonly numerator?: ReportColumn
  readonly denominator?: ReportColumn
  readonly value?: ReportColumn
}

export function groupColumns(columns: readonly ReportColumn[]): readonly IndicatorGroup[] {
  const byIndicator = new Map<string, ReportColumn[]>()
  for (const column of columns)
    byIndicator.set(column.indicator, [...(byIndicator.get(column.indicator) ?? []), column])
  return [...byIndicator].map(([indicator, parts]) => ({
    indicator,
    title: parts[0]?.title ?? parts[0]?.name ?? indicator,
    parts,
    ...Object.fromEntries(parts.map((column) => [column.part, column])),
  }))
}

const isRatio = (group: IndicatorGroup): boolean =>
  group.numerator !== undefined && group.denominator !== undefined

/** Label and input of three signatures beside the name: the narrowest sheet that holds the line. */
const NARROWEST = 8
const SIGNATURES = ['filledBy', 'checkedBy', 'filledOn'] as const

function layoutColumns(groups: readonly IndicatorGroup[]): readonly LayoutColumn[] {
  const columns: LayoutColumn[] = [
    { key: KEYS_MARK, kind: 'key' },
    { key: '#number', kind: 'number' },
    { key: '#name', kind: 'name' },
  ]
  for (const group of groups) {
    const { indicator } = group
    for (const column of group.parts)
      columns.push({ key: partKey(indicator, column.part), kind: 'input', indicator, column })
    if (isRatio(group)) columns.push({ key: partKey(indicator, 'rate'), kind: 'rate', indicator })
    columns.push({ key: partKey(indicator, 'missing'), kind: 'reason', indicator })
  }
  while (columns.length < NARROWEST) columns.push({ key: `#pad${columns.length}`, kind: 'pad' })
  return columns
}

function layoutRows(form: ReportForm): readonly LayoutRow[] {
  return [
    { key: '#title', kind: 'title' },
    { key: '#about', kind: 'about' },
    { key: '#indicators', kind: 'indicators' },
    { key: '#parts', kind: 'parts' },
    { key: KEYS_MARK, kind: 'keys' },
    ...form.rows.map((unit): LayoutRow => ({ key: unitKey(unit.unit), kind: 'unit', unit })),
    ...(form.rows.length > 1 ? [{ key: '#total', kind: 'total' } as const] : []),
    { key: '#signature', kind: 'signature' },
  ]
}

const rateFormula = (above: string, below: string, column: ReportColumn): string => {
  const scale = column.ratio === 'per-mille' ? '*1000' : ''
  return `IF(OR(${above}="",${below}=""),"",IFERROR(${above}/${below}${scale},"—"))`
}

/** 表样: every cell of the form by row and column key; the writer prints it and the reader holds a file against it. */
export function layoutSheet(form: ReportForm, labels: WorkbookLabels): SheetLayout {
  const groups = groupColumns(form.columns)
  const columns = layoutColumns(groups)
  const rows = layoutRows(form)
  const words = labels.monthly
  const at = new Map(columns.map((column, index) => [column.key, index] as const))
  const last = columns.at(-1)?.key ?? '#name'
  const cells: LayoutCell[] = []
  const merges: (readonly [string, string, string, string])[] = []
  const text = (row: string, column: string, value: string): void => {
    cells.push({ row, column, kind: 'text', text: value })
  }
  const month = words.month(form.period)
  text('#title', '#number', form.title ?? words.title(form.unit.name, month))
  merges.push(['#title', '#number', '#title', last])
  const { name: unit, code } = form.unit
  text(
    '#about',
    '#number',
    words.about({ unit, code, month, due: form.due, form: `${form.form} ${form.version}` }),
  )
  merges.push(['#about', '#number', '#about', last])
  text('#indicators', '#number', words.number)
  text('#indicators', '#name', words.unit)
  for (const key of ['#number', '#name']) merges.push(['#indicators', key, '#parts', key])

  for (const group of groups) {
    const keys = columns.filter((column) => column.indicator === group.indicator).map((column) => column.key)
    const [first = '', final = first] = [keys[0], keys.at(-1)]
    text('#indicators', first, `${group.title}${words.better[group.parts[0]?.better ?? 'neither']}`)
    if (keys.length > 1) merges.push(['#indicators', first, '#indicators', final])
    for (const column of group.parts) {
      const counted = column.part !== 'value' && (column.unit === 'percent' || column.unit === 'per-mille')
      const unitName = labels.units[counted ? 'number' : column.unit]
      text(
        '#parts',
        partKey(group.indicator, column.part),
        column.name + (unitName === '' ? '' : `（${unitName}）`),
      )
    }
    if (isRatio(group)) text('#parts', partKey(group.indicator, 'rate'), words.rate)
    text('#parts', partKey(group.indicator, 'missing'), words.reason)
  }
  for (const column of columns) text(KEYS_MARK, column.key, column.key)
  for (const row of rows) if (row.kind !== 'keys') text(row.key, KEYS_MARK, row.key)

  const unitRows = rows.flatMap((row, index) => (row.kind === 'unit' ? [index + 1] : []))
  for (const [index, row] of rows.entries()) {
    if (row.kind !== 'unit' && row.kind !== 'total') continue
    text(row.key, '#name', row.unit?.name ?? words.total)
    text(row.key, '#number', row.kind === 'unit' ? String(index - 4) : '')
    for (const [place, column] of columns.entries()) {
      const group = groups.find((g) => g.indicator === column.indicator)
      if (column.kind === 'rate' && group?.numerator !== undefined) {
        const [above, below] = (['numerator', 'denominator'] as const).map((part) =>
          cellPlace(at.get(partKey(group.indicator, part)) ?? 0, index + 1),
        )
        const formula = rateFormula(above ?? '', below ?? '', group.numerator)
        cells.push({ row: row.key, column: column.key, kind: 'formula', text: formula })
      } else if (row.kind === 'unit' && (column.kind === 'input' || column.kind === 'reason'))
        cells.push({ row: row.key, column: column.key, kind: 'input', text: '' })
      else if (row.kind === 'total' && column.kind === 'input' && sums(column)) {
        const range = `${cellPlace(place, unitRows[0] ?? 1)}:${cellPlace(place, unitRows.at(-1) ?? 1)}`
        cells.push({
          row: row.key,
          column: column.key,
          kind: 'formula',
          text: `IF(COUNT(${range})=0,"",SUM(${range}))`,
        })
      } else if (row.kind === 'total' && (column.kind === 'input' || column.kind === 'reason'))
        text(row.key, column.key, '')
    }
  }
  for (const [index, name] of SIGNATURES.entries()) {
    const [label, input] = [columns[2 + index * 2], columns[3 + index * 2]]
    text('#signature', label?.key ?? '', words[name])
    cells.push({ row: '#signature', column: input?.key ?? '', kind: 'signature', text: name })
  }
  return { columns, rows, cells, merges }
}

/** Shares and days of single units are not added up; people, cases and money are. */
const sums = ({ column }: LayoutColumn): boolean =>
  column !== undefined &&
  (column.part !== 'value' || ['count', 'persons', 'households', 'yuan'].includes(column.unit))

/** The choices of the drop-down, in the order they are shown. */
export const reasonChoices = (labels: WorkbookLabels): readonly string[] =>
  CHOOSABLE_REASONS.map((name) => labels.reasons[name])
