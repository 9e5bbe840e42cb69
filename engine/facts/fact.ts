import type { MissingName } from '../value/missing.ts'
import type { CaseRecord } from './case-record.ts'
import type { Origin } from './origin.ts'

export type { Origin } from './origin.ts'

/** 事实: one figure one unit handed in for one period. Numbers are decimal text. */
export interface Fact {
  readonly unit: string
  readonly indicator: string
  /** "2017", "2017Q3" or "2017-09". */
  readonly period: string
  readonly kind: FactKind
  /** Restatements count up from 1; the greatest stands. */
  readonly version: number
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
  readonly missing?: MissingName
  /** 理由: why an appraiser judged so. */
  readonly reason?: string
  /** 佐证: what it rests on, each a file, a photo, a receipt … */
  readonly evidence?: readonly string[]
  /** 标准误 of a sampled value, decimal text in the indicator's unit. */
  readonly standardError?: string
  /** 外来数的版本: the version of the other system an imported fact was taken from. */
  readonly sourceVersion?: string
  /** On kind `case`: the case this is. */
  readonly case?: CaseRecord
  readonly origin?: Origin
}

/**
 * `judged` is set by an appraiser within a range (酌情), `case` is one case of a register: the engine makes those, nobody
 * hands them in.
 */
export type FactKind = 'reported' | 'verified' | 'imported' | 'judged' | 'target' | 'case'

/**
 * 单位. `class` and `parent` are as they stand in the assessed period; where they changed, `classes` and `parents` say
 * from when to when (ISO days, both counted) and go before them.
 */
export interface UnitRecord {
  readonly code: string
  readonly name: string
  readonly nameEn?: string
  readonly level: string
  readonly parent?: string
  /** Class id; only for assessed units. */
  readonly class?: string
  readonly classes?: readonly (DateRange & { readonly class?: string })[]
  readonly parents?: readonly (DateRange & { readonly parent?: string })[]
  /** First and last day it existed; left out: always. */
  readonly from?: string
  readonly to?: string
  /** 并入: from this day on its successor answers for it, and for what it reported before. */
  readonly mergedInto?: { readonly unit: string; readonly from: string }
}

/** 起止: two ISO days, both counted; left out is without end. */
export interface DateRange {
  readonly from?: string
  readonly to?: string
}
