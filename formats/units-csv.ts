import { type Finding, isDay, nearestName, type UnitRecord } from '#engine'
import { needed, readTable, type TableRow, type TableShape } from './csv-table.ts'
import { writeCsv } from './write-csv.ts'

/** 单位的一段: a unit with its class and parent from one day to another, both counted; left out means always. */
export interface UnitRow extends UnitRecord {
  /** ISO day. */
  readonly from?: string
  readonly to?: string
  readonly line: number
}

export interface UnitsRead {
  readonly rows: readonly UnitRow[]
  readonly findings: readonly Finding[]
}

const SHAPE: TableShape = {
  columns: {
    code: ['单位代码', '代码'],
    name: ['名称', '单位名称'],
    'name-en': ['英文名称'],
    level: ['层级'],
    parent: ['上级', '上级代码'],
    class: ['类别'],
    from: ['起', '起始日期'],
    to: ['止', '截止日期'],
  },
  mandatory: ['code', 'name', 'level'],
}

/** 读单位表: one row per unit and stretch of time. Rows of one unit may not overlap; parents must exist; no circles. */
export function readUnitsCsv(text: string, file: string): UnitsRead {
  const table = readTable(text, file, SHAPE)
  const read = table.rows.flatMap((row) => {
    const unit = readUnit(row)
    return unit === undefined ? [] : [{ row, unit }]
  })
  checkOverlaps(read)
  checkParents(read)
  return { rows: read.map(({ unit }) => unit), findings: table.findings }
}

interface ReadRow {
  readonly row: TableRow
  readonly unit: UnitRow
}

function readUnit(row: TableRow): UnitRow | undefined {
  const code = needed(row, 'code')
  const name = needed(row, 'name')
  const level = needed(row, 'level')
  const from = readDay(row, 'from')
  const to = readDay(row, 'to')
  if (code === undefined || name === undefined || level === undefined) return undefined
  if (from !== undefined && to !== undefined && to < from)
    row.report('unit.dates-backwards', 'to', { unit: code, from, to })
  const [nameEn, parent, classId] = [row.cell('name-en'), row.cell('parent'), row.cell('class')]
  return {
    code,
    name,
    ...(nameEn === undefined ? {} : { nameEn }),
    level,
    ...(parent === undefined ? {} : { parent }),
    ...(classId === undefined ? {} : { class: classId }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    line: row.line,
  }
}

function readDay(row: TableRow, column: string): string | undefined {
  const text = row.cell(column)
  if (text === undefined || isDay(text)) return text
  row.report('unit.date-malformed', column, { column, text: text.slice(0, 40) })
  return undefined
}

const ALWAYS = { from: '0000', to: '9999-99-99' } as const

function checkOverlaps(read: readonly ReadRow[]): void {
  const byCode = new Map<string, ReadRow[]>()
  for (const one of read) {
    const rows = byCode.get(one.unit.code)
    if (rows === undefined) byCode.set(one.unit.code, [one])
    else rows.push(one)
  }
  for (const [code, rows] of byCode) {
    const sorted = [...rows].sort((a, b) =>
      (a.unit.from ?? ALWAYS.from) < (b.unit.from ?? ALWAYS.from) ? -1 : 1,
    )
    for (const [place, { row, unit }] of sorted.entries()) {
      const before = sorted[place - 1]
      if (before === undefined || (before.unit.to ?? ALWAYS.to) < (unit.from ?? ALWAYS.from)) continue
      row.report('unit.rows-overlap', 'from', { unit: code, line: String(before.row.line) })
    }
  }
}

function checkParents(read: readonly ReadRow[]): void {
  const parents = new Map(read.map(({ unit }) => [unit.code, unit.parent]))
  const sound = new Set<string>()
  for (const { row, unit } of read) {
    if (unit.parent !== undefined && !parents.has(unit.parent)) {
      const near = nearestName(unit.parent, parents.keys())
      const facts = { unit: unit.code, parent: unit.parent, ...(near === undefined ? {} : { near }) }
      row.report('unit.parent-unknown', 'parent', facts)
    }
    const path: string[] = []
    let above: string | undefined = unit.code
    while (above !== undefined && !sound.has(above) && !path.includes(above)) {
      path.push(above)
      above = parents.get(above)
    }
    if (above !== undefined && path.includes(above)) {
      const circle = [...path.slice(path.indexOf(above)), above].join(' → ')
      row.report('unit.parent-circle', 'parent', { circle })
    }
    for (const code of path) sound.add(code)
  }
}

/**
 * 某期间的单位: each unit as it stands on the last day of "2017", "2017Q3" or "2017-09". A unit that had ended by then,
 * or had not begun, is left out.
 */
export function unitsInPeriod(rows: readonly UnitRow[], period: string): readonly UnitRecord[] {
  const day = lastDay(period)
  return rows
    .filter(({ from = ALWAYS.from, to = ALWAYS.to }) => from <= day && day <= to)
    .map(({ from: _from, to: _to, line: _line, ...unit }) => unit)
}

/** Days are compared as text, so the 31st stands for the last day of any month. */
function lastDay(period: string): string {
  const quarter = /^(\d{4})Q([1-4])$/.exec(period)
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}-31`
  return period.length === 4 ? `${period}-12-31` : `${period}-31`
}

/** 写单位表: the same columns `readUnitsCsv` reads. */
export function writeUnitsCsv(
  rows: readonly (UnitRecord & { readonly from?: string; readonly to?: string })[],
): string {
  const cells = rows.map(({ code, name, nameEn, level, parent, class: classId, from, to }) => [
    code,
    name,
    nameEn,
    level,
    parent,
    classId,
    from,
    to,
  ])
  return writeCsv([Object.keys(SHAPE.columns), ...cells])
}
