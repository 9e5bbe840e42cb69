import type { Finding } from '../scheme/finding.ts'
import type { FindingCode } from '../scheme/finding-codes.ts'
import { nearestName } from '../scheme/nearest-name.ts'
import { asksWorkingDays, countsWorkingDays } from '../scheme/read-case-condition.ts'
import type { Register, RegisterAttribute } from '../scheme/register.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { parseDecimal } from '../value/decimal-text.ts'
import { isDay } from '../value/iso-day.ts'
import { textOf } from './case-condition.ts'
import type { CaseRecord } from './case-record.ts'
import type { UnitRecord } from './fact.ts'
import { placeOfOrigin } from './fact-place.ts'
import { whyNotDecimal } from './why-not-decimal.ts'

/** Repeating one mistake ten thousand times helps nobody. */
const MOST_FINDINGS = 1000

type Report = (code: FindingCode, facts?: Readonly<Record<string, string>>) => void

interface Known {
  readonly units: ReadonlyMap<string, UnitRecord>
  readonly registers: ReadonlyMap<string, Register>
  readonly scheme: Scheme
}

/** 核对案件: what cases handed in for a scheme are wrong about, each at its line; at most 1,000 findings. */
export function checkCases(
  scheme: Scheme,
  units: readonly UnitRecord[],
  cases: readonly CaseRecord[],
): readonly Finding[] {
  const known: Known = {
    units: new Map(units.map((unit) => [unit.code, unit])),
    registers: new Map((scheme.registers ?? []).map((register) => [register.id, register])),
    scheme,
  }
  const findings: Finding[] = []
  const first = new Map<string, CaseRecord>()
  for (const record of cases) {
    if (findings.length >= MOST_FINDINGS) break
    const { register, number, unit, date } = record
    const place = placeOfOrigin(record.origin)
    const report: Report = (code, facts = {}) =>
      findings.push({
        code,
        severity: 'error',
        ...place,
        facts: { register, case: number, unit, date, ...facts },
      })
    checkCase(record, known, report)
    const key = `${register}\n${number}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, record)
    else {
      const { at: other } = placeOfOrigin(earlier.origin)
      const facts = { register, case: number, unit, date }
      findings.push({ code: 'case.twice', severity: 'error', ...place, ...(other && { other }), facts })
    }
  }
  return findings.slice(0, MOST_FINDINGS)
}

function checkCase(record: CaseRecord, known: Known, report: Report): void {
  const { date, unit, alsoUnits = [], evidence } = record
  if (!isDay(date)) report('case.date-malformed', { text: date.slice(0, 40) })
  if (evidence?.some((piece) => piece.trim() === '')) report('fact.evidence-empty')
  const named = [unit, ...alsoUnits]
  if (new Set(named).size < named.length) report('case.unit-twice')
  const register = known.registers.get(record.register)
  for (const code of new Set(named)) checkUnit(code, record, known, report)
  if (register === undefined) {
    report('case.register-unknown', near(record.register, known.registers.keys()))
    return
  }
  checkAttributes(record, register, report)
  checkCalendar(record, register, known.scheme, report)
}

const near = (text: string, names: Iterable<string>): Readonly<Record<string, string>> => {
  const name = nearestName(text, names)
  return name === undefined ? {} : { near: name }
}

function checkUnit(
  code: string,
  { register, date }: CaseRecord,
  { units, scheme }: Known,
  report: Report,
): void {
  const unit = units.get(code)
  if (unit === undefined) {
    report('fact.unit-unknown', { unit: code, ...near(code, units.keys()) })
    return
  }
  const reading = scheme.indicators.filter(({ fromCases }) => fromCases?.register === register)
  const levels = new Set([scheme.level, ...reading.map(({ reportedBy }) => reportedBy)])
  if (!levels.has(unit.level))
    report('case.level', { unit: code, level: unit.level, wanted: [...levels].join(' | ') })
  const { mergedInto } = unit
  if (mergedInto !== undefined && date >= mergedInto.from)
    report('fact.after-merger', { unit: code, into: mergedInto.unit, from: mergedInto.from })
}

function checkAttributes(record: CaseRecord, register: Register, report: Report): void {
  const ids = register.attributes.map(({ id }) => id)
  for (const id of Object.keys(record.attributes)) {
    if (!ids.includes(id))
      report('case.attribute-unknown', { attribute: id, known: ids.join(', '), ...near(id, ids) })
  }
  for (const attribute of register.attributes) {
    const text = textOf(record, attribute.id)
    if (text !== undefined) checkText(attribute, text, report)
    else if (!attribute.optional) report('case.attribute-missing', { attribute: attribute.id })
  }
}

function checkText({ id, type, choices }: RegisterAttribute, text: string, report: Report): void {
  const wrong = (wanted: string, more: Readonly<Record<string, string>> = {}): void =>
    report('case.attribute-malformed', { attribute: id, text: text.slice(0, 40), wanted, ...more })
  if (type === 'date' && !isDay(text)) wrong('2017-09-05')
  else if (type === 'yes-no' && text !== 'yes' && text !== 'no') wrong('yes | no')
  else if (type === 'choice' && !choices?.includes(text))
    wrong((choices ?? []).join(' | '), near(text, choices ?? []))
  else if (type === 'number' && parseDecimal(text) === undefined) {
    const { code, plain } = whyNotDecimal(text)
    report(code, { where: id, text: text.slice(0, 80), ...(plain === undefined ? {} : { plain }) })
  }
}

/** Working days are counted over years the calendar says something of, or not at all. */
function checkCalendar(record: CaseRecord, register: Register, scheme: Scheme, report: Report): void {
  const asks = scheme.indicators.some(({ fromCases }) => {
    if (fromCases?.register !== register.id) return false
    const { count, among, where } = fromCases
    return (
      (count.how === 'late' && count.days === 'working') ||
      (count.how === 'sum-of' && countsWorkingDays(count.of)) ||
      asksWorkingDays(among) ||
      asksWorkingDays(where)
    )
  })
  if (!asks) return
  const { holidays = [], working = [] } = scheme.calendar ?? {}
  const years = new Set([...holidays, ...working].map((day) => day.slice(0, 4)))
  const days = register.attributes.flatMap(({ id, type }) =>
    type === 'date' ? [[id, textOf(record, id)] as const] : [],
  )
  for (const [attribute, day] of [['date', record.date] as const, ...days]) {
    if (day === undefined || !isDay(day) || years.has(day.slice(0, 4))) continue
    report('case.calendar-year', { attribute, year: day.slice(0, 4) })
    return
  }
}
