import type { Finding, PastResult } from '#engine'
import { needed, piecesOf, readTable, type TableRow, type TableShape, type TextGuard } from './csv-table.ts'
import { writeCsv } from './write-csv.ts'

const SHAPE: TableShape = {
  columns: {
    unit: ['单位', '单位代码'],
    period: ['年度', '期间'],
    total: ['总分'],
    rank: ['名次'],
    grade: ['等次'],
    commended: ['表彰'],
    vetoes: ['否决'],
    cards: ['牌'],
  },
  mandatory: ['unit', 'period'],
}

export interface HistoryRead {
  readonly history: readonly PastResult[]
  readonly findings: readonly Finding[]
}

/** 读往年结果表: one line per unit and year; several vetoes or cards are separated by semicolons. */
export function readHistoryCsv(text: string, file: string, guard?: TextGuard): HistoryRead {
  const { rows, findings } = readTable(text, file, SHAPE, guard)
  const history = rows.flatMap((row) => readPast(row, file) ?? [])
  return { history, findings }
}

function readPast(row: TableRow, file: string): PastResult | undefined {
  const unit = needed(row, 'unit')
  const period = needed(row, 'period')
  const commended = row.cell('commended')
  const isTold = commended === undefined || commended === 'yes' || commended === 'no'
  if (!isTold) row.report('history.commended', 'commended', { text: commended.slice(0, 40) })
  if (unit === undefined || period === undefined || !isTold) return undefined
  const [total, rank, grade] = [row.cell('total'), row.cell('rank'), row.cell('grade')]
  return {
    unit,
    period,
    ...(total === undefined ? {} : { total }),
    ...(rank === undefined ? {} : { rank }),
    ...(grade === undefined ? {} : { grade }),
    ...(commended === undefined ? {} : { commended: commended === 'yes' }),
    vetoes: piecesOf(row, 'vetoes') ?? [],
    cards: piecesOf(row, 'cards') ?? [],
    origin: { file, cell: `L${row.line}` },
  }
}

/** 写往年结果表: the same columns `readHistoryCsv` reads. */
export function writeHistoryCsv(history: readonly PastResult[]): string {
  const rows = history.map(({ unit, period, total, rank, grade, commended, vetoes, cards }) => [
    unit,
    period,
    total,
    rank,
    grade,
    commended === undefined ? undefined : commended ? 'yes' : 'no',
    vetoes.join('; '),
    cards.join('; '),
  ])
  return writeCsv([Object.keys(SHAPE.columns), ...rows])
}
