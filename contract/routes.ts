import * as burden from './burden.ts'
import * as comparison from './comparison.ts'
import * as correction from './correction.ts'
import * as desk from './desk.ts'
import * as entry from './entry.ts'
import * as exchange from './exchange.ts'
import * as foresight from './foresight.ts'
import * as form from './form.ts'
import * as reporting from './reporting.ts'
import * as result from './result.ts'
import * as review from './review.ts'
import type { Route } from './route.ts'
import * as routePlan from './route-plan.ts'
import * as scheme from './scheme.ts'
import * as session from './session.ts'
import * as uncertainty from './uncertainty.ts'
import * as workbench from './workbench.ts'

/** 全部接口, in the order of the OpenAPI page. */
export const ROUTES: readonly Route[] = [
  session.signIn,
  session.whoAmI,
  session.signOut,
  session.demoAccounts,
  workbench.readWorkbench,
  scheme.listSchemes,
  scheme.readScheme,
  desk.listSchemeVersions,
  desk.listSchemeDrafts,
  desk.openSchemeDraft,
  desk.readSchemeDraft,
  desk.readSchemeDraftText,
  desk.saveSchemeDraft,
  desk.submitSchemeDraft,
  desk.returnSchemeDraft,
  desk.approveSchemeFinding,
  desk.signSchemeDraft,
  desk.discardSchemeDraft,
  desk.previewSchemeDraft,
  desk.downloadSchemeDocument,
  desk.downloadLetter,
  desk.downloadDraftDocument,
  result.readRanking,
  result.readScoreSheet,
  result.explainCell,
  result.factMovements,
  comparison.compareResults,
  comparison.downloadComparison,
  result.downloadRanking,
  result.downloadBundle,
  result.downloadScoreSheet,
  foresight.readWhatIf,
  uncertainty.readUncertainty,
  routePlan.readRouteForm,
  routePlan.startRoutePlan,
  routePlan.readRoutePlan,
  routePlan.cancelRoutePlan,
  routePlan.downloadRoutePlan,
  burden.readBurden,
  burden.setTimeStandard,
  burden.downloadBurden,
  reporting.listReports,
  reporting.downloadWorkbook,
  reporting.uploadWorkbook,
  reporting.readDraft,
  reporting.confirmDraft,
  reporting.discardDraft,
  form.listForms,
  form.readForm,
  form.enterFormHeader,
  form.listWorkingCalendars,
  form.enterWorkingCalendar,
  entry.listDuties,
  entry.readEntrySheet,
  entry.saveEntryCells,
  entry.previewEntry,
  entry.handInEntry,
  entry.listExtensions,
  entry.askExtension,
  entry.decideExtension,
  exchange.listAccessTokens,
  exchange.makeAccessToken,
  exchange.revokeAccessToken,
  exchange.listOrganisationUnits,
  exchange.readOrganisationUnit,
  exchange.listDataElements,
  exchange.readDataElement,
  exchange.listDataSets,
  exchange.readDataSet,
  exchange.readDataValueSet,
  exchange.sendDataValueSet,
  exchange.readCompleteRegistrations,
  exchange.sendCompleteRegistrations,
  review.listReviews,
  review.readReviewBoard,
  review.readReviewReport,
  review.decideReport,
  review.acceptReports,
  review.closeMonth,
  correction.listCorrections,
  correction.readFigure,
  correction.requestCorrection,
  correction.readCorrection,
  correction.settleCorrection,
  correction.listVerifications,
  correction.recordVerification,
]
