import type { Language } from '#words'

/** 分数: `exact` is a decimal or a fraction "187/12"; `shown` is rounded as the scheme declares and is what is printed. */
export interface Score {
  readonly exact: string
  readonly shown: string
}

/** 表头信息, the same for every table of a result, so that a print always says what it is. */
export interface ResultTitle {
  readonly language: Language
  readonly title: string
  readonly scheme: string
  /** 清卫发〔2017〕3号 */
  readonly document: string
  readonly period: string
  readonly through: string
  /** Decimal places scores are shown with. */
  readonly digits: number
  readonly hash?: string
  /** Sentences under the table: the tie rule, the quota, where objections go. */
  readonly footnotes: readonly string[]
}

export interface RankingTable extends ResultTitle {
  readonly groups: readonly RankingGroup[]
}

export interface RankingGroup {
  /** Name of the class. */
  readonly class: string
  readonly rows: readonly RankingRow[]
}

export interface RankingRow {
  /** Absent when the unit is listed without a rank; `note` says why. */
  readonly rank?: number
  readonly unit: string
  readonly name: string
  readonly subtotal?: Score
  readonly bonus?: Score
  /** Absent when the unit has no total. */
  readonly total?: Score
  readonly grade?: string
  readonly commended: boolean
  /** Names of the units with the same total. */
  readonly ties: readonly string[]
  /** Total minus the line. */
  readonly gap?: Score
  readonly note?: string
}

export interface ScoreSheetTable extends ResultTitle {
  readonly unit: string
  readonly name: string
  readonly class: string
  readonly rank?: number
  readonly fullMarks: string
  readonly total?: Score
  readonly rows: readonly ScoreSheetRow[]
}

export interface ScoreSheetRow {
  readonly item: string
  readonly name: string
  /** 0 for the items directly under the scheme. */
  readonly depth: number
  readonly leaf: boolean
  readonly points?: string
  readonly target?: string
  /** The clause in the document's own words. */
  readonly standard?: string
  readonly score?: Score
  readonly deducted?: Score
  readonly reason?: string
}
