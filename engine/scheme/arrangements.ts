import type { SourcePlace } from './source-node.ts'

/**
 * 制度安排: what a published scheme sets up around its points (bulletins, inspections, forms, letters, consequences), and
 * the documents that allow it. Nothing here enters a score; policy packs are held against it.
 */
export interface Arrangements {
  /** 文件篇幅 */
  readonly document?: {
    readonly kind: 'general' | 'special-task'
    readonly characters: number
    readonly at: SourcePlace
  }
  readonly authorisations: readonly Authorisation[]
  readonly duties: readonly Duty[]
  /** 考评方自己的义务: funds, staff, training, answers. */
  readonly assessorDuties: readonly AssessorDuty[]
  readonly measures: readonly Measure[]
}

/** 依据文件的种类: what kind of document allows a thing. */
export const AUTHORISATION_KINDS = [
  'catalogue-entry', // 一票否决事项目录条目
  'award-project', // 评比达标表彰项目批准
  'inspection-filing', // 督查检查考核计划备案
  'designation', // 政府督查授权
  'statistical-approval', // 统计调查项目批准、备案
] as const
export type AuthorisationKind = (typeof AUTHORISATION_KINDS)[number]

/** 依据文件: allows one veto, measure, the ranking or the commendation. */
export interface Authorisation {
  /** `veto(id)`, `measure(id)`, `ranking`, `commendation`. */
  readonly of: string
  readonly as: AuthorisationKind
  readonly number: string
  readonly issuer: string
  readonly issued: string
  /** Absent: until revoked. */
  readonly until?: string
  readonly at: SourcePlace
}

/** 履职事项清单: which list of duties an item stands on: basic, assist-only, or taken back by superiors. */
export interface Duty {
  readonly item: string
  readonly list: 'basic' | 'assist' | 'taken-back'
  readonly entry: string
  readonly at: SourcePlace
}

export interface AssessorDuty {
  readonly name: { readonly zh: string; readonly en?: string }
  readonly due?: string
  readonly at: SourcePlace
}

export const MEASURE_KINDS = [
  'bulletin', // 通报
  'dispatch', // 调度
  'inspection', // 督查检查
  'cross-inspection', // 互查
  'case-closing', // 对账销号
  'help', // 后进帮扶
  'mock-run', // 模拟测评
  'responsibility-letter', // 责任状
  'contest', // 评比、创建
  'form', // 报表
  'survey', // 调查
  'consequence', // 追责
  'home-visit', // 入户
  'meeting', // 会议
] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

export const MEASURE_FREQUENCIES = [
  'once',
  'year',
  'half-year',
  'quarter',
  'month',
  'ten-days',
  'week',
  'day',
] as const
export type MeasureFrequency = (typeof MEASURE_FREQUENCIES)[number]

/** 印证材料 */
export const EVIDENCE_KINDS = [
  'photo',
  'screenshot',
  'video',
  'minutes',
  'ledger',
  'work-notes',
  'leader-remarks',
  'documents-issued',
  'sampled-record',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What a measure says of itself in words of its own: whatever is absent has not been said. */
export const MEASURE_TEXTS = [
  'level',
  'ground',
  'basis',
  'plan-year',
  'filing',
  'legal-basis',
  'merged-with',
  'table-number',
  'issuer',
  'approval',
  'expires',
  'inspectors',
  'cascades-to',
  'decided-by',
] as const
export type MeasureText = (typeof MEASURE_TEXTS)[number]

export const MEASURE_MARKS = ['names-units', 'ranks-units', 'about-persons', 'head-in-person'] as const
export type MeasureMark = (typeof MEASURE_MARKS)[number]

/** 工作措施 */
export interface Measure {
  readonly id: string
  readonly kind: MeasureKind
  readonly name: { readonly zh: string; readonly en?: string }
  readonly every?: MeasureFrequency
  /** 1 to 12. */
  readonly months: readonly number[]
  readonly evidence: readonly EvidenceKind[]
  readonly marks: Readonly<Partial<Record<MeasureMark, boolean>>>
  readonly texts: Readonly<Partial<Record<MeasureText, string>>>
  /** Days to reply, and to appeal. */
  readonly replyDays?: number
  readonly appealDays?: number
  readonly at: SourcePlace
}
