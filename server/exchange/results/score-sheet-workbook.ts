import { writeCsv } from '#formats'
import { type WorkbookLabels, workbookLabels } from '#words'
import { STYLES } from '../package/sheet-styles.ts'
import { type PrintedCell, type PrintedTable, printedWorkbook, sheetName } from './printed-sheet.ts'
import { scoreCell } from './ranking-workbook.ts'
import { resultFootnotes } from './result-footnotes.ts'
import type { ScoreSheetRow, ScoreSheetTable } from './result-tables.ts'

const WIDTHS = [26, 8, 12, 44, 9, 9, 34]

const headerOf = (words: WorkbookLabels['results']): readonly string[] => [
  words.item,
  words.points,
  words.target,
  words.standard,
  words.score,
  words.deducted,
  words.reason,
]

const PLAIN = /^-?\d+(\.\d+)?$/

/** Points are typed when they are a plain decimal; "187/12" stays text. */
const pointsCell = (points: string | undefined): PrintedCell => ({
  ...(points === undefined ? {} : { value: PLAIN.test(points) ? Number(points) : points }),
  style: { ...STYLES.number, numFmt: 'General' },
})

function printed(table: ScoreSheetTable, taken: Set<string>): PrintedTable {
  const words = workbookLabels(table.language).results
  const row = (one: ScoreSheetRow): readonly PrintedCell[] => {
    const base = one.leaf ? STYLES.body : STYLES.strong
    const name = {
      ...base,
      alignment: { ...base.alignment, horizontal: 'left' as const, indent: Math.min(one.depth, 8) },
    }
    const text = (value: string | undefined): PrintedCell => ({ ...(value ? { value } : {}), style: base })
    return [
      { value: one.name, style: name },
      pointsCell(one.points),
      text(one.target),
      text(one.standard),
      scoreCell(one.score, table.digits),
      scoreCell(one.deducted, table.digits),
      text(one.reason),
    ]
  }
  const blank: PrintedCell = { style: STYLES.strong }
  const total: readonly PrintedCell[] = [
    { value: words.total, style: STYLES.strong },
    pointsCell(table.fullMarks),
    blank,
    blank,
    scoreCell(table.total, table.digits),
    blank,
    {
      ...(table.total === undefined ? {} : { value: `${words.exactTotal}：${table.total.exact}` }),
      style: STYLES.body,
    },
  ]
  const rank = table.rank === undefined ? '' : `　　${words.rank}：${table.rank}`
  return {
    sheet: sheetName(table.name, taken),
    title: table.title,
    about: [
      `${words.unit}：${table.name}（${table.unit}）　　${words.class}：${table.class}${rank}`,
      words.counted(table.period, table.through),
    ],
    widths: WIDTHS,
    header: headerOf(words),
    rows: [...table.rows.map(row), total],
    footnotes: resultFootnotes(table),
    orientation: 'landscape',
  }
}

/** 得分表: the paper score sheet, one sheet for each unit given; at least one is needed. */
export function scoreSheetWorkbook(
  tables: readonly [ScoreSheetTable, ...ScoreSheetTable[]],
): Promise<Buffer> {
  const taken = new Set<string>()
  return printedWorkbook(
    tables.map((table) => printed(table, taken)),
    tables[0],
  )
}

/** The same lines as CSV, the item id and depth first. */
export function scoreSheetCsv(table: ScoreSheetTable): string {
  const words = workbookLabels(table.language).results
  const lines = table.rows.map((row) => [
    row.item,
    String(row.depth),
    row.name,
    row.points,
    row.target,
    row.standard,
    row.score?.shown,
    row.deducted?.shown,
    row.reason,
    row.score?.exact,
  ])
  const header = ['item', 'depth', ...headerOf(words), words.exactScore]
  const total = ['', '', words.total, table.fullMarks, '', '', table.total?.shown, '', '', table.total?.exact]
  return writeCsv([header, ...lines, total])
}
