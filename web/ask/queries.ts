import { queryOptions } from '@tanstack/react-query'
import {
  compareResults,
  demoAccounts,
  explainCell,
  factMovements,
  listAccessTokens,
  listAccounts,
  listCorrections,
  listDuties,
  listExtensions,
  listForms,
  listOwnSessions,
  listPostUnits,
  listReports,
  listReviews,
  listSchemeDrafts,
  listSchemes,
  listSchemeVersions,
  listVerificationDraws,
  listVerifications,
  listWorkingCalendars,
  readAudit,
  readBurden,
  readCorrection,
  readDraft,
  readElsewhere,
  readEntrySheet,
  readFigure,
  readForm,
  readRanking,
  readReviewBoard,
  readReviewReport,
  readRouteForm,
  readScheme,
  readSchemeDraft,
  readScoreSheet,
  readSecondFactor,
  readSetup,
  readSignal,
  readSignals,
  readUncertainty,
  readWhatIf,
  readWorkbench,
  whoAmI,
} from '#contract'
import { type Asked, call } from './call.ts'

/** 取数清单: every reading of the contract as a query; what was asked is the key. */
export const query = {
  session: () => queryOptions({ queryKey: ['session'], queryFn: () => call(whoAmI), staleTime: 300_000 }),
  demoAccounts: () =>
    queryOptions({
      queryKey: ['demo-accounts'],
      queryFn: () => call(demoAccounts),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  ownSessions: () =>
    queryOptions({ queryKey: ['own-sessions'], queryFn: ({ signal }) => call(listOwnSessions, { signal }) }),
  secondFactor: () =>
    queryOptions({
      queryKey: ['second-factor'],
      queryFn: ({ signal }) => call(readSecondFactor, { signal }),
    }),
  setup: () => queryOptions({ queryKey: ['setup'], queryFn: () => call(readSetup), staleTime: 0 }),
  elsewhere: () =>
    queryOptions({
      queryKey: ['elsewhere'],
      queryFn: () => call(readElsewhere),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  postUnits: () =>
    queryOptions({
      queryKey: ['post-units'],
      queryFn: ({ signal }) => call(listPostUnits, { signal }),
      staleTime: 300_000,
    }),
  accounts: () =>
    queryOptions({ queryKey: ['accounts'], queryFn: ({ signal }) => call(listAccounts, { signal }) }),
  workbench: () =>
    queryOptions({ queryKey: ['workbench'], queryFn: ({ signal }) => call(readWorkbench, { signal }) }),
  audit: (asked: NonNullable<Asked<typeof readAudit>['query']>) =>
    queryOptions({
      queryKey: ['audit', asked],
      queryFn: ({ signal }) => call(readAudit, { query: asked, signal }),
      staleTime: 0,
    }),
  burden: (year: string | undefined) =>
    queryOptions({
      queryKey: ['burden', year],
      queryFn: ({ signal }) => call(readBurden, { query: { year }, signal }),
    }),
  schemes: () =>
    queryOptions({
      queryKey: ['schemes'],
      queryFn: ({ signal }) => call(listSchemes, { signal }),
      staleTime: 300_000,
    }),
  scheme: (params: NonNullable<Asked<typeof readScheme>['params']>, version?: string | undefined) =>
    queryOptions({
      queryKey: ['scheme', params, version],
      queryFn: ({ signal }) => call(readScheme, { params, query: { version }, signal }),
    }),
  schemeVersions: (scheme: string) =>
    queryOptions({
      queryKey: ['scheme', 'versions', scheme],
      queryFn: ({ signal }) => call(listSchemeVersions, { params: { scheme }, signal }),
    }),
  schemeDrafts: () =>
    queryOptions({
      queryKey: ['scheme-drafts'],
      queryFn: ({ signal }) => call(listSchemeDrafts, { signal }),
    }),
  schemeDraft: (draft: string) =>
    queryOptions({
      queryKey: ['scheme-draft', draft],
      queryFn: ({ signal }) => call(readSchemeDraft, { params: { draft }, signal }),
      staleTime: 0,
    }),
  ranking: (params: { scheme: string }, which: Which) =>
    queryOptions({
      queryKey: ['ranking', params, which],
      queryFn: ({ signal }) => call(readRanking, { params, query: which, signal }),
    }),
  scoreSheet: (params: { scheme: string; unit: string }, which: Which) =>
    queryOptions({
      queryKey: ['score-sheet', params, which],
      queryFn: ({ signal }) => call(readScoreSheet, { params, query: which, signal }),
    }),
  explanation: (params: { scheme: string; unit: string }, asked: Which & { cell?: string | undefined }) =>
    queryOptions({
      queryKey: ['explanation', params, asked],
      queryFn: ({ signal }) => call(explainCell, { params, query: { ...asked, fold: 'items' }, signal }),
    }),
  whatIf: (params: { scheme: string }, which: Which) =>
    queryOptions({
      queryKey: ['what-if', params, which],
      queryFn: ({ signal }) => call(readWhatIf, { params, query: which, signal }),
      // A slider under the hand must not jump because the window came back.
      refetchOnWindowFocus: false,
    }),
  routeForm: (params: { scheme: string; unit: string }, which: Which) =>
    queryOptions({
      queryKey: ['route-form', params, which],
      queryFn: ({ signal }) => call(readRouteForm, { params, query: which, signal }),
      refetchOnWindowFocus: false,
    }),
  uncertainty: (params: { scheme: string }, which: Which) =>
    queryOptions({
      queryKey: ['uncertainty', params, which],
      queryFn: ({ signal }) => call(readUncertainty, { params, query: which, signal }),
      staleTime: 300_000,
    }),
  movements: (params: { scheme: string }, asked: NonNullable<Asked<typeof factMovements>['query']>) =>
    queryOptions({
      queryKey: ['movements', params, asked],
      queryFn: ({ signal }) => call(factMovements, { params, query: asked, signal }),
    }),
  comparison: (asked: NonNullable<Asked<typeof compareResults>['query']>) =>
    queryOptions({
      queryKey: ['comparison', asked],
      queryFn: ({ signal }) => call(compareResults, { query: asked, signal }),
    }),
  signals: (asked: NonNullable<Asked<typeof readSignals>['query']>) =>
    queryOptions({
      queryKey: ['signals', asked],
      queryFn: ({ signal }) => call(readSignals, { query: asked, signal }),
    }),
  signal: (id: string) =>
    queryOptions({
      queryKey: ['signal', id],
      queryFn: ({ signal }) => call(readSignal, { params: { signal: id }, signal }),
    }),
  verificationDraws: () =>
    queryOptions({
      queryKey: ['verification-draws'],
      queryFn: ({ signal }) => call(listVerificationDraws, { signal }),
    }),
  accessTokens: () =>
    queryOptions({
      queryKey: ['access-tokens'],
      queryFn: ({ signal }) => call(listAccessTokens, { signal }),
    }),
  reports: () =>
    queryOptions({ queryKey: ['reports'], queryFn: ({ signal }) => call(listReports, { signal }) }),
  duties: () =>
    queryOptions({ queryKey: ['entry', 'duties'], queryFn: ({ signal }) => call(listDuties, { signal }) }),
  extensions: () =>
    queryOptions({
      queryKey: ['entry', 'extensions'],
      queryFn: ({ signal }) => call(listExtensions, { signal }),
    }),
  entry: (params: { form: string; period: string }, asked: { unit?: string }) =>
    queryOptions({
      queryKey: ['entry', 'sheet', params, asked],
      queryFn: ({ signal }) => call(readEntrySheet, { params, query: asked, signal }),
      refetchInterval: 30_000,
    }),
  forms: () =>
    queryOptions({ queryKey: ['form', 'list'], queryFn: ({ signal }) => call(listForms, { signal }) }),
  form: (form: string) =>
    queryOptions({
      queryKey: ['form', 'one', form],
      queryFn: ({ signal }) => call(readForm, { params: { form }, signal }),
    }),
  workingCalendars: () =>
    queryOptions({
      queryKey: ['form', 'calendars'],
      queryFn: ({ signal }) => call(listWorkingCalendars, { signal }),
    }),
  draft: (draft: string) =>
    queryOptions({
      queryKey: ['draft', draft],
      queryFn: ({ signal }) => call(readDraft, { params: { draft }, signal }),
    }),
  reviews: () =>
    queryOptions({ queryKey: ['review', 'queue'], queryFn: ({ signal }) => call(listReviews, { signal }) }),
  reviewBoard: (period: string) =>
    queryOptions({
      queryKey: ['review', 'board', period],
      queryFn: ({ signal }) => call(readReviewBoard, { params: { period }, signal }),
    }),
  reviewReport: (params: { form: string; period: string; unit: string }) =>
    queryOptions({
      queryKey: ['review', 'report', params],
      queryFn: ({ signal }) => call(readReviewReport, { params, signal }),
    }),
  corrections: () =>
    queryOptions({
      queryKey: ['correction', 'list'],
      queryFn: ({ signal }) => call(listCorrections, { signal }),
    }),
  correction: (correction: string) =>
    queryOptions({
      queryKey: ['correction', 'one', correction],
      queryFn: ({ signal }) => call(readCorrection, { params: { correction }, signal }),
    }),
  figure: (asked: { unit: string; indicator: string; at: string }) =>
    queryOptions({
      queryKey: ['correction', 'figure', asked],
      queryFn: ({ signal }) => call(readFigure, { query: asked, signal }),
    }),
  verifications: (period: string | undefined) =>
    queryOptions({
      queryKey: ['correction', 'verifications', period],
      queryFn: ({ signal }) => call(listVerifications, { query: { period }, signal }),
    }),
}

/** Which result is meant: the year of figures and the last month counted. */
export interface Which {
  readonly version?: string | undefined
  readonly period?: string | undefined
  readonly through?: string | undefined
}
