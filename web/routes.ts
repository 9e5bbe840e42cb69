import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { query } from './ask/queries.ts'
import { queryClient } from './ask/query-client.ts'
import { Refused } from './ask/refused.ts'
import { Frame } from './frame/frame.tsx'
import { NotFound } from './frame/not-found.tsx'
import { replaySearch } from './screens/replay/sides.ts'
import { resultSearch, text } from './which-result/result-search.ts'

const root = createRootRoute()

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: (
    search: Record<string, unknown>,
  ): { to?: string; expired?: 'yes'; refused?: 'failed' | 'unknown-subject' } => {
    const refused = text(search['refused'])
    const to = text(search['to'])
    return {
      ...(to?.startsWith('/') === true && !to.startsWith('//') ? { to } : {}),
      ...(search['expired'] === 'yes' ? { expired: 'yes' } : {}),
      ...(refused === 'failed' || refused === 'unknown-subject' ? { refused } : {}),
    }
  },
  component: lazyRouteComponent(() => import('./screens/session/sign-in.tsx'), 'SignIn'),
})

const entryCode = createRoute({
  getParentRoute: () => root,
  path: 'entry-code',
  component: lazyRouteComponent(() => import('./screens/session/entry-code.tsx'), 'EntryCode'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: 'setup',
  component: lazyRouteComponent(() => import('./screens/session/set-up.tsx'), 'SetUp'),
})

/** Everything behind the sign-in: the frame waits for who it is, and sends strangers to the sign-in and back. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Frame,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(query.session())
    } catch (fault) {
      if (fault instanceof Refused && fault.code === 'session.none')
        throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
      throw fault
    }
  },
})

const workbench = createRoute({
  getParentRoute: () => inside,
  path: '/',
  // 三员 have no figures to look at: they begin with what they administer.
  beforeLoad: async () => {
    const { permissions, owed } = await queryClient.ensureQueryData(query.session())
    if (owed !== 'nothing' || permissions.includes('ranking.read')) return
    throw redirect({ to: permissions.includes('account.read') ? '/accounts' : '/me' })
  },
  component: lazyRouteComponent(() => import('./screens/workbench/workbench.tsx'), 'Workbench'),
})

const ranking = createRoute({
  getParentRoute: () => inside,
  path: 'ranking/{-$scheme}',
  validateSearch: (search: Record<string, unknown>) => ({
    ...resultSearch(search),
    ...word('class', search),
    ...word('find', search),
  }),
  component: lazyRouteComponent(() => import('./screens/ranking/ranking.tsx'), 'Ranking'),
})

const scoreSheet = createRoute({
  getParentRoute: () => inside,
  path: 'score-sheet/{-$scheme}/{-$unit}',
  validateSearch: resultSearch,
  component: lazyRouteComponent(() => import('./screens/score-sheet/score-sheet.tsx'), 'ScoreSheet'),
})

const explanation = createRoute({
  getParentRoute: () => inside,
  path: 'explanation/$scheme/$unit',
  validateSearch: (search: Record<string, unknown>) => ({
    ...resultSearch(search),
    ...word('cell', search),
    ...word('node', search),
  }),
  component: lazyRouteComponent(() => import('./screens/explanation/explanation.tsx'), 'Explanation'),
})

const whatIf = createRoute({
  getParentRoute: () => inside,
  path: 'what-if/$scheme/$unit',
  validateSearch: (search: Record<string, unknown>) => ({
    ...resultSearch(search),
    ...word('set', search),
    ...word('item', search),
  }),
  component: lazyRouteComponent(() => import('./screens/what-if/what-if.tsx'), 'WhatIfScreen'),
})

const routePlan = createRoute({
  getParentRoute: () => inside,
  path: 'route-plan/$scheme/$unit',
  validateSearch: resultSearch,
  component: lazyRouteComponent(() => import('./screens/route-plan/route-plan.tsx'), 'RoutePlanScreen'),
})

const movements = createRoute({
  getParentRoute: () => inside,
  path: 'movements/$scheme/$unit/$indicator/$at',
  validateSearch: (search: Record<string, unknown>) => ({ ...resultSearch(search), ...word('kind', search) }),
  component: lazyRouteComponent(() => import('./screens/explanation/movements.tsx'), 'Movements'),
})

const scheme = createRoute({
  getParentRoute: () => inside,
  path: 'scheme/{-$scheme}',
  validateSearch: (search: Record<string, unknown>) => ({
    ...word('version', search),
    ...word('section', search),
    ...word('find', search),
  }),
  component: lazyRouteComponent(() => import('./screens/scheme/scheme.tsx'), 'Scheme'),
})

const versions = createRoute({
  getParentRoute: () => inside,
  path: 'versions/{-$scheme}',
  validateSearch: (search: Record<string, unknown>) => ({
    ...word('older', search),
    ...word('newer', search),
  }),
  component: lazyRouteComponent(() => import('./screens/versions/versions.tsx'), 'Versions'),
})

const comparison = createRoute({
  getParentRoute: () => inside,
  path: 'comparison',
  validateSearch: (search: Record<string, unknown>) => ({
    ...resultSearch(search),
    ...word('before', search),
    ...word('after', search),
    ...word('only', search),
  }),
  component: lazyRouteComponent(() => import('./screens/comparison/comparison.tsx'), 'Comparison'),
})

const replay = createRoute({
  getParentRoute: () => inside,
  path: 'replay',
  validateSearch: replaySearch,
  component: lazyRouteComponent(() => import('./screens/replay/replay.tsx'), 'Replay'),
})

const reporting = createRoute({
  getParentRoute: () => inside,
  path: 'reporting',
  validateSearch: (search: Record<string, unknown>) => ({ ...word('month', search) }),
  component: lazyRouteComponent(() => import('./screens/reporting/reporting.tsx'), 'Reporting'),
})

const audit = createRoute({
  getParentRoute: () => inside,
  path: 'audit',
  validateSearch: (search: Record<string, unknown>) => ({
    ...word('actor', search),
    ...word('action', search),
    ...word('subject', search),
    ...word('from', search),
    ...word('to', search),
    ...word('before', search),
    ...word('readings', search),
  }),
  component: lazyRouteComponent(() => import('./screens/audit/audit.tsx'), 'Audit'),
})

const burden = createRoute({
  getParentRoute: () => inside,
  path: 'burden',
  validateSearch: (search: Record<string, unknown>) => ({ ...word('year', search) }),
  component: lazyRouteComponent(() => import('./screens/burden/burden.tsx'), 'Burden'),
})

const draft = createRoute({
  getParentRoute: () => inside,
  path: 'reporting/drafts/$draft',
  component: lazyRouteComponent(() => import('./screens/reporting/draft.tsx'), 'Draft'),
})

const duties = createRoute({
  getParentRoute: () => inside,
  path: 'entry',
  component: lazyRouteComponent(() => import('./screens/entry/duties.tsx'), 'Duties'),
})

const entry = createRoute({
  getParentRoute: () => inside,
  path: 'entry/$form/$period',
  validateSearch: (search: Record<string, unknown>) => ({ ...word('unit', search) }),
  component: lazyRouteComponent(() => import('./screens/entry/entry.tsx'), 'Entry'),
})

const dataExchange = createRoute({
  getParentRoute: () => inside,
  path: 'data-exchange',
  component: lazyRouteComponent(() => import('./screens/exchange/data-exchange.tsx'), 'DataExchange'),
})

const forms = createRoute({
  getParentRoute: () => inside,
  path: 'forms',
  component: lazyRouteComponent(() => import('./screens/form/forms.tsx'), 'Forms'),
})

const form = createRoute({
  getParentRoute: () => inside,
  path: 'forms/$form',
  component: lazyRouteComponent(() => import('./screens/form/form.tsx'), 'FormScreen'),
})

const workingCalendar = createRoute({
  getParentRoute: () => inside,
  path: 'working-calendar',
  component: lazyRouteComponent(() => import('./screens/form/working-calendar.tsx'), 'WorkingCalendar'),
})

const desk = createRoute({
  getParentRoute: () => inside,
  path: 'desk',
  component: lazyRouteComponent(() => import('./screens/desk/drafts.tsx'), 'Desk'),
})

const schemeDraft = createRoute({
  getParentRoute: () => inside,
  path: 'desk/$draft',
  validateSearch: (search: Record<string, unknown>) => ({ ...word('view', search), ...word('at', search) }),
  component: lazyRouteComponent(() => import('./screens/desk/draft.tsx'), 'SchemeDraft'),
})

const review = createRoute({
  getParentRoute: () => inside,
  path: 'review',
  validateSearch: (search: Record<string, unknown>) => ({
    ...word('show', search),
    ...word('month', search),
    ...word('find', search),
  }),
  component: lazyRouteComponent(() => import('./screens/review/reviews.tsx'), 'Reviews'),
})

const reviewBoard = createRoute({
  getParentRoute: () => inside,
  path: 'review/board',
  validateSearch: (search: Record<string, unknown>) => ({ ...word('month', search) }),
  component: lazyRouteComponent(() => import('./screens/review/board.tsx'), 'ReviewBoard'),
})

const reviewReport = createRoute({
  getParentRoute: () => inside,
  path: 'review/$form/$period/$unit',
  component: lazyRouteComponent(() => import('./screens/review/report.tsx'), 'ReviewReport'),
})

const corrections = createRoute({
  getParentRoute: () => inside,
  path: 'corrections',
  component: lazyRouteComponent(() => import('./screens/review/corrections.tsx'), 'Corrections'),
})

const newCorrection = createRoute({
  getParentRoute: () => inside,
  path: 'corrections/new',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./screens/review/new-correction.tsx'), 'NewCorrection'),
})

const correction = createRoute({
  getParentRoute: () => inside,
  path: 'corrections/$correction',
  component: lazyRouteComponent(() => import('./screens/review/correction.tsx'), 'CorrectionScreen'),
})

const verifications = createRoute({
  getParentRoute: () => inside,
  path: 'verifications',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./screens/review/verifications.tsx'), 'Verifications'),
})

const quality = createRoute({
  getParentRoute: () => inside,
  path: 'quality',
  validateSearch: (search: Record<string, unknown>) => ({
    ...word('month', search),
    ...word('kind', search),
    ...word('state', search),
    ...word('place', search),
    ...word('find', search),
  }),
  component: lazyRouteComponent(() => import('./screens/quality/quality.tsx'), 'Quality'),
})

const signal = createRoute({
  getParentRoute: () => inside,
  path: 'quality/signal',
  // In the search, not the path: a unit's code may hold a dot, and a path with an ending is a file.
  validateSearch: (search: Record<string, unknown>) => ({ ...word('of', search) }),
  component: lazyRouteComponent(() => import('./screens/quality/signal.tsx'), 'SignalScreen'),
})

const verificationDraws = createRoute({
  getParentRoute: () => inside,
  path: 'quality/draws',
  component: lazyRouteComponent(() => import('./screens/quality/draws.tsx'), 'Draws'),
})

const myAccount = createRoute({
  getParentRoute: () => inside,
  path: 'me',
  component: lazyRouteComponent(() => import('./screens/session/my-account.tsx'), 'MyAccount'),
})

const accounts = createRoute({
  getParentRoute: () => inside,
  path: 'accounts',
  validateSearch: (search: Record<string, unknown>) => ({
    ...word('find', search),
    ...word('view', search),
    ...word('account', search),
  }),
  component: lazyRouteComponent(() => import('./screens/accounts/accounts.tsx'), 'Accounts'),
})

/** An address nobody knows, still inside the frame, so that the menu leads on. */
const unknown = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound })

export const routes = root.addChildren([
  signIn,
  entryCode,
  setUp,
  inside.addChildren([
    workbench,
    myAccount,
    accounts,
    ranking,
    scoreSheet,
    explanation,
    movements,
    whatIf,
    routePlan,
    scheme,
    versions,
    comparison,
    replay,
    reporting,
    audit,
    burden,
    draft,
    duties,
    entry,
    dataExchange,
    forms,
    form,
    workingCalendar,
    desk,
    schemeDraft,
    review,
    reviewBoard,
    reviewReport,
    corrections,
    newCorrection,
    correction,
    verifications,
    quality,
    signal,
    verificationDraws,
    unknown,
  ]),
])

function figureSearch(search: Record<string, unknown>) {
  return { ...word('unit', search), ...word('indicator', search), ...word('at', search) }
}

function word<Key extends string>(
  key: Key,
  search: Record<string, unknown>,
): { [K in Key]?: string | undefined } {
  const said = text(search[key])
  return (said === undefined ? {} : { [key]: said }) as { [K in Key]?: string | undefined }
}
