import { z } from 'zod'
import { route } from './route.ts'
import { Amount, Fact, Finding, Month, Names, SchemeParams, UnitParams, WhichResult, Year } from './shapes.ts'

/** Which result this is, repeated in every answer so that a page or a print always says what it shows. */
export const ResultHead = z.object({
  scheme: z.string(),
  version: z.string(),
  name: Names,
  document: z.string(),
  level: z.string(),
  period: Year,
  through: Month,
  /** SHA-256 of the canonical text: the same on every machine that weighs the same. */
  hash: z.string(),
  /** The moment of the newest fact in it. */
  factsAsOf: z.string().optional(),
  digits: z.number(),
})
export type ResultHead = z.infer<typeof ResultHead>

export const StandingView = z.object({
  unit: z.string(),
  name: z.string(),
  nameEn: z.string().optional(),
  class: z.string(),
  mine: z.boolean(),
  rank: z.number().optional(),
  unrankedBecause: z.string().optional(),
  /** Rank at the end of the month before, under the same rules; absent in the first month. */
  previousRank: z.number().optional(),
  subtotal: Amount,
  bonus: Amount,
  total: Amount,
  previousTotal: Amount.optional(),
  grade: z.string().optional(),
  gradeName: Names.optional(),
  vetoes: z.array(z.object({ veto: z.string(), name: Names, effect: z.string() })),
  tiedWith: z.array(z.string()),
  commended: z.boolean(),
  notCommendedBecause: z.string().optional(),
  /** Better grades the total would have earned, and what kept the unit out; absent where there are none. */
  passedGrades: z.array(z.object({ grade: z.string(), name: Names, because: z.string() })).optional(),
  /** Cards held, entered this period or kept from the last; absent where the scheme has none. */
  cards: z.array(z.object({ card: z.string(), name: Names, because: z.string() })).optional(),
  /** Amounts of money, rounded as the scheme says; absent where the scheme has none. */
  payments: z.array(z.object({ payment: z.string(), name: Names, amount: Amount })).optional(),
  /** Total minus the line; negative below it. */
  gapToLine: Amount.optional(),
  /** The next better total minus this one. */
  gapToAbove: Amount.optional(),
})
export type StandingView = z.infer<typeof StandingView>

export const RankingView = z.object({
  head: ResultHead,
  groups: z.array(
    z.object({
      class: z.string(),
      name: Names,
      units: z.number(),
      ranked: z.number(),
      places: z.number(),
      commended: z.number(),
      line: Amount.optional(),
      standings: z.array(StandingView),
    }),
  ),
  /** The rules a reader needs to read the table, as facts for its footnote. */
  rules: z.object({
    share: z.string().optional(),
    count: z.number().optional(),
    rounding: z.string().optional(),
    tiesAtTheCut: z.string().optional(),
    rankTies: z.string(),
    base: z.string().optional(),
  }),
  findings: z.array(Finding),
})
export type RankingView = z.infer<typeof RankingView>

export const RESULT_REFUSALS = ['scheme.unknown', 'result.no-facts'] as const

export const readRanking = route('readRanking', {
  method: 'GET',
  path: '/schemes/:scheme/ranking',
  permission: 'ranking.read',
  params: SchemeParams,
  query: WhichResult,
  answer: RankingView,
  refusals: RESULT_REFUSALS,
  summary: 'The ranking within each class with the commendation line, gaps and ties.',
})

/** 得分表的一行, in the order of the printed sheet. */
export const ScoreLine = z.object({
  item: z.string(),
  parent: z.string().optional(),
  depth: z.number(),
  name: Names,
  part: z.enum(['items', 'bonus']),
  leaf: z.boolean(),
  fullMarks: z.string().optional(),
  target: z.string().optional(),
  standard: z.string().optional(),
  clauseSource: z.string().optional(),
  figure: Amount.optional(),
  figureUnit: z.string().optional(),
  points: Amount,
  lost: Amount.optional(),
  /** Sentence pieces: explanation code and facts of the clause, for `words`. */
  reason: z.object({ code: z.string(), facts: z.record(z.string(), z.string()) }).optional(),
  cell: z.string(),
})
export type ScoreLine = z.infer<typeof ScoreLine>

export const ScoreSheetView = z.object({
  head: ResultHead,
  standing: StandingView,
  className: Names,
  groupSize: z.number(),
  places: z.number(),
  fullMarks: z.string(),
  lines: z.array(ScoreLine),
})
export type ScoreSheetView = z.infer<typeof ScoreSheetView>

