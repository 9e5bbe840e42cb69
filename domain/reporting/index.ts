export { type ConfirmRefusal, confirmDraft, type DraftState } from './confirm-draft.ts'
export { discardDraft } from './discard-draft.ts'
export {
  closedMonths,
  daysBetween,
  dueOn,
  type ReportState,
  reportState,
  stateOfReport,
} from './due-report.ts'
export { type HandInRefusal, mayHandIn, type ReportSituation } from './may-hand-in.ts'
export { ownsUnit } from './own-unit.ts'
