import { writeCsv } from '#formats'
import { type WorkbookLabels, workbookLabels } from '#words'
import { STYLES } from '../package/sheet-styles.ts'
import { type PrintedCell, printedWorkbook, sheetName } from './printed-sheet.ts'
import { resultFootnotes } from './result-footnotes.ts'
import type { RankingRow, RankingTable, Score } from './result-tables.ts'

const text = (value: string | undefined): PrintedCell => ({ ...(value ? { value } : {}), style: STYLES.body })
const centre = (value: string | number | undefined): PrintedCell => ({
  ...(value === undefined || value === '' ? {} : { value }),
  style: STYLES.centre,
})

/** A score as a number that shows the declared digits; it holds what is printed, the exact total stands beside it. */
export const scoreCell = (score: Score | undefined, digits: number): PrintedCell => ({
  ...(score === undefined ? {} : { value: Number(score.shown) }),
  style: { ...STYLES.number, numFmt: digits === 0 ? '0' : `0.${'0'.repeat(digits)}` },
})

const headerOf = (words: WorkbookLabels['results']): readonly string[] => [
  words.rank,
  words.unit,
  words.subtotal,
  words.bonus,
  words.total,
  words.grade,
  words.commended,
  words.tied,
  words.gap,
  words.note,
]

const WIDTHS = [7, 18, 10, 8, 10, 8, 10, 22, 11, 30]

/**
 * 排名表: a sheet for each class with typed scores, the line's gap, ties, and the footnotes a public notice needs; behind
 * them the exact totals, which may be fractions longer than a row is wide.
 */
export function rankingWorkbook(table: RankingTable): Promise<Buffer> {
  const words = workbookLabels(table.language).results
  const taken = new Set<string>()
  const row = (one: RankingRow): readonly PrintedCell[] => [
    centre(one.rank),
    text(one.name),
    scoreCell(one.subtotal, table.digits),
    scoreCell(one.bonus, table.digits),
    scoreCell(one.total, table.digits),
    centre(one.grade),
    centre(one.commended ? words.yes : undefined),
    text(one.ties.join('、')),
    scoreCell(one.gap, table.digits),
    text(one.note),
  ]
  const sheets = table.groups.map((group) => ({
    sheet: sheetName(group.class, taken),
    title: table.title,
    about: [`${words.class}：${group.class}　　${words.counted(table.period, table.through)}`],
    widths: WIDTHS,
    header: headerOf(words),
    rows: group.rows.map(row),
    footnotes: resultFootnotes(table),
    orientation: 'landscape' as const,
  }))
  const exact = {
    sheet: sheetName(words.exactTotal, taken),
    title: `${table.title} · ${words.exactTotal}`,
    about: [words.counted(table.period, table.through)],
    widths: [14, 20, 90],
    header: [words.class, words.unit, words.exactTotal],
    rows: table.groups.flatMap((group) =>
      group.rows.map((one) => [text(group.class), text(one.name), text(one.total?.exact)]),
    ),
    footnotes: resultFootnotes(table),
    orientation: 'landscape' as const,
  }
  return printedWorkbook([...sheets, exact], table)
}

/** The same as one CSV table with the class and the unit code in columns of their own. */
export function rankingCsv(table: RankingTable): string {
  const words = workbookLabels(table.language).results
  const header = [words.class, words.unitCode, ...headerOf(words), words.exactTotal]
  const lines = table.groups.flatMap((group) =>
    group.rows.map((row) => [
      group.class,
      row.unit,
      row.rank === undefined ? '' : String(row.rank),
      row.name,
      row.subtotal?.shown,
      row.bonus?.shown,
      row.total?.shown,
      row.grade,
      row.commended ? words.yes : '',
      row.ties.join('、'),
      row.gap?.shown,
      row.note,
      row.total?.exact,
    ]),
  )
  return writeCsv([header, ...lines])
}
