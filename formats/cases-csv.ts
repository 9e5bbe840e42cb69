import type { CaseRecord, Finding } from '#engine'
import { needed, piecesOf, readTable, type TableRow, type TableShape, type TextGuard } from './csv-table.ts'
import { writeCsv } from './write-csv.ts'

const SHAPE: TableShape = {
  columns: {
    register: ['台账'],
    case: ['案号'],
    unit: ['单位', '单位代码'],
    'also-unit': ['同责单位'],
    date: ['日期'],
    evidence: ['佐证'],
    source: ['来源'],
    sheet: ['工作表'],
    cell: ['单元格'],
  },
  mandatory: ['register', 'case', 'unit', 'date'],
  open: true,
  free: ['evidence', 'source'],
}

export interface CasesRead {
  /** Every line that could be read; with any error among the findings the file should be refused as a whole. */
  readonly cases: readonly CaseRecord[]
  readonly findings: readonly Finding[]
}

/**
 * 读案件表: one case per line; every column beside the known ones is an attribute by its id, and blank cells are left out,
 * so that several registers may share a file. What the scheme must be asked for is the business of `checkCases`.
 */
export function readCasesCsv(text: string, file: string, guard?: TextGuard): CasesRead {
  const { rows, findings } = readTable(text, file, SHAPE, guard)
  const cases = rows.flatMap((row) => readCase(row, file) ?? [])
  return { cases, findings }
}

function readCase(row: TableRow, file: string): CaseRecord | undefined {
  const register = needed(row, 'register')
  const number = needed(row, 'case')
  const unit = needed(row, 'unit')
  const date = needed(row, 'date')
  if (register === undefined || number === undefined || unit === undefined || date === undefined)
    return undefined
  const [alsoUnits, evidence] = [piecesOf(row, 'also-unit'), piecesOf(row)]
  const sheet = row.cell('sheet')
  return {
    register,
    number,
    unit,
    ...(alsoUnits === undefined ? {} : { alsoUnits }),
    date,
    attributes: Object.assign(Object.create(null), Object.fromEntries(row.others())),
    ...(evidence === undefined ? {} : { evidence }),
    origin: {
      file: row.cell('source') ?? file,
      cell: row.cell('cell') ?? `L${row.line}`,
      ...(sheet === undefined ? {} : { sheet }),
    },
  }
}

/** 写案件表: the same columns `readCasesCsv` reads, then the attributes in the order they are first met. */
export function writeCasesCsv(cases: readonly CaseRecord[]): string {
  const attributes = [...new Set(cases.flatMap((record) => Object.keys(record.attributes)))]
  const rows = cases.map(({ register, number, unit, alsoUnits, date, evidence, origin, ...record }) => {
    const fromSheet = origin?.cell !== undefined && !/^L\d+$/.test(origin.cell)
    return [
      register,
      number,
      unit,
      alsoUnits?.join('; '),
      date,
      evidence?.join('; '),
      ...(fromSheet ? [origin.file, origin.sheet, origin.cell] : [undefined, undefined, undefined]),
      ...attributes.map((id) => record.attributes[id]),
    ]
  })
  return writeCsv([[...Object.keys(SHAPE.columns), ...attributes], ...rows])
}
