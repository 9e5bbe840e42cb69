export {
  type ClosingCommand,
  type ClosingRefusal,
  closeMonth,
  type MonthToClose,
  type OpenReport,
  openKey,
} from './close-month.ts'
export {
  CORRECTION_EVENT_KINDS,
  type Correction,
  type CorrectionEventKind,
  type CorrectionStage,
  correctionStage,
  type FigureInForce,
  type FigureParts,
  type RequestRefusal,
  requestCorrection,
  type SettleRefusal,
  sameFigure,
  settleCorrection,
} from './correction.ts'
export {
  decideReview,
  type ReviewAct,
  type ReviewCommand,
  type Reviewer,
  type ReviewRefusal,
} from './decide-review.ts'
export { type HandInRefusal, mayHandIn } from './may-hand-in.ts'
export { type FrozenResult, type QuotedFigure, quotedIn } from './quoted-in.ts'
export { REPORT_STATES, type ReportStanding, reportStanding } from './report-state.ts'
export { type Place, type ReviewStep, reviewChain } from './review-chain.ts'
export {
  type CellReason,
  REVIEW_EVENT_KINDS,
  type ReviewEvent,
  type ReviewEventKind,
} from './review-event.ts'
export {
  AUTHOR,
  holderOf,
  type Position,
  positionOf,
  type ReviewRun,
  type ReviewState,
  reviewState,
} from './review-state.ts'
export { type WayBack, wayBack } from './way-back.ts'
