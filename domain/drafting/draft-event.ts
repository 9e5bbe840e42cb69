import type { Approval } from '#domain/guard'

/** 起草记录: what happened to a scheme draft, in order; nothing is ever written over. */
export const DRAFT_EVENT_KINDS = [
  'opened', // 起草: carries the first text
  'saved', // 保存: carries a text, written on top of `after`
  'set-aside', // 另存: a text written on top of one that was no longer the latest; kept, and not the draft's text
  'submitted', // 送签
  'returned', // 退回或撤回, with a reason
  'approval', // 附批准文件 to a finding of a policy pack
  'signed', // 签发: published
  'discarded', // 作废
] as const
export type DraftEventKind = (typeof DRAFT_EVENT_KINDS)[number]

export interface DraftEvent {
  /** Counted from 1 without gaps; two people cannot write the same number. */
  readonly number: number
  readonly at: string
  readonly account: string
  readonly name: string
  readonly kind: DraftEventKind
  readonly note?: string
  /** Of the text it carries. */
  readonly sha256?: string
  /** Laid beside a finding, so that it no longer keeps the scheme back; read by all it weighs. */
  readonly approval?: Approval
}