export const readScoreSheet = route('readScoreSheet', {
  method: 'GET',
  path: '/schemes/:scheme/units/:unit/score-sheet',
  permission: 'ranking.read',
  params: UnitParams,
  query: WhichResult,
  answer: ScoreSheetView,
  refusals: [...RESULT_REFUSALS, 'unit.unknown'],
  summary: 'One unit’s score sheet, line by line as on the paper form.',
})

/** 解释树; a node has its children and says what it is in a code with facts. */
export type ExplanationView = {
  id: string
  role: string
  name: Names
  value: { exact: string; unit: string } | { missing: string }
  outOf?: string | undefined
  code: string
  facts: Record<string, string>
  formula?: string | undefined
  line?: number | undefined
  source?: { clause: string; text?: string | undefined } | undefined
  fact?: Fact | undefined
  /** Ask for this cell to see what was folded away below. */
  folded?: string | undefined
  children: ExplanationView[]
}
export const ExplanationView: z.ZodType<ExplanationView> = z
  .lazy(() =>
    z.object({
      id: z.string(),
      role: z.string(),
      name: Names,
      value: z.union([z.object({ exact: z.string(), unit: z.string() }), z.object({ missing: z.string() })]),
      outOf: z.string().optional(),
      code: z.string(),
      facts: z.record(z.string(), z.string()),
      formula: z.string().optional(),
      line: z.number().optional(),
      source: z.object({ clause: z.string(), text: z.string().optional() }).optional(),
      fact: Fact.optional(),
      folded: z.string().optional(),
      children: z.array(ExplanationView),
    }),
  )
  .meta({ id: 'Explanation' })

export const explainCell = route('explainCell', {
  method: 'GET',
  path: '/schemes/:scheme/units/:unit/explanation',
  permission: 'explanation.read',
  params: UnitParams,
  query: WhichResult.extend({
    cell: z.string().max(200).optional(),
    /** `items`: leaves of the tree are left folded, each with the cell to ask for; light enough for a cheap phone. */
    fold: z.enum(['items', 'nothing']).default('nothing'),
  }),
  answer: z.object({
    head: ResultHead,
    unit: z.string(),
    unitName: z.string(),
    explanation: ExplanationView,
  }),
  refusals: [...RESULT_REFUSALS, 'unit.unknown', 'cell.unknown'],
  summary: 'Why a number is what it is, down to facts, workbook cells and signers.',
})

/** One score (or rank) a fact moved. */
export const MovementView = z.object({
  unit: z.string(),
  unitName: z.string(),
  cell: z.string(),
  name: Names,
  before: Amount,
  after: Amount,
  difference: Amount.optional(),
})

export const factMovements = route('factMovements', {
  method: 'GET',
  path: '/schemes/:scheme/movements',
  permission: 'explanation.read',
  params: SchemeParams,
  query: WhichResult.extend({
    unit: z.string().max(100),
    indicator: z.string().max(100),
    at: z.string().max(10),
    kind: z.enum(['reported', 'verified', 'imported', 'target']).default('reported'),
  }),
  answer: z.object({
    head: ResultHead,
    /** Every version kept, oldest first; the last stands. */
    versions: z.array(Fact),
    indicatorName: Names,
    unitName: z.string(),
    /** Against the version before, or against nothing where there is one only. */
    against: z.enum(['previous-version', 'absence']),
    movements: z.array(MovementView),
  }),
  refusals: [...RESULT_REFUSALS, 'fact.unknown'],
  summary: 'A fact, its versions and origin, and every score it moved, other units included.',
})

export const downloadRanking = route('downloadRanking', {
  method: 'GET',
  path: '/schemes/:scheme/ranking-file',
  permission: 'ranking.read',
  stepUp: true,
  params: SchemeParams,
  query: WhichResult.extend({
    as: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  answer: z.any(),
  refusals: RESULT_REFUSALS,
  carries: 'file',
  summary: 'The ranking as .xlsx or .csv.',
})

export const downloadBundle = route('downloadBundle', {
  method: 'GET',
  path: '/schemes/:scheme/bundle',
  permission: 'explanation.read',
  stepUp: true,
  params: SchemeParams,
  query: WhichResult,
  answer: z.any(),
  refusals: RESULT_REFUSALS,
  carries: 'file',
  summary: 'The result with its scheme, facts and hashes as one JSON file, for the second scale (recheck/).',
})

export const downloadScoreSheet = route('downloadScoreSheet', {
  method: 'GET',
  path: '/schemes/:scheme/units/:unit/score-sheet-file',
  permission: 'ranking.read',
  params: UnitParams,
  query: WhichResult.extend({
    as: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  answer: z.any(),
  refusals: [...RESULT_REFUSALS, 'unit.unknown'],
  carries: 'file',
  summary: 'One unit’s score sheet as .xlsx or .csv.',
})
