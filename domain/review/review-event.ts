/** 审核记录的种类: what may happen to a report after it is handed in. */
export const REVIEW_EVENT_KINDS = [
  'accepted', // 通过: goes to the next step, or stands accepted
  'returned', // 退回: to the author or to an earlier step, with a reason
  'recalled', // 撤回: by whoever sent it on, before the next step acted
  'asked', // 申请退回: by whoever sent it on, once the next step acted
  'declined', // 不予退回: the holder keeps it, with a reason
] as const
export type ReviewEventKind = (typeof REVIEW_EVENT_KINDS)[number]

/** 单元格退回原因: which figure is meant and what is wrong with it. */
export interface CellReason {
  readonly unit: string
  readonly indicator: string
  readonly reason: string
}

/** 审核记录: one event of one submission, in order; nothing is ever written over. */
export interface ReviewEvent {
  /** Counted from 1 without gaps within a submission; two people cannot write the same number. */
  readonly number: number
  readonly at: string
  readonly account: string
  readonly name: string
  readonly kind: ReviewEventKind
  /** The unit that acted. */
  readonly by: string
  /** Where a return went: the path of a step or of the author. */
  readonly to?: string
  readonly reason?: string
  readonly cells?: readonly CellReason[]
}
