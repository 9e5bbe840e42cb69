import type { Expression } from '../formula/expression.ts'
import type { MissingName, MissingTreatment } from '../value/missing.ts'
import type { Rational } from '../value/rational.ts'
import type { RoundingMode } from '../value/rounding.ts'
import type { Unit } from '../value/unit.ts'
import type { Arrangements } from './arrangements.ts'
import type { Names } from './names.ts'
import type { Provision } from './provision.ts'
import type { Calendar, CaseCount, Register } from './register.ts'
import type { ReportCheck } from './report-check.ts'
import type { SourcePlace } from './source-node.ts'

export type { Names } from './names.ts'

/** 一个数或按类别各一个数, e.g. points 10, or 一类 10 and 二类 12. */
export type ByClass = Rational | Readonly<Record<string, Rational>>

/** 考评方案, read and checked: every name resolved, every amount exact. */
export interface Scheme {
  readonly id: string
  readonly version: string
  readonly name: Names
  /** The level of the units that are weighed: county, town, village … */
  readonly level: string
  /** The assessed year, "2017". */
  readonly period: string
  readonly inForce: { readonly from: string; readonly to: string }
  readonly source: SourceDocument
  readonly policy: string
  readonly figures: 'verified-first' | 'reported-only'
  readonly display: { readonly digits: number; readonly rounding: RoundingMode }
  /** Significant digits roots, logarithms and powers keep; absent: 30. */
  readonly irrationalDigits?: number
  readonly missing: Readonly<Record<MissingName, MissingTreatment>>
  /** Where the points of a dropped item go. */
  readonly dropped: 'renormalise-parent' | 'renormalise-total' | 'keep'
  readonly classes: readonly SchemeClass[]
  readonly registers?: readonly Register[]
  readonly calendar?: Calendar
  readonly indicators: readonly Indicator[]
  /** 校验规则 of a month's report; they ask for a look and move no point. */
  readonly checks?: readonly ReportCheck[]
  /** In the order written; a formula reads one by its id, and it may read those before and after it. */
  readonly calculations?: readonly Calculation[]
  /** The sum of the root items' points per class. */
  readonly points: ByClass
  readonly items: readonly Item[]
  readonly bonus?: Bonus
  readonly vetoes: readonly Veto[]
  readonly grades: readonly Grade[]
  readonly cards?: readonly Card[]
  readonly payments?: readonly Payment[]
  readonly rank: RankRule
  readonly commendation?: Commendation
  /** In the order they are given; a later one may ask who had an earlier. */
  readonly honours?: readonly Honour[]
  readonly arrangements?: Arrangements
  /** 条文 as they were written, for readers and for comparing; nothing is computed from them. */
  readonly provisions?: readonly Provision[]
}

export interface SourceDocument {
  readonly document: string
  readonly title?: string
  /** 制定机关, as it stands in the red head and at the foot. */
  readonly issuer?: string
  readonly issued?: string
}

export interface SchemeClass {
  readonly id: string
  readonly name: Names
}

/** 指标: what a figure is, before anyone judges it. */
export interface Indicator {
  readonly id: string
  readonly name: Names
  readonly unit: Unit
  /** Present when the figure is a quotient; absent when it is an amount. */
  readonly ratio?: {
    readonly numerator: Names
    readonly denominator: Names
    /** 推算的分子、分母: computed at the reporting unit, per part of the year, instead of handed in. */
    readonly numeratorFormula?: Expression
    readonly denominatorFormula?: Expression
    /** What a denominator of zero means. */
    readonly empty: MissingName
  }
  readonly better: 'higher' | 'lower'
  readonly reported: 'month' | 'quarter' | 'year'
  /** How the months of the window make one figure. */
  readonly over: 'sum' | 'last' | 'mean'
  /** The level that reports it and, where lower than the assessed level, how it rolls up. */
  readonly reportedBy: string
  readonly rollUp?: 'sum' | 'sum-of-reported' | 'mean-of-sampled'
  /** 统计年度: how many months after January of the assessed year its twelve months begin; −3 is October before. */
  readonly yearStart?: number
  /** 推算指标: computed at the reporting unit from its other figures of the same part of the year; nobody hands it in. */
  readonly counted?: Expression
  /** 核实误差: a verified value no further from the reported one than this leaves the reported one standing. */
  readonly verified?: Tolerance
  /** 外来数: from which system, frozen at which of its versions; others are not counted. */
  readonly imported?: { readonly from: string; readonly version: string }
  /** 案件指标: counted from the cases of a register. */
  readonly fromCases?: CaseCount
  readonly source?: string
  readonly at: SourcePlace
}

/** A share of the verified value (0.05), or an amount in the indicator's unit (percentage points of a percent). */
export interface Tolerance {
  readonly tolerance: Rational
  readonly measure: 'share' | 'amount'
}

/**
 * 中间计算值: a named value the document itself names ("基准得分"), computed once as cell `calculation:<id>` and read
 * by its id in any formula, so that it can be published, compared and explained.
 */
