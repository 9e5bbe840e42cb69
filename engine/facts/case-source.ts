import type { CaseCount, Register } from '../scheme/register.ts'
import type { Indicator, Scheme } from '../scheme/scheme.ts'
import { missing } from '../value/missing.ts'
import { add, type Rational, ZERO } from '../value/rational.ts'
import type { CaseRecord } from './case-record.ts'
import { amountText, type CountedCase, countCases } from './counted-cases.ts'
import { workingDays } from './day-number.ts'
import type { Fact } from './fact.ts'
import { yearStart } from './fact-index.ts'
import { lastDayOf, monthOf } from './month-number.ts'
import { PARTS_OF_YEAR } from './period.ts'
import { absent, type Point } from './point.ts'
import { YEARS_BACK } from './span.ts'

/** 案件数据: what a group of units stands at in one part of the year by the cases that name any of them. */
export interface CaseSource {
  at(codes: readonly string[], slot: number, facts: Fact[]): Point
}

/** 台账里的案件: register → unit code → the cases naming it, and the months any case of the register lies in. */
export type CaseIndex = ReadonlyMap<
  string,
  { readonly byUnit: ReadonlyMap<string, readonly CaseRecord[]>; readonly months: ReadonlySet<number> }
>

export function indexCases(cases: readonly CaseRecord[]): CaseIndex {
  const index = new Map<string, { byUnit: Map<string, CaseRecord[]>; months: Set<number> }>()
  for (const record of cases) {
    const known = index.get(record.register) ?? { byUnit: new Map(), months: new Set() }
    index.set(record.register, known)
    known.months.add(monthOf(record.date))
    for (const unit of new Set([record.unit, ...(record.alsoUnits ?? [])])) {
      const records = known.byUnit.get(unit)
      if (records === undefined) known.byUnit.set(unit, [record])
      else records.push(record)
    }
  }
  return index
}

export interface CaseSourceWish {
  readonly scheme: Scheme
  readonly indicator: Indicator & { readonly fromCases: CaseCount }
  readonly register: Register
  /** Undefined: no register was handed in at all, so nothing is known. */
  readonly cases: CaseIndex | undefined
  readonly year: number
  /** The last month counted, a month number. */
  readonly through: number
}

/**
 * 案件计数. The assessed year without a case counts zero, for the register is there; an earlier year in which nobody
 * has a case was not kept, and is not reported. One case naming two of the units is counted once for the group.
 */
export function caseSource(wish: CaseSourceWish): CaseSource {
  const { scheme, indicator, register, year, through } = wish
  const known = wish.cases?.get(register.id)
  const start = yearStart(indicator, year)
  const months = 12 / PARTS_OF_YEAR[indicator.reported]
  const working = workingDays(scheme.calendar ?? { holidays: [], working: [] })
  const groups = new Map<string, ReadonlyMap<number, readonly CountedCase[]>>()
  const isKept = (years: number): boolean =>
    years === 0 ||
    Array.from({ length: 12 }, (_, month) => start + years * 12 + month).some((month) =>
      known?.months.has(month),
    )

  const countedIn = (codes: readonly string[]): ReadonlyMap<number, readonly CountedCase[]> => {
    const slots = new Map<number, CountedCase[]>()
    const records = [...new Set(codes.flatMap((code) => known?.byUnit.get(code) ?? []))]
    for (let years = -YEARS_BACK; years <= 0; years++) {
      const from = start + years * 12
      const last = Math.min(through, from + 11)
      const inYear = records.filter(({ date }) => monthOf(date) >= from && monthOf(date) <= last)
      const counting = { count: indicator.fromCases, register, workingDays: working, end: lastDayOf(last) }
      for (const one of countCases(inYear, counting)) {
        const slot = Math.floor((monthOf(one.record.date) - start) / months)
        const inSlot = slots.get(slot)
        if (inSlot === undefined) slots.set(slot, [one])
        else inSlot.push(one)
      }
    }
    return slots
  }

  return {
    at(codes, slot, facts) {
      if (wish.cases === undefined || !isKept(Math.floor((slot * months) / 12))) return absent('not-reported')
      const key = codes.join(' ')
      const counted = groups.get(key) ?? countedIn(codes)
      groups.set(key, counted)
      const cases = counted.get(slot) ?? []
      facts.push(...cases.map((one) => factOf(one, indicator)))
      const value = cases.reduce<Rational>((sum, { amount }) => add(sum, amount), ZERO)
      return { value, numerator: missing('not-applicable'), denominator: missing('not-applicable') }
    },
  }
}

/** The case as the fact an explanation shows; its value is what it adds. */
function factOf(one: CountedCase, { id }: Indicator): Fact {
  const { record } = one
  return {
    unit: record.unit,
    indicator: id,
    period: record.date.slice(0, 7),
    kind: 'case',
    version: 1,
    value: amountText(one),
    case: record,
    ...(record.evidence === undefined ? {} : { evidence: record.evidence }),
    ...(record.origin === undefined ? {} : { origin: record.origin }),
  }
}
