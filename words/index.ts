export type { ClauseKeyWords } from './clause-key-words.ts'
export { COMMAND_WORDS, type CommandWords } from './command-words.ts'
export { describeClauseChoice, describeClauseKey } from './describe-clause-key.ts'
export { describeConsequence } from './describe-consequence.ts'
export { describeDifference } from './describe-difference.ts'
export { describeExplanation, explanationName } from './describe-explanation.ts'
export { type DescribedFinding, describeFinding } from './describe-finding.ts'
export {
  describeProvision,
  describeProvisionPart,
  type NameOf,
  type ToldProvision,
} from './describe-provision.ts'
export { describeRefusal } from './describe-refusal.ts'
export { describeSchemeChoice, describeSchemeKey } from './describe-scheme-key.ts'
export { describeSignal, SIGNAL_WORDS, type SignalNames, type SignalWords } from './describe-signal.ts'
export { describeStarting, describeStartup } from './describe-startup.ts'
export { describeWorkbookProblem, workbookLabels } from './describe-workbook.ts'
export { DOCUMENT_WORDS, type DocumentWords } from './document-words.ts'
export { describeConflict, EXCHANGE_WORDS, type ExchangeWords } from './exchange-words.ts'
export { formatFormula, formatNumber, formatValue } from './format-value.ts'
export { rankingFootnotes } from './ranking-footnotes.ts'
export type { RefusalCode } from './refusal-code.ts'
export { LANGUAGES, type Language } from './says.ts'
export { SCREENS, type Screens } from './screens.ts'
export type { StartingCode, StartupCode } from './startup-code.ts'
export { nameIn } from './telling.ts'
export type { WorkbookLabels, WorkbookProblemCode, WorkbookSaying } from './workbook-code.ts'
