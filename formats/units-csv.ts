import { type Finding, isDay, nearestName, type UnitRecord } from '#engine'
import { needed, readTable, type TableRow, type TableShape, type TextGuard } from './csv-table.ts'
import { withoutEmpty, writeCsv } from './write-csv.ts'

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
    'merged-into': ['并入'],
    'merged-from': ['并入日期'],
  },
  mandatory: ['code', 'name', 'level'],
}

/** 读单位表: one row per unit and stretch of time. Rows of one unit may not overlap; parents must exist; no circles. */
export function readUnitsCsv(text: string, file: string, guard?: TextGuard): UnitsRead {
  const table = readTable(text, file, SHAPE, guard)
  const read = table.rows.flatMap((row) => {
    const unit = readUnit(row)
    return unit === undefined ? [] : [{ row, unit }]
  })
  checkOverlaps(read)
  checkMergers(read)
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
  const mergedInto = readMerger(row, code)
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
    ...(mergedInto === undefined ? {} : { mergedInto }),
    line: row.line,
  }
}

/** 并入: into whom and from which day; one without the other is a finding. */
function readMerger(row: TableRow, unit: string): UnitRecord['mergedInto'] {
  const into = row.cell('merged-into')
  const from = readDay(row, 'merged-from')
  if (row.cell('merged-from') === undefined && into === undefined) return undefined
  if (into === undefined || row.cell('merged-from') === undefined)
    row.report('unit.merged-half', 'merged-into', { unit })
  return into === undefined || from === undefined ? undefined : { unit: into, from }
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

/** Successors must be in the table, and no chain of mergers may come back to its start. */
function checkMergers(read: readonly ReadRow[]): void {
  const into = new Map(
    read.flatMap(({ unit }) => (unit.mergedInto ? [[unit.code, unit.mergedInto.unit]] : [])),
  )
  const codes = new Set(read.map(({ unit }) => unit.code))
  for (const { row, unit } of read) {
    const successor = unit.mergedInto?.unit
    if (successor === undefined) continue
    if (!codes.has(successor)) {
      const near = nearestName(successor, codes)
      const facts = { unit: unit.code, into: successor, ...(near === undefined ? {} : { near }) }
      row.report('unit.merged-unknown', 'merged-into', facts)
      continue
    }
    const path = [unit.code]
    let next: string | undefined = successor
    while (next !== undefined && !path.includes(next)) {
      path.push(next)
      next = into.get(next)
    }
    if (next === unit.code)
      row.report('unit.merged-circle', 'merged-into', { circle: [...path, next].join(' → ') })
  }
}

/**
 * 单位的来历: one record per unit with every stretch of its class and parent, for `gatherFigures` to read on the day it
 * counts to. Name, class and parent beside them are the last ones.
 */
export function datedUnits(rows: readonly UnitRow[]): readonly UnitRecord[] {
  const byCode = new Map<string, UnitRow[]>()
  for (const row of rows) {
    const known = byCode.get(row.code)
    if (known === undefined) byCode.set(row.code, [row])
    else known.push(row)
  }
  return [...byCode.values()].map(datedUnit)
}

function datedUnit(rows: readonly UnitRow[]): UnitRecord {
  const sorted = [...rows].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const last = sorted.at(-1) as UnitRow
  const { line: _line, from: _from, to: _to, mergedInto: _merged, ...unit } = last
  const [from, to] = [sorted[0]?.from, last.to]
  const mergedInto = sorted.findLast((row) => row.mergedInto !== undefined)?.mergedInto
  const ends = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(mergedInto === undefined ? {} : { mergedInto }),
  }
  if (sorted.length === 1) return { ...unit, ...ends }
  const stretch = (row: UnitRow) => ({
    ...(row.from === undefined ? {} : { from: row.from }),
    ...(row.to === undefined ? {} : { to: row.to }),
  })
  return {
    ...unit,
    ...ends,
    classes: sorted.map((row) => ({
      ...stretch(row),
      ...(row.class === undefined ? {} : { class: row.class }),
    })),
    parents: sorted.map((row) => ({
      ...stretch(row),
      ...(row.parent === undefined ? {} : { parent: row.parent }),
    })),
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
  const cells = rows.map(({ code, name, nameEn, level, parent, class: classId, from, to, mergedInto }) => [
    code,
    name,
    nameEn,
    level,
    parent,
    classId,
    from,
    to,
    mergedInto?.unit,
    mergedInto?.from,
  ])
  return writeCsv(withoutEmpty([Object.keys(SHAPE.columns), ...cells], ['merged-into', 'merged-from']))
}
