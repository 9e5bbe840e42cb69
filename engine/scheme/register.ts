import type { Relation } from '../formula/expression.ts'
import type { Rational } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import type { Names } from './names.ts'
import type { SourcePlace } from './source-node.ts'

/** 台账: cases entered one by one, each naming its unit and day, and what a case says beside that. */
export interface Register {
  readonly id: string
  readonly name: Names
  readonly attributes: readonly RegisterAttribute[]
  readonly at: SourcePlace
}

/** 台账栏目. One that is not `optional` is filled in every case. */
export interface RegisterAttribute {
  readonly id: string
  readonly type: 'choice' | 'text' | 'number' | 'date' | 'yes-no'
  readonly optional: boolean
  /** Of a number. */
  readonly unit?: Unit
  /** Of a choice, from the highest down. */
  readonly choices?: readonly string[]
}

/**
 * 案件计数: how the cases of a register make a figure. In this order: `among` keeps some, `once-per` leaves one of each,
 * `where` keeps some, then they are counted.
 */
export interface CaseCount {
  readonly register: string
  readonly among?: CaseCondition
  readonly where?: CaseCondition
  readonly count: CaseMeasure
  readonly once?: { readonly per: string; readonly keep: KeepRule }
}

export type CaseMeasure =
  | { readonly how: 'all' }
  /** First cases of each value of a text or choice within the year, or the cases that come again. */
  | { readonly how: 'distinct'; readonly attribute: string }
  /** The `from`-th case of each value and all after it. */
  | { readonly how: 'repeats'; readonly attribute: string; readonly from: number }
  | { readonly how: 'sum'; readonly attribute: string }
  /** What each case comes to; one that leaves blank what is asked of it comes to 0. */
  | { readonly how: 'sum-of'; readonly of: CaseTerm; readonly unit: Unit }
  /** Days past `due` until `done`, or until the end of what is counted where nothing is done yet. */
  | { readonly how: 'late'; readonly days: 'calendar' | 'working' }

/** Which of several cases of one matter counts; of equals the earlier, then the smaller number. */
export type KeepRule =
  | { readonly how: 'first' | 'last' }
  | { readonly how: 'highest' | 'lowest' | 'greatest' | 'least'; readonly attribute: string }

/** 案件条件: a blank attribute satisfies no comparison. */
export type CaseCondition =
  | { readonly test: 'and' | 'or'; readonly of: readonly CaseCondition[] }
  | { readonly test: 'not'; readonly of: CaseCondition }
  | { readonly test: 'given' | 'yes'; readonly attribute: string }
  | {
      readonly test: 'compare'
      readonly relation: Relation
      readonly left: CaseTerm
      readonly right: CaseTerm
    }

export type CaseSign = 'add' | 'subtract' | 'multiply' | 'divide'

export type CaseTerm =
  /** A choice, or an ISO day; `date` is the day of the case itself. */
  | { readonly term: 'text'; readonly id: string }
  /** An attribute that is a number. */
  | { readonly term: 'amount'; readonly id: string }
  | { readonly term: 'choice'; readonly text: string }
  | { readonly term: 'number'; readonly value: Rational }
  /** A day written out. */
  | { readonly term: 'day'; readonly day: string }
  | { readonly term: 'part-of-day'; readonly part: 'day' | 'month' | 'year'; readonly of: string }
  | { readonly term: CaseSign | 'min' | 'max'; readonly of: readonly CaseTerm[] }
  /** Each of the two an attribute or a day written out. */
  | {
      readonly term: 'days'
      readonly days: 'calendar' | 'working'
      readonly from: string
      readonly to: string
    }

/** 工作日历: what makes a weekday a holiday and a weekend day a working day, as data; ISO days in order. */
export interface Calendar {
  readonly holidays: readonly string[]
  readonly working: readonly string[]
}
