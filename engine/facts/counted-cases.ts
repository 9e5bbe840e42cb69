import type { CaseCount, KeepRule, Register } from '../scheme/register.ts'
import { exactText } from '../value/decimal-text.ts'
import { compare, integer, ONE, type Rational, ZERO } from '../value/rational.ts'
import { meets, numberFor, textOf } from './case-condition.ts'
import type { CaseRecord } from './case-record.ts'
import { calendarDays, type WorkingDays } from './day-number.ts'
import { isDecimal, numberOf } from './fact-numbers.ts'

/** 计数的案件, and what it adds to the figure. */
export interface CountedCase {
  readonly record: CaseRecord
  readonly amount: Rational
}

export interface CaseCounting {
  readonly count: CaseCount
  readonly register: Register
  readonly workingDays: WorkingDays
  /** The last day counted; a case not done yet is late until then. */
  readonly end: string
}

/**
 * 数案件: the cases of one unit in one of its years that count, in order of day and number. Which are first, which come
 * again and which of several is kept is decided over the whole year, so the months of a year add up to the year.
 */
export function countCases(records: readonly CaseRecord[], counting: CaseCounting): readonly CountedCase[] {
  const { count, register, workingDays } = counting
  const { among, where, once } = count
  const sorted = records
    .filter((record) => among === undefined || meets(among, record, workingDays))
    .sort(byDay)
  const kept = once === undefined ? sorted : onceEach(sorted, once.per, once.keep, register)
  return measured(
    kept.filter((record) => where === undefined || meets(where, record, workingDays)),
    counting,
  )
}

const byDay = (a: CaseRecord, b: CaseRecord): number =>
  a.date === b.date ? (a.number < b.number ? -1 : 1) : a.date < b.date ? -1 : 1

/** 同一事项只算一件: one case of each value of the attribute. Cases that leave it blank are each their own. */
function onceEach(
  sorted: readonly CaseRecord[],
  per: string,
  keep: KeepRule,
  register: Register,
): readonly CaseRecord[] {
  const best = new Map<string, CaseRecord>()
  for (const record of sorted) {
    const matter = textOf(record, per)
    if (matter === undefined) continue
    const known = best.get(matter)
    if (known === undefined || goesBefore(record, known, keep, register)) best.set(matter, record)
  }
  return sorted.filter((record) => {
    const matter = textOf(record, per)
    return matter === undefined || best.get(matter) === record
  })
}

/** Whether a later case is kept instead of an earlier one. */
function goesBefore(later: CaseRecord, earlier: CaseRecord, keep: KeepRule, register: Register): boolean {
  if (!('attribute' in keep)) return keep.how === 'last'
  const { attribute } = keep
  const worth = (record: CaseRecord): Rational | undefined => worthOf(record, attribute, register)
  const [a, b] = [worth(later), worth(earlier)]
  if (a === undefined || b === undefined) return a !== undefined
  const order = compare(a, b)
  return keep.how === 'highest' || keep.how === 'greatest' ? order > 0 : order < 0
}

/** A number as it is; a choice by its height in the register's list, the first being highest. */
function worthOf(record: CaseRecord, id: string, register: Register): Rational | undefined {
  const text = textOf(record, id)
  const choices = register.attributes.find((one) => one.id === id)?.choices
  if (text === undefined) return undefined
  if (choices === undefined) return isDecimal(text) ? numberOf(text) : undefined
  const place = choices.indexOf(text)
  return place === -1 ? undefined : integer(-place)
}

function measured(records: readonly CaseRecord[], counting: CaseCounting): readonly CountedCase[] {
  const { how, ...measure } = counting.count.count
  const each = (amount: (record: CaseRecord) => Rational): readonly CountedCase[] =>
    records.map((record) => ({ record, amount: amount(record) }))
  if ('attribute' in measure && how === 'sum') return each((record) => sumOf(record, measure.attribute))
  if ('of' in measure) return each((record) => numberFor(measure.of, record, counting.workingDays) ?? ZERO)
  if ('days' in measure) return each((record) => integer(daysLate(record, counting, measure.days)))
  if (!('attribute' in measure)) return each(() => ONE)
  const seen = new Map<string, number>()
  return each(() => ONE).filter(({ record }) => {
    const value = textOf(record, measure.attribute)
    if (value === undefined) return how === 'distinct'
    const times = (seen.get(value) ?? 0) + 1
    seen.set(value, times)
    return 'from' in measure ? times >= measure.from : times === 1
  })
}

const sumOf = (record: CaseRecord, attribute: string): Rational => {
  const text = textOf(record, attribute)
  return text !== undefined && isDecimal(text) ? numberOf(text) : ZERO
}

function daysLate(
  record: CaseRecord,
  { workingDays, end }: CaseCounting,
  days: 'calendar' | 'working',
): number {
  const due = textOf(record, 'due')
  if (due === undefined) return 0
  const done = textOf(record, 'done') ?? end
  return Math.max(0, days === 'working' ? workingDays(due, done) : calendarDays(due, done))
}

export const amountText = ({ amount }: CountedCase): string => exactText(amount)
