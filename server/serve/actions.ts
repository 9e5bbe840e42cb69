import {
  disableAccount,
  dropAccountFactor,
  enableAccount,
  issueAccountCode,
  linkAccount,
  unlockAccount,
} from '../actions/accounts/account-access.ts'
import { endAccountPost, requestAccountPost, settleAccountPosts } from '../actions/accounts/account-posts.ts'
import { checkAccountsFile, importAccounts } from '../actions/accounts/import-accounts.ts'
import { listAccounts } from '../actions/accounts/list-accounts.ts'
import { listPostUnits } from '../actions/accounts/list-post-units.ts'
import { openAccount } from '../actions/accounts/open-account.ts'
import type { AnyAction } from '../actions/action.ts'
import { downloadAudit } from '../actions/audit/download-audit.ts'
import { readAudit } from '../actions/audit/read-audit.ts'
import { verifyAudit } from '../actions/audit/verify-audit.ts'
import { downloadBurden } from '../actions/burden/download-burden.ts'
import { readBurden } from '../actions/burden/read-burden.ts'
import { setTimeStandard } from '../actions/burden/set-time-standard.ts'
import { listCorrections } from '../actions/correction/list-corrections.ts'
import { listVerifications } from '../actions/correction/list-verifications.ts'
import { readCorrection } from '../actions/correction/read-correction.ts'
import { readFigure } from '../actions/correction/read-figure.ts'
import { recordVerification } from '../actions/correction/record-verification.ts'
import { requestCorrection } from '../actions/correction/request-correction.ts'
import { settleCorrection } from '../actions/correction/settle-correction.ts'
import { approveSchemeFinding } from '../actions/desk/approve-scheme-finding.ts'
import { discardSchemeDraft } from '../actions/desk/discard-scheme-draft.ts'
import { downloadDraftDocument } from '../actions/desk/download-draft-document.ts'
import { downloadLetter } from '../actions/desk/download-letter.ts'
import { downloadSchemeDocument } from '../actions/desk/download-scheme-document.ts'
import { listSchemeDrafts } from '../actions/desk/list-scheme-drafts.ts'
import { listSchemeVersions } from '../actions/desk/list-scheme-versions.ts'
import { openSchemeDraft } from '../actions/desk/open-scheme-draft.ts'
import { previewSchemeDraft } from '../actions/desk/preview-scheme-draft.ts'
import { readSchemeDraft } from '../actions/desk/read-scheme-draft.ts'
import { readSchemeDraftText } from '../actions/desk/read-scheme-draft-text.ts'
import { returnSchemeDraft } from '../actions/desk/return-scheme-draft.ts'
import { saveSchemeDraft } from '../actions/desk/save-scheme-draft.ts'
import { signSchemeDraft } from '../actions/desk/sign-scheme-draft.ts'
import { submitSchemeDraft } from '../actions/desk/submit-scheme-draft.ts'
import { importFacts } from '../actions/exchange/import-facts.ts'
import { listAccessTokens } from '../actions/exchange/list-access-tokens.ts'
import { listDataElements } from '../actions/exchange/list-data-elements.ts'
import { listDataSets } from '../actions/exchange/list-data-sets.ts'
import { listOrganisationUnits } from '../actions/exchange/list-organisation-units.ts'
import { makeAccessToken } from '../actions/exchange/make-access-token.ts'
import { readCompleteRegistrations } from '../actions/exchange/read-complete-registrations.ts'
import { readDataElement } from '../actions/exchange/read-data-element.ts'
import { readDataSet } from '../actions/exchange/read-data-set.ts'
import { readDataValueSet } from '../actions/exchange/read-data-value-set.ts'
import { readImportProgress } from '../actions/exchange/read-import-progress.ts'
import { readOrganisationUnit } from '../actions/exchange/read-organisation-unit.ts'
import { revokeAccessToken } from '../actions/exchange/revoke-access-token.ts'
import { sendCompleteRegistrations } from '../actions/exchange/send-complete-registrations.ts'
import { sendDataValueSet } from '../actions/exchange/send-data-value-set.ts'
import { readUncertainty } from '../actions/foresight/read-uncertainty.ts'
import { readWhatIf } from '../actions/foresight/read-what-if.ts'
import { enterFormHeader } from '../actions/form/enter-form-header.ts'
import { enterWorkingCalendar } from '../actions/form/enter-working-calendar.ts'
import { listForms } from '../actions/form/list-forms.ts'
import { listWorkingCalendars } from '../actions/form/list-working-calendars.ts'
import { readForm } from '../actions/form/read-form.ts'
import { answerSignal } from '../actions/quality/answer-signal.ts'
import { drawVerificationList } from '../actions/quality/draw-verification-list.ts'
import { listVerificationDraws } from '../actions/quality/list-verification-draws.ts'
import { lookIntoSignal } from '../actions/quality/look-into-signal.ts'
import { readSignal } from '../actions/quality/read-signal.ts'
import { readSignals } from '../actions/quality/read-signals.ts'
import { rebaseChart } from '../actions/quality/rebase-chart.ts'
import { askExtension } from '../actions/reporting/ask-extension.ts'
import { confirmDraft } from '../actions/reporting/confirm-draft.ts'
import { decideExtension } from '../actions/reporting/decide-extension.ts'
import { discardDraft } from '../actions/reporting/discard-draft.ts'
import { downloadWorkbook } from '../actions/reporting/download-workbook.ts'
import { handInEntry } from '../actions/reporting/hand-in-entry.ts'
import { listDuties } from '../actions/reporting/list-duties.ts'
import { listExtensions } from '../actions/reporting/list-extensions.ts'
import { listReports } from '../actions/reporting/list-reports.ts'
import { previewEntry } from '../actions/reporting/preview-entry.ts'
import { readDraft } from '../actions/reporting/read-draft.ts'
import { readEntrySheet } from '../actions/reporting/read-entry-sheet.ts'
import { saveEntryCells } from '../actions/reporting/save-entry-cells.ts'
import { uploadWorkbook } from '../actions/reporting/upload-workbook.ts'
import { compareResults } from '../actions/result/compare-results.ts'
import { downloadBundle } from '../actions/result/download-bundle.ts'
import { downloadComparison } from '../actions/result/download-comparison.ts'
import { downloadRanking } from '../actions/result/download-ranking.ts'
import { downloadScoreSheet } from '../actions/result/download-score-sheet.ts'
import { explainCell } from '../actions/result/explain-cell.ts'
import { factMovements } from '../actions/result/fact-movements.ts'
import { readRanking } from '../actions/result/read-ranking.ts'
import { readScoreSheet } from '../actions/result/read-score-sheet.ts'
import { acceptReports } from '../actions/review/accept-reports.ts'
import { closeMonth } from '../actions/review/close-month.ts'
import { decideReport } from '../actions/review/decide-report.ts'
import { listReviews } from '../actions/review/list-reviews.ts'
import { readReviewBoard } from '../actions/review/read-review-board.ts'
import { readReviewReport } from '../actions/review/read-review-report.ts'
import { cancelRoutePlan } from '../actions/route/cancel-route-plan.ts'
import { downloadRoutePlan } from '../actions/route/download-route-plan.ts'
import { readRouteForm } from '../actions/route/read-route-form.ts'
import { readRoutePlan } from '../actions/route/read-route-plan.ts'
import { startRoutePlan } from '../actions/route/start-route-plan.ts'
import { listSchemes } from '../actions/scheme/list-schemes.ts'
import { readScheme } from '../actions/scheme/read-scheme.ts'
import { changePassword } from '../actions/session/change-password.ts'
import { endOtherSessions, endOwnSession } from '../actions/session/end-own-session.ts'
import { listOwnSessions } from '../actions/session/list-own-sessions.ts'
import {
  enrolSecondFactor,
  readSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '../actions/session/second-factor.ts'
import { signOut } from '../actions/session/sign-out.ts'
import { whoAmI } from '../actions/session/who-am-i.ts'
import { readWorkbench } from '../actions/workbench/read-workbench.ts'
/** 全部动作 for signed-in people; a repository test holds this list to the contract’s. */
export const ACTIONS = [
  whoAmI,
  signOut,
  listOwnSessions,
  endOwnSession,
  endOtherSessions,
  changePassword,
  readSecondFactor,
  enrolSecondFactor,
  renewRecoveryCodes,
  removeSecondFactor,
  listAccounts,
  listPostUnits,
  openAccount,
  checkAccountsFile,
  importAccounts,
  requestAccountPost,
  settleAccountPosts,
  endAccountPost,
  disableAccount,
  enableAccount,
  issueAccountCode,
  unlockAccount,
  dropAccountFactor,
  linkAccount,
  readWorkbench,
  listSchemes,
  readScheme,
  approveSchemeFinding,
  discardSchemeDraft,
  listSchemeDrafts,
  listSchemeVersions,
  openSchemeDraft,
  previewSchemeDraft,
  downloadSchemeDocument,
  downloadLetter,
  downloadDraftDocument,
  readSchemeDraft,
  readSchemeDraftText,
  returnSchemeDraft,
  saveSchemeDraft,
  signSchemeDraft,
  submitSchemeDraft,
  readRanking,
  readScoreSheet,
  explainCell,
  factMovements,
  compareResults,
  downloadComparison,
  downloadBundle,
  downloadRanking,
  downloadScoreSheet,
  readWhatIf,
  readUncertainty,
  readRouteForm,
  startRoutePlan,
  readRoutePlan,
  cancelRoutePlan,
  downloadRoutePlan,
  readAudit,
  verifyAudit,
  downloadAudit,
  readBurden,
  setTimeStandard,
  downloadBurden,
  listReports,
  downloadWorkbook,
  uploadWorkbook,
  readDraft,
  confirmDraft,
  discardDraft,
  askExtension,
  decideExtension,
  handInEntry,
  listDuties,
  listExtensions,
  previewEntry,
  readEntrySheet,
  saveEntryCells,
  enterFormHeader,
  enterWorkingCalendar,
  listForms,
  listWorkingCalendars,
  readForm,
  listAccessTokens,
  makeAccessToken,
  revokeAccessToken,
  listOrganisationUnits,
  readOrganisationUnit,
  listDataElements,
  readDataElement,
  listDataSets,
  readDataSet,
  readDataValueSet,
  sendDataValueSet,
  readCompleteRegistrations,
  sendCompleteRegistrations,
  importFacts,
  readImportProgress,
  listCorrections,
  listVerifications,
  readCorrection,
  readFigure,
  recordVerification,
  requestCorrection,
  settleCorrection,
  acceptReports,
  closeMonth,
  decideReport,
  listReviews,
  readReviewBoard,
  readReviewReport,
  readSignals,
  readSignal,
  answerSignal,
  lookIntoSignal,
  rebaseChart,
  listVerificationDraws,
  drawVerificationList,
] as unknown as readonly AnyAction[]
