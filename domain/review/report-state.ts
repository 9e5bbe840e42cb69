import { AUTHOR, type ReviewRun, reviewState } from './review-state.ts'

/** 报告状态, as people read it on the board. */
export const REPORT_STATES = [
  'due', // 未报
  'at-step', // 待审: lies with a step of the chain
  'returned', // 已退回
  'recalled', // 已撤回
  'accepted', // 已通过
] as const
export type ReportStanding = (typeof REPORT_STATES)[number]

/** 状态, computed; absent run: nothing was handed in. Whether the month is closed is said beside it. */
export function reportStanding(run: ReviewRun | undefined): ReportStanding {
  if (run === undefined) return 'due'
  const { position, moved } = reviewState(run)
  if (position === AUTHOR) return moved?.kind === 'recalled' ? 'recalled' : 'returned'
  return position >= run.chain.length ? 'accepted' : 'at-step'
}
