import type { Relation } from '../formula/expression.ts'
import type { CaseCondition, CaseSign, CaseTerm } from '../scheme/register.ts'
import { isDay } from '../value/iso-day.ts'
import { add, compare, divide, integer, multiply, type Rational, subtract } from '../value/rational.ts'
import type { CaseRecord } from './case-record.ts'
import { calendarDays, type WorkingDays } from './day-number.ts'
import { isDecimal, numberOf } from './fact-numbers.ts'

/** 案件是否符合条件. A blank attribute satisfies no comparison, and `not` of such a comparison holds. */
export function meets(condition: CaseCondition, record: CaseRecord, workingDays: WorkingDays): boolean {
  switch (condition.test) {
    case 'and':
      return condition.of.every((part) => meets(part, record, workingDays))
    case 'or':
      return condition.of.some((part) => meets(part, record, workingDays))
    case 'not':
      return !meets(condition.of, record, workingDays)
    case 'given':
      return textOf(record, condition.attribute) !== undefined
    case 'yes':
      return textOf(record, condition.attribute) === 'yes'
    case 'compare': {
      const left = termOf(condition.left, record, workingDays)
      const right = termOf(condition.right, record, workingDays)
      if (left === undefined || right === undefined) return false
      return HOLDS[condition.relation](order(left, right))
    }
  }
}

const HOLDS: Readonly<Record<Relation, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
}

function order(left: Rational | string, right: Rational | string): number {
  if (typeof left !== 'string' && typeof right !== 'string') return compare(left, right)
  const [a, b] = [String(left), String(right)]
  return a === b ? 0 : a < b ? -1 : 1
}

/** A number, or text (a choice or an ISO day); undefined where the attribute is blank. */
function termOf(term: CaseTerm, record: CaseRecord, workingDays: WorkingDays): Rational | string | undefined {
  switch (term.term) {
    case 'number':
      return term.value
    case 'choice':
      return term.text
    case 'text':
      return textOf(record, term.id)
    case 'amount': {
      const text = textOf(record, term.id)
      return text !== undefined && isDecimal(text) ? numberOf(text) : undefined
    }
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'min':
    case 'max':
      return computed(term.term, numbersIn(term.of, record, workingDays))
    case 'day':
      return term.day
    case 'part-of-day': {
      const day = dayOf(record, term.of)
      return day === undefined ? undefined : integer(Number(day.slice(...PART_OF_DAY[term.part])))
    }
    case 'days': {
      const [from, to] = [dayOf(record, term.from), dayOf(record, term.to)]
      if (from === undefined || to === undefined) return undefined
      return integer(term.days === 'working' ? workingDays(from, to) : calendarDays(from, to))
    }
  }
}

const COMPUTE: Readonly<
  Record<CaseSign | 'min' | 'max', (a: Rational, b: Rational) => Rational | undefined>
> = {
  add,
  subtract,
  multiply,
  divide,
  min: (a, b) => (compare(a, b) <= 0 ? a : b),
  max: (a, b) => (compare(a, b) >= 0 ? a : b),
}

/** Undefined as soon as one of them is blank. */
function computed(
  sign: keyof typeof COMPUTE,
  numbers: readonly (Rational | undefined)[],
): Rational | undefined {
  return numbers.reduce((a, b) => (a === undefined || b === undefined ? undefined : COMPUTE[sign](a, b)))
}

const numbersIn = (
  of: readonly CaseTerm[],
  record: CaseRecord,
  workingDays: WorkingDays,
): readonly (Rational | undefined)[] => of.map((term) => numberFor(term, record, workingDays))

/** 案件的数: undefined where something it asks of the case is blank. */
export function numberFor(
  term: CaseTerm,
  record: CaseRecord,
  workingDays: WorkingDays,
): Rational | undefined {
  const value = termOf(term, record, workingDays)
  return typeof value === 'string' ? undefined : value
}

const PART_OF_DAY = { year: [0, 4], month: [5, 7], day: [8, 10] } as const

/** Under an attribute, or the day itself where one is written out. */
const dayOf = (record: CaseRecord, id: string): string | undefined => (isDay(id) ? id : textOf(record, id))

/** What a case says under an attribute; `date` is its own day. */
export const textOf = (record: CaseRecord, id: string): string | undefined =>
  id === 'date' ? record.date : Object.hasOwn(record.attributes, id) ? record.attributes[id] : undefined