export interface Calculation {
  readonly id: string
  readonly name: Names
  readonly unit: Unit
  readonly expression: Expression
  /** Places it is shown with; absent: exactly. */
  readonly digits?: number
  readonly source?: ClauseSource
  readonly at: SourcePlace
}

/** 考评项目: a branch (children) or a leaf (clause). */
export interface Item {
  readonly id: string
  readonly name: Names
  readonly points: ByClass
  /** A branch of weighted parts says `weighted`: each part's points are out of its own full marks. */
  readonly combine: 'sum' | 'weighted'
  /** This part's weight under a `weighted` parent, a plain number (0.6). */
  readonly weight?: Rational
  /** 不设满分: points without a maximum; `points` is then 0. */
  readonly open?: true
  readonly multiplier?: Multiplier
  readonly evidence?: Evidence
  readonly items: readonly Item[]
  readonly clause?: Clause
  /** Classes this item does not apply to: their figures are missing 'not-applicable' here. */
  readonly notApplicableTo: readonly string[]
  readonly missing: Readonly<Record<MissingName, MissingTreatment>>
  readonly source?: ClauseSource
  readonly examples: readonly WorkedExample[]
  readonly at: SourcePlace
}

/** 系数: what the item's points are multiplied by, then held between the clamp's ends. */
export interface Multiplier {
  /** A plain number (1.2); missing refuses the item's points. */
  readonly expression: Expression
  readonly text: string
  readonly clamp: 'none' | { readonly low: ByClass; readonly high: ByClass }
  readonly at: SourcePlace
}

/** 佐证要求: every figure the clause reads carries at least one piece of evidence, or the item is worth this. */
export interface Evidence {
  readonly without: 'zero' | 'refuse'
  readonly at: SourcePlace
}

export interface ClauseSource {
  readonly clause: string
  readonly text?: string
}

/** 算例: inputs → points, run before a scheme may be published. */
export interface WorkedExample {
  readonly class?: string
  /** Indicator (or "indicator.previous", "indicator.numerator" …) → decimal text with unit, or a missing name. */
  readonly given: Readonly<Record<string, string>>
  /** What the other units of the class stand at, for clauses that compare. */
  readonly others?: readonly Readonly<Record<string, string>>[]
  /** Points, or the missing treatment that gives none ("drop", "refuse" …). */
  readonly points: string
  readonly at: SourcePlace
}

/**
 * 计分办法, already lowered. `terms` are the named steps an explanation shows, in reading order; `expression` is the
 * points before missing values are treated, and uses the same nodes.
 */
export interface Clause {
  readonly kind: string
  readonly expression: Expression
  readonly terms: readonly Term[]
  /** Facts of the clause itself, decimal text, for the sentence in `words`: step, deduct, partial … */
  readonly facts: Readonly<Record<string, string>>
  /** Of a clause that chooses among clauses, in turn; the last has no condition. */
  readonly cases?: readonly ClauseCase[]
  readonly at: SourcePlace
}

/** 分情形的一种: the clause that holds where the condition is the first to. */
export interface ClauseCase {
  readonly when?: Expression
  readonly clause: Clause
}

export interface Term {
  readonly id: string
  readonly unit: Unit
  readonly expression: Expression
}

/** 加分: its own items, each with a cap, then a cap over all, after a gate on the subtotal. */
export interface Bonus {
  readonly cap: Rational | 'none'
  /** Where items may take points away: the lowest the bonus can be. A gate never spares what is taken away. */
  readonly floor?: Rational | 'none'
  /** The subtotal below which no bonus counts. */
  readonly gate?: Rational
  readonly items: readonly Item[]
  readonly at: SourcePlace
}

/** `lower-grade`: so many grades below the one it would have had; the place it leaves is passed on. */
export type VetoEffect = 'fail' | 'item-zero' | 'cap-grade' | 'lower-grade' | 'ineligible'

/** 一票否决: ground, basis and effect; the condition reads figures like any clause. */
export interface Veto {
  readonly id: string
  readonly name: Names
  readonly ground: string
  readonly basis: string
  readonly when: Expression
  readonly effect: VetoEffect
  /** For item-zero. */
  readonly item?: string
  /** For cap-grade: the best grade still open. */
  readonly grade?: string
  /** For lower-grade: how many grades. */
  readonly steps?: number
  /** 有效年限: years it stands, the year it struck included; 1 where left out. */
  readonly window?: number
  /** 追溯: `when` over last year's figures as they are known now. Found out after last year's result, it strikes now. */
  readonly retroactive?: Expression
  readonly second?: SecondStrike
  readonly at: SourcePlace
}

/** 再次被否决: a further effect when it strikes again within so many years, this one included. */
export interface SecondStrike {
  readonly years: number
  /** What counts as the first time: this veto, or any veto of the scheme. */
  readonly counts: 'same' | 'any'
  readonly effect: Exclude<VetoEffect, 'item-zero'>
  /** For cap-grade. */
  readonly grade?: string
  /** For lower-grade. */
  readonly steps?: number
}

