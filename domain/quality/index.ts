export { type EvidenceMonth, evidenceOf, type FunnelEvidence, type SignalEvidence } from './evidence.ts'
export {
  type LookRefusal,
  lookInto,
  OUTCOMES,
  type Outcome,
  type SignalEvent,
  type SignalSaid,
  type SignalStanding,
  type SignalState,
  signalState,
} from './looked-into.ts'
export { type Precision, precisionOf } from './precision.ts'
export { type FieldBeside, reportBeside } from './report-beside.ts'
export type { HandedIn, QualitySource, QualityUnit, Targets } from './report-figures.ts'
export { type QualitySettings, USUAL_SETTINGS } from './settings.ts'
export { type FieldPart, type Signal, signalId, signalParts } from './signal.ts'
export {
  CATALOGUE,
  EXPLANATIONS,
  type ExplanationCode,
  type LeastData,
  SIGNAL_KINDS,
  type SignalAbout,
  type SignalKind,
  VERIFICATIONS,
  type Verification,
} from './signal-kind.ts'
export { type KindOfMonth, type MonthSignals, signalsOfMonth } from './signals-of-month.ts'
export { targetsOf } from './targets-of.ts'
export { type Drawn, type DrawWish, drawVerification, RANDOM_SHARE } from './verification-draw.ts'
