import {
  type Fact,
  type FactKind,
  type Finding,
  MISSING_NAMES,
  type MissingName,
  nearestName,
  type Origin,
  parseDecimal,
  parsePeriod,
  whyNotDecimal,
} from '#engine'
import { needed, piecesOf, readTable, type TableRow, type TableShape, type TextGuard } from './csv-table.ts'
import { withoutEmpty, writeCsv } from './write-csv.ts'

const KINDS: readonly FactKind[] = ['reported', 'verified', 'imported', 'judged', 'target']
const NUMBERS = ['value', 'numerator', 'denominator'] as const

const SHAPE: TableShape = {
  columns: {
    unit: ['单位', '单位代码'],
    indicator: ['指标'],
    period: ['期间', '时期'],
    kind: ['类别'],
    version: ['版本'],
    value: ['数值', '值'],
    numerator: ['分子'],
    denominator: ['分母'],
    missing: ['缺失', '缺失原因'],
    reason: ['理由'],
    evidence: ['佐证'],
    'standard-error': ['标准误'],
    'source-version': ['来源版本'],
    source: ['来源'],
    sheet: ['工作表'],
    cell: ['单元格'],
    'handed-in-by': ['填报人'],
    'signed-by': ['签字人'],
    'recorded-at': ['记录时间'],
    submission: ['报送编号'],
  },
  mandatory: ['unit', 'indicator', 'period'],
  free: ['reason', 'evidence', 'source'],
}

export interface FactsRead {
  /** Every line that could be read; with any error among the findings the file should be refused as a whole. */
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
}

/**
 * 读事实表: one fact per line; headings in English or Chinese. `kind` left out is reported, `version` left out is 1.
 *
 * What a scheme would have to be asked for (unknown unit or indicator, duplicates) is the business of `checkFacts`.
 *
 * @param file the name messages and `origin` carry; `origin.cell` is the line, "L12"
 */
export function readFactsCsv(text: string, file: string, guard?: TextGuard): FactsRead {
  const { rows, findings } = readTable(text, file, SHAPE, guard)
  const facts: Fact[] = []
  for (const row of rows) {
    const fact = readFact(row, file)
    if (fact !== undefined) facts.push(fact)
  }
  return { facts, findings }
}

function readFact(row: TableRow, file: string): Fact | undefined {
  const unit = needed(row, 'unit')
  const indicator = needed(row, 'indicator')
  const period = readPeriod(row)
  const kind = readKind(row)
  const version = readVersion(row)
  const missing = readMissing(row)
  const numbers: Partial<Record<(typeof NUMBERS)[number], string>> = {}
  let whole = true
  for (const column of NUMBERS) {
    const written = row.cell(column)
    if (written === undefined) continue
    if (isNumber(row, column, written)) numbers[column] = written
    else whole = false
  }
  const written = NUMBERS.some((column) => row.cell(column) !== undefined)
  if (missing === undefined && !written && row.cell('missing') === undefined)
    row.report('fact.empty', 'value')
  if (missing !== undefined && written) row.report('fact.missing-with-value', 'missing', { missing })
  if (unit === undefined || indicator === undefined || period === undefined || !whole) return undefined
  if (kind === undefined || version === undefined || (missing === undefined && !written)) return undefined
  const origin = originOf(row, file)
  const evidence = piecesOf(row)
  const noted = Object.entries(NOTES).flatMap(([column, key]) => {
    const text = row.cell(column)
    return text === undefined ? [] : [[key, text] as const]
  })
  return {
    unit,
    indicator,
    period,
    kind,
    version,
    ...numbers,
    ...(missing === undefined ? {} : { missing }),
    ...Object.fromEntries(noted),
    ...(evidence === undefined ? {} : { evidence }),
    origin,
  }
}

function readPeriod(row: TableRow): string | undefined {
  const text = needed(row, 'period')
  if (text === undefined || parsePeriod(text) !== undefined) return text
  row.report('fact.period-malformed', 'period', { text: text.slice(0, 40) })
  return undefined
}

function readKind(row: TableRow): FactKind | undefined {
  const text = row.cell('kind') ?? 'reported'
  const kind = KINDS.find((known) => known === text)
  if (kind === undefined)
    row.report('fact.kind-unknown', 'kind', { kind: text.slice(0, 40), allowed: KINDS.join(' | ') })
  return kind
}

function readVersion(row: TableRow): number | undefined {
  const text = row.cell('version') ?? '1'
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  row.report('fact.version-malformed', 'version', { text: text.slice(0, 40) })
  return undefined
}

function readMissing(row: TableRow): MissingName | undefined {
  const text = row.cell('missing')
  if (text === undefined) return undefined
  const name = MISSING_NAMES.find((known) => known === text)
  if (name !== undefined) return name
  const near = nearestName(text, MISSING_NAMES)
  const facts = { text: text.slice(0, 40), allowed: MISSING_NAMES.join(' | ') }
  row.report('fact.missing-unknown', 'missing', { ...facts, ...(near === undefined ? {} : { near }) })
  return undefined
}

function isNumber(row: TableRow, column: (typeof NUMBERS)[number], text: string): boolean {
  const number = parseDecimal(text)
  if (number === undefined) {
    const { code, plain } = whyNotDecimal(text)
    row.report(code, column, {
      where: column,
      text: text.slice(0, 80),
      ...(plain === undefined ? {} : { plain }),
    })
    return false
  }
  if (column === 'value' || number.n >= 0n) return true
  row.report('fact.negative', column, { where: column, value: text })
  return false
}

const NOTES: Readonly<Record<string, 'reason' | 'standardError' | 'sourceVersion'>> = {
  reason: 'reason',
  'standard-error': 'standardError',
  'source-version': 'sourceVersion',
}

const ORIGIN: Readonly<Record<string, keyof Origin>> = {
  sheet: 'sheet',
  'handed-in-by': 'handedInBy',
  'signed-by': 'signedBy',
  'recorded-at': 'recordedAt',
  submission: 'submission',
}

function originOf(row: TableRow, file: string): Origin {
  const written = Object.entries(ORIGIN).flatMap(([column, key]) => {
    const text = row.cell(column)
    return text === undefined ? [] : [[key, text] as const]
  })
  return {
    file: row.cell('source') ?? file,
    cell: row.cell('cell') ?? `L${row.line}`,
    ...Object.fromEntries(written),
  }
}

/** 写事实表: the same columns `readFactsCsv` reads; places of origin that are mere lines of a CSV are left out. */
export function writeFactsCsv(facts: readonly Fact[]): string {
  const columns = Object.keys(SHAPE.columns)
  const rows = facts.map((fact) => columns.map((column) => factCell(fact, column)))
  return writeCsv(withoutEmpty([columns, ...rows], ['evidence', ...Object.keys(NOTES)]))
}

function factCell(fact: Fact, column: string): string | undefined {
  const { origin } = fact
  const fromSheet = origin?.cell !== undefined && !/^L\d+$/.test(origin.cell)
  if (column === 'source') return fromSheet ? origin.file : undefined
  if (column === 'cell') return fromSheet ? origin.cell : undefined
  const key = ORIGIN[column]
  if (key !== undefined) return origin?.[key]
  if (column === 'evidence') return fact.evidence?.join('; ')
  const note = NOTES[column]
  if (note !== undefined) return fact[note]
  const value = (fact as unknown as Readonly<Record<string, string | number | undefined>>)[column]
  return value === undefined ? undefined : String(value)
}
