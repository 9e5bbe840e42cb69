import type { Fact } from '../facts/fact.ts'
import type { ClauseSource, Names } from '../scheme/scheme.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import type { MissingName } from '../value/missing.ts'
import type { Unit } from '../value/unit.ts'
import type { ExplanationCode } from './explanation-code.ts'

/**
 * 解释: why one number is what it is, as a tree from the total down to the facts people handed in.
 *
 * Codes and exact figures only; `words` turns a node into a sentence (`describeExplanation`), so one tree serves every
 * language, the page, the terminal and a document.
 */
export interface Explanation {
  /** Unique within one tree and the same in every computation of the same scheme: a path such as "total/item:x". */
  readonly id: string
  readonly role: ExplanationRole
  /** What the number is called; a term's `code` names it when the scheme gives it no name of its own. */
  readonly name: Names
  readonly value: Shown
  /** Full marks, exact decimal text or fraction; absent where the number is not points out of something. */
  readonly outOf?: string
  /** The cell of the program that holds the number, for asking `explain` again from here. */
  readonly cell?: string
  /** Which sentence of `words` says this node. */
  readonly code: ExplanationCode
  /**
   * What the sentence needs, never a sentence: ids, names ("value-name", "value-name-en"), plain exact numbers ("0.5"),
   * and numbers with their unit ("27.5 percent", or a missing name alone).
   */
  readonly facts: Readonly<Record<string, string>>
  /** The expression with the numbers put in: "ceil((30% − 27.5%) / 1pp) × 0.5". */
  readonly formula?: string
  /** The line of the scheme. */
  readonly at?: SourcePlace
  /** The clause of the published document. */
  readonly source?: ClauseSource
  /** On role `fact`: who handed in what, when, in which cell of which workbook. */
  readonly fact?: Fact
  readonly children: readonly Explanation[]
}

export type ExplanationRole =
  | 'total' // 总分
  | 'subtotal' // 基本分
  | 'bonus' // 加分
  | 'branch' // 一级指标
  | 'item' // 考评项目
  | 'clause' // 计分办法
  | 'term' // 计算步骤
  | 'calculation' // 中间计算值
  | 'figure' // 指标值
  | 'fact' // 上报、核实、目标或导入的数据
  | 'veto' // 一票否决
  | 'adjustment' // 佐证、系数
  | 'renormalisation' // 缺项后的分值折算
  | 'treatment' // 缺项处理
  | 'rank' // 名次
  | 'grade' // 等次
  | 'card' // 牌
  | 'payment' // 奖惩金额
  | 'commendation' // 表彰

/** 一个数的写法: exact ("12.5", or "187/12" where no decimal ends), or the name of its absence. */
export type Shown = { readonly exact: string; readonly unit: Unit } | { readonly missing: MissingName }
