import type { MissingName } from '../value/missing.ts'

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
  readonly origin?: Origin
}

export type FactKind = 'reported' | 'verified' | 'imported' | 'target'

/** 出处: where a fact came from and who answers for it. */
export interface Origin {
  /** Workbook or CSV file name. */
  readonly file?: string
  readonly sheet?: string
  /** "E12", or "E12:F12" for numerator and denominator. */
  readonly cell?: string
  readonly handedInBy?: string
  readonly signedBy?: string
  /** ISO time. */
  readonly recordedAt?: string
  readonly submission?: string
}

/** 单位: with its class and parent as they stand in the assessed period. */
export interface UnitRecord {
  readonly code: string
  readonly name: string
  readonly nameEn?: string
  readonly level: string
  readonly parent?: string
  /** Class id; only for assessed units. */
  readonly class?: string
}
