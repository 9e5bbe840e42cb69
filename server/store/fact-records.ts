import type { Fact, FactKind, MissingName } from '#engine'

export interface StoredFact extends Fact {
  readonly area: string
}

/** Everything left out is not narrowed; row-level security narrows anyway. */
export interface FactFilter {
  readonly reach?: string
  readonly units?: readonly string[]
  /** At or below this path. */
  readonly path?: string
  readonly indicators?: readonly string[]
  /** "2017": its months, quarters and the year itself. */
  readonly years?: readonly string[]
  readonly kinds?: readonly FactKind[]
  /** Units that were at this level at any time. */
  readonly level?: string
  readonly places?: readonly FactPlace[]
}

/** 一个数的位置, whatever its kind. */
export interface FactPlace {
  readonly area: string
  readonly unit: string
  readonly indicator: string
  readonly period: string
}

export interface FactKey extends FactPlace {
  readonly kind: FactKind
}

/** Area and unit must exist on the day recorded; version, path and time are the store's. */
export interface NewFact extends FactKey {
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
  readonly missing?: MissingName
  readonly submission?: string
  readonly sheet?: string
  readonly cell?: string
  readonly reason?: string
  readonly evidence?: readonly string[]
  /** Decimal text in the indicator's unit. */
  readonly standardError?: string
  readonly sourceVersion?: string
}

export interface RollUpQuestion {
  /** The assessed level: figures of every unit below are added up to it. */
  readonly level: string
  /** Level that reports, e.g. 'village'. */
  readonly from: string
  readonly indicators: readonly string[]
  /** Those of the indicators that are quotients: their parts are added, never their values. */
  readonly ratios: readonly string[]
  readonly years: readonly string[]
  /** Day the tree is read at, "2017-12-31". */
  readonly day: string
  /** verified-first: a verified figure stands in for the reported one, unit by unit, before adding up. */
  readonly figures: 'verified-first' | 'reported-only'
  readonly reach?: string
  /** Only the sums of these assessed units, indicators and periods. */
  readonly places?: readonly FactPlace[]
}

/** 汇总数: one assessed unit, indicator and period. A sum is of kind 'reported' and version 1. */
export interface RolledUpFact extends Fact {
  readonly area: string
  /** Units of the reporting level that gave a figure, out of those standing below this unit. */
  readonly reported: number
  readonly expected: number
  /** Why a sum that needs every unit below does not stand; the numbers beside it are of those that reported. */
  readonly incomplete?: MissingName
}

/** 一张填报单的数: one county, so that the key of the table finds them; what a report asks, and no more. */
export interface ReportedQuestion {
  readonly area: string
  readonly units: readonly string[]
  readonly indicators: readonly string[]
  readonly periods: readonly string[]
}

export interface FactStore {
  /** The standing reported figures of a report, ordered by unit, indicator, period. */
  reportedFigures(question: ReportedQuestion): Promise<readonly StoredFact[]>
  /** The standing version of each figure, ordered by unit, indicator, period, kind. */
  currentFacts(filter: FactFilter): Promise<readonly StoredFact[]>
  /** Every version of one figure, newest first. */
  factHistory(key: FactKey): Promise<readonly StoredFact[]>
  /**
   * Sums of the standing figures per assessed unit and period. Units nobody reported for are absent: the engine calls
   * them not-reported. `reported < expected` means incomplete; the scheme's roll-up rule decides what that means.
   */
  rolledUpFacts(question: RollUpQuestion): Promise<readonly RolledUpFact[]>
  /** 抽样指标: those of which some figure carries a standard error. */
  sampledIndicators(reach: string): Promise<readonly string[]>
  /**
   * 批量追加: those that differ from what stands become its next version; the number that did. Areas' revisions are left
   * to `factsChanged`, so that nobody waits for a long import.
   */
  appendFacts(facts: readonly NewFact[], recordedAt: string): Promise<number>
  factsChanged(areas: readonly string[], at: string): Promise<void>
  /** Appends the next version of each, bumps the revision of each area touched, all in this transaction. */
  insertFacts(facts: readonly NewFact[], recordedAt: string): Promise<readonly StoredFact[]>
}
