import type { SourceText } from '../formula/source-text.ts'
import type { Unit } from '../value/unit.ts'
import { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import {
  asksWorkingDays,
  countsWorkingDays,
  readCaseCondition,
  readCaseNumber,
} from './read-case-condition.ts'
import type { Calendar, CaseCount, CaseMeasure, KeepRule, Register, RegisterAttribute } from './register.ts'

const COUNTS: readonly Unit[] = ['count', 'persons', 'households', 'number']
const FORMS =
  'all | distinct <attribute> | repeats <attribute> | repeats <attribute> 3 | sum <attribute> | sum min(days(due, done), 5 days) | late calendar | late working'
const KEEPS = 'highest <choice> | lowest <choice> | greatest <number> | least <number> | first | last'

/** 读案件计数 of an indicator: which cases of which register, and how they are counted. */
export function readCaseCount(
  reader: MapReader,
  {
    registers,
    calendar,
  }: { readonly registers: readonly Register[]; readonly calendar: Calendar | undefined },
  unit: Unit | undefined,
): CaseCount | undefined {
  const map = reader.findMap('from-cases')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, reader.subject)
  const id = inner.getText('register')
  const register = registers.find((one) => one.id === id)
  if (id !== undefined && register === undefined) {
    const near = nearestName(
      id,
      registers.map((one) => one.id),
    )
    const facts = { register: id, ...(near === undefined ? {} : { near }) }
    return inner.report('register.unknown', facts, inner.find('register')?.at)
  }
  if (register === undefined) return undefined
  const among = readCaseCondition(inner, 'among', register)
  const where = readCaseCondition(inner, 'where', register)
  const count = readMeasure(inner, register)
  const once = readOnce(inner, register)
  inner.noMore()
  if (count === undefined) return undefined
  const wanted = unitsOf(count, register)
  if (unit !== undefined && !wanted.includes(unit))
    return reader.report(
      'indicator.cases-unit',
      { unit, wanted: wanted.join(' | ') },
      reader.find('unit')?.at,
    )
  const summed = count.how === 'sum-of' && countsWorkingDays(count.of)
  const working = summed || asksWorkingDays(among) || asksWorkingDays(where)
  if (calendar === undefined && (working || (count.how === 'late' && count.days === 'working')))
    inner.report('cases.calendar-missing')
  return {
    register: register.id,
    ...(among === undefined ? {} : { among }),
    ...(where === undefined ? {} : { where }),
    count,
    ...(once === undefined ? {} : { once }),
  }
}

function unitsOf(count: CaseMeasure, { attributes }: Register): readonly Unit[] {
  if (count.how === 'sum-of') return count.unit === 'number' ? ['number', 'count'] : [count.unit]
  if (count.how === 'late') return [count.days === 'working' ? 'working-days' : 'days']
  if (count.how !== 'sum') return COUNTS
  return [attributes.find(({ id }) => id === count.attribute)?.unit ?? 'number']
}

function readMeasure(reader: MapReader, register: Register): CaseMeasure | undefined {
  const text = reader.getText('count')
  if (text === undefined) return undefined
  const at = reader.find('count')?.at ?? reader.map.at
  const summed = /^\s*sum\s+/.exec(text)?.[0] ?? ''
  if (summed !== '' && /[^\w-]/.test(text.slice(summed.length).trim()))
    return readSum(reader, register, {
      text: text.slice(summed.length),
      at: { ...at, column: at.column + summed.length },
    })
  const [how = '', what, ...more] = text.trim().split(/\s+/)
  const malformed = () =>
    reader.report('cases.count-malformed', { text: text.slice(0, 80), forms: FORMS }, at)
  const again = how === 'repeats' && more.length === 1 ? /^[2-9]$/.exec(more[0] ?? '')?.[0] : undefined
  if (more.length > 0 && again === undefined) return malformed()
  if (how === 'all' && what === undefined) return { how }
  if (how === 'late' && (what === 'calendar' || what === 'working')) {
    for (const id of ['due', 'done'])
      if (attribute(reader, 'count', id, ['date'], register) === undefined) return undefined
    return { how, days: what }
  }
  if (what === undefined) return malformed()
  if (how === 'distinct' || how === 'repeats') {
    const known = attribute(reader, 'count', what, ['text', 'choice'], register)
    if (known === undefined) return undefined
    return how === 'distinct'
      ? { how, attribute: known.id }
      : { how, attribute: known.id, from: Number(again ?? 2) }
  }
  if (how !== 'sum') return malformed()
  const known = attribute(reader, 'count', what, ['number'], register)
  return known && { how, attribute: known.id }
}

/** `sum min(days(due, done), 5 days)`: what each case comes to. */
function readSum(reader: MapReader, register: Register, source: SourceText): CaseMeasure | undefined {
  const read = readCaseNumber(reader, register, source)
  return read && { how: 'sum-of', of: read.term, unit: read.unit }
}

function readOnce(reader: MapReader, register: Register): CaseCount['once'] {
  const per = reader.findText('once-per')
  const kept = reader.find('keep')
  if (per === undefined) {
    if (kept !== undefined) reader.report('cases.keep-without-once', {}, kept.at)
    return undefined
  }
  const matter = attribute(reader, 'once-per', per, ['text', 'choice'], register)
  const text = reader.getText('keep')
  if (text === undefined || matter === undefined) return undefined
  const keep = readKeep(reader, text, register)
  return keep && { per: matter.id, keep }
}

function readKeep(reader: MapReader, text: string, register: Register): KeepRule | undefined {
  const [how = '', what, ...more] = text.trim().split(/\s+/)
  if ((how === 'first' || how === 'last') && what === undefined) return { how }
  if (what !== undefined && more.length === 0) {
    if (how === 'highest' || how === 'lowest') {
      const known = attribute(reader, 'keep', what, ['choice'], register)
      return known && { how, attribute: known.id }
    }
    if (how === 'greatest' || how === 'least') {
      const known = attribute(reader, 'keep', what, ['number'], register)
      return known && { how, attribute: known.id }
    }
  }
  return reader.report(
    'cases.keep-malformed',
    { text: text.slice(0, 80), forms: KEEPS },
    reader.find('keep')?.at,
  )
}

function attribute(
  reader: MapReader,
  key: string,
  id: string,
  types: readonly RegisterAttribute['type'][],
  { id: register, attributes }: Register,
): RegisterAttribute | undefined {
  const at = reader.find(key)?.at
  const found = attributes.find((one) => one.id === id)
  if (found === undefined) {
    const near = nearestName(
      id,
      attributes.map((one) => one.id),
    )
    const known = attributes.map((one) => one.id).join(', ')
    const facts = { text: id, attribute: id, register, known, ...(near === undefined ? {} : { near }) }
    return reader.report('cases.attribute-unknown', facts, at)
  }
  if (types.includes(found.type)) return found
  return reader.report(
    'cases.attribute-type',
    { attribute: id, type: found.type, wanted: types.join(' | ') },
    at,
  )
}
