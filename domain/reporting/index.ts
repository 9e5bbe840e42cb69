export { type ConfirmRefusal, confirmDraft, type DraftState } from './confirm-draft.ts'
export { discardDraft } from './discard-draft.ts'
export { closedMonths, daysBetween, dueOn, type ReportState, reportState } from './due-report.ts'
export { ownsUnit } from './own-unit.ts'