/** 等次: half-open bands from the best down; the last has no lower bound. */
export interface Grade {
  readonly id: string
  readonly name: Names
  readonly atLeast?: Rational
  /** A truth, read once ranks are known; whoever fails it goes on to the next grade. */
  readonly requires?: Requirement
  /** Places of each ranked group; whom a full grade has no place for goes on to the next. */
  readonly quota?: QuotaRule
  readonly at: SourcePlace
}

/** 附加条件: a truth over results, and the text it was written as. */
export interface Requirement {
  readonly expression: Expression
  readonly text: string
}

/** 名额办法, of a grade or of commendation. Written by class it gives each class its own places, ranked together or not. */
export interface QuotaRule {
  readonly quota: { readonly share: ByClass } | { readonly count: CountByClass }
  /** What the share is taken of. */
  readonly base: 'ranked' | 'all'
  readonly rounding: 'floor' | 'ceil' | 'half-up'
  /** At the cut: all tied units in, all out, or by the rank's tie-break (which must then be one). */
  readonly ties: 'all-in' | 'all-out' | 'tie-break'
  readonly minimum: CountByClass
  readonly maximum?: CountByClass
}

/** 一个个数，或按类别各一个. */
export type CountByClass = number | Readonly<Record<string, number>>

export type CardEffect = 'cap-grade' | 'lower-grade' | 'no-merit'

/**
 * 黄牌、红牌、流动红旗: held by whoever enters this period, and by whoever held it and does not leave. One that `moves`
 * is held by those who enter alone: it leaves its last holder by being given to another.
 */
export interface Card {
  readonly id: string
  readonly name: Names
  readonly enters: Requirement
  readonly leaves?: Requirement
  readonly moves: boolean
  /** 逐月、逐季的牌: entered and left month by month; `enters` and `leaves` then say so of the last part due. */
  readonly each?: { readonly span: 'month' | 'quarter'; readonly parts: readonly CardPart[] }
  readonly effects: readonly CardEffect[]
  /** For cap-grade. */
  readonly grade?: string
  /** For lower-grade: how many grades. */
  readonly steps?: number
  readonly at: SourcePlace
}

/** 牌的一期. */
export interface CardPart {
  readonly enters: Expression
  readonly leaves?: Expression
}

/** 奖惩金额: yuan, after everything else is known. */
export interface Payment {
  readonly id: string
  readonly name: Names
  readonly expression: Expression
  readonly text: string
  readonly round: PaymentRounding
  readonly at: SourcePlace
}

/**
 * 金额的进位. `largest-remainder` shares out what the group is owed to the last digit: every amount is cut down, and what
 * is left goes, one smallest coin each, to those cut most; of those cut alike by `equal`, then by the unit's code.
 */
export type PaymentRounding =
  | { readonly digits: number; readonly rounding: RoundingMode }
  | {
      readonly digits: number
      readonly rounding: 'largest-remainder'
      readonly within: 'class' | 'all'
      readonly equal: 'larger-first' | 'smaller-first'
    }

export type TieRule = 'competition' | 'dense' | { readonly breakBy: readonly TieBreak[] }

/** An item or indicator id that decides between equal totals; units still equal share the competition rank. */
export interface TieBreak {
  readonly expression: Expression
  readonly order: 'descending' | 'ascending'
  readonly name: string
}

export interface RankRule {
  readonly within: 'class' | 'all'
  readonly order: 'descending' | 'ascending'
  readonly ties: TieRule
  /** Where a unit vetoed with effect fail stands. */
  readonly vetoed: 'last' | 'unranked' | 'by-score'
  /** Unit codes scored but never ranked (单列). */
  readonly unranked: readonly string[]
  readonly at: SourcePlace
}

/**
 * 单项表彰: an award of its own beside the commendation, with its own order (`by`), base and places. Only whoever is in
 * the ranking is in it. Ties at the cut under `tie-break` are told apart by the total and then by the ranking's own chain.
 */
export interface Honour extends QuotaRule {
  readonly id: string
  readonly name: Names
  readonly by: Requirement
  readonly unit: Unit
  readonly order: 'descending' | 'ascending'
  readonly within: 'class' | 'all'
  readonly excludes: readonly VetoEffect[]
  readonly vacancies: 'pass-on' | 'leave-empty'
  readonly requires?: Requirement
  readonly at: SourcePlace
}

/** 表彰: the first share (or count) of each group. */
export interface Commendation extends QuotaRule {
  /** Units under a veto of any effect in this list stay out; a place they leave is passed on or stays empty. */
  readonly excludes: readonly VetoEffect[]
  readonly vacancies: 'pass-on' | 'leave-empty'
  /** A total below which no unit is commended. */
  readonly atLeast?: Rational
  readonly requires?: Requirement
  readonly at: SourcePlace
}
