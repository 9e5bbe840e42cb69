import { z } from 'zod'
import { Period } from './form.ts'
import { UnitName } from './review.ts'
import { route } from './route.ts'
import { Amount, Fact, Month, Names } from './shapes.ts'

const Decimal = z
  .string()
  .max(40)
  .regex(/^-?\d+(\.\d+)?$/)

/** 数的写法: a value, a quotient’s parts, or the name of its absence. */
export const FigureWriting = z.object({
  value: Decimal.optional(),
  numerator: Decimal.optional(),
  denominator: Decimal.optional(),
  missing: z
    .enum(['not-reported', 'not-applicable', 'nothing-happened', 'not-sampled', 'withheld'])
    .optional(),
})
export type FigureWriting = z.infer<typeof FigureWriting>

const FigurePlace = z.object({
  unit: z.string().min(1).max(100),
  indicator: z.string().min(1).max(120),
  at: Period,
})

const IndicatorName = z.object({
  indicator: z.string(),
  name: Names,
  unit: z.string(),
  ratio: z.object({ numerator: Names, denominator: Names }).optional(),
})

/** 波及: what a changed figure moves under one scheme. */
export const RippleView = z.object({
  scheme: z.string(),
  schemeName: Names,
  through: Month,
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      nameEn: z.string().optional(),
      totalBefore: Amount,
      totalAfter: Amount,
      change: Amount.optional(),
      rankBefore: z.number().optional(),
      rankAfter: z.number().optional(),
      /** Who crosses the commendation line. */
      crosses: z.enum(['into', 'out-of']).optional(),
      gradeChanged: z.boolean(),
      items: z.array(z.object({ name: Names, before: Amount.optional(), after: Amount.optional() })),
    }),
  ),
  /** Results of each month that stood on the old figure, by the fingerprint printed on them. */
  months: z.array(z.object({ through: Month, hashBefore: z.string(), hashAfter: z.string() })),
})
export type RippleView = z.infer<typeof RippleView>

export const CorrectionLine = z.object({
  correction: z.string(),
  unit: UnitName,
  indicator: IndicatorName,
  period: Period,
  before: FigureWriting.extend({ missing: z.string().optional() }).optional(),
  after: FigureWriting.extend({ missing: z.string().optional() }),
  reason: z.string(),
  evidence: z.array(z.string()),
  requestedAt: z.string(),
  requestedBy: z.string(),
  stage: z.enum(['open', 'approved', 'refused', 'withdrawn']),
  settled: z.object({ name: z.string(), at: z.string(), reason: z.string().optional() }).optional(),
})
export type CorrectionLine = z.infer<typeof CorrectionLine>

export const listCorrections = route('listCorrections', {
  method: 'GET',
  path: '/corrections',
  permission: 'correction.read',
  answer: z.object({ corrections: z.array(CorrectionLine) }),
  summary: 'Requests to change figures of closed months, of one’s own units, newest first.',
})

export const readFigure = route('readFigure', {
  method: 'GET',
  path: '/figure',
  permission: 'correction.read',
  query: FigurePlace,
  answer: z.object({
    unit: UnitName,
    indicator: IndicatorName,
    period: Period,
    monthClosed: z.boolean(),
    /** A request for this figure that waits. */
    waiting: z.string().optional(),
    /** Versions in force and before, newest first; a refused request is never among them. */
    reported: z.array(Fact),
    verified: z.array(Fact),
  }),
  refusals: ['figure.unknown'],
  summary: 'One figure: the record in force, every version of it, and what was verified beside it.',
})

export const requestCorrection = route('requestCorrection', {
  method: 'POST',
  path: '/corrections',
  permission: 'correction.request',
  body: FigurePlace.extend({
    version: z.number().int().min(0),
    after: FigureWriting,
    reason: z.string().max(500),
    evidence: z.array(z.string().min(1).max(200)).max(10).default([]),
  }),
  answer: z.object({ correction: z.string() }),
  refusals: [
    'figure.unknown',
    'figure.not-so',
    'unit.not-yours',
    'correction.month-open',
    'correction.waiting',
    'correction.changed-meanwhile',
    'correction.same-figure',
    'entry.text-refused',
    'review.reason-missing',
  ],
  summary: 'Ask for a figure of a closed month to be changed, from the record in force.',
})

export const readCorrection = route('readCorrection', {
  method: 'GET',
  path: '/corrections/:correction',
  permission: 'correction.read',
  params: z.object({ correction: z.string().min(1).max(100) }),
  answer: z.object({
    line: CorrectionLine,
    versions: z.array(Fact),
    verified: z.array(Fact),
    /** What would move; once approved, what moved, as the approver saw it. */
    ripple: z.array(RippleView),
    /** A verified figure stands and weighs instead of the reported one. */
    verifiedFirst: z.boolean(),
    mayApprove: z.boolean(),
    mayWithdraw: z.boolean(),
    /** Why the reader may not approve, where they otherwise would. */
    whyNot: z.string().optional(),
  }),
  refusals: ['correction.unknown'],
  summary: 'One correction with its history and everything it moves.',
})

export const settleCorrection = route('settleCorrection', {
  method: 'POST',
  path: '/corrections/:correction/settlement',
  permission: 'correction.settle',
  params: z.object({ correction: z.string().min(1).max(100) }),
  body: z.object({
    kind: z.enum(['approved', 'refused', 'withdrawn']),
    reason: z.string().max(500).optional(),
  }),
  answer: z.object({ stage: z.enum(['approved', 'refused', 'withdrawn']), version: z.number().optional() }),
  refusals: [
    'correction.unknown',
    'correction.settled',
    'correction.own-request',
    'correction.not-above',
    'correction.not-your-request',
    'correction.overtaken',
    'entry.text-refused',
    'review.reason-missing',
  ],
  summary: 'Approve or refuse a correction, or withdraw one’s own; approval writes the figure as requested.',
})

export const VerificationLine = z.object({
  unit: UnitName,
  indicator: IndicatorName,
  period: Period,
  reported: Fact.optional(),
  verified: Fact,
  /** 真实率: verified over reported, of the number counted, as an exact fraction; absent where it has no meaning. */
  realRate: z.object({ exact: z.string(), shown: z.string() }).optional(),
})
export type VerificationLine = z.infer<typeof VerificationLine>

export const listVerifications = route('listVerifications', {
  method: 'GET',
  path: '/verifications',
  permission: 'correction.read',
  query: z.object({ period: Period.optional() }),
  answer: z.object({
    verifications: z.array(VerificationLine),
    periods: z.array(z.string()),
    choices: z.object({
      units: z.array(UnitName),
      indicators: z.array(IndicatorName),
    }),
  }),
  summary: 'Verified figures beside the reported ones, with the share that proved true.',
})

export const recordVerification = route('recordVerification', {
  method: 'POST',
  path: '/verifications',
  permission: 'figure.verify',
  body: FigurePlace.extend({
    figure: FigureWriting,
    reason: z.string().max(500),
    evidence: z.array(z.string().min(1).max(200)).max(10).default([]),
    /** Version of the verified figure the person saw; 0 for none. */
    version: z.number().int().min(0),
  }),
  answer: z.object({ version: z.number() }),
  refusals: [
    'figure.unknown',
    'figure.not-so',
    'unit.not-yours',
    'correction.changed-meanwhile',
    'entry.text-refused',
    'review.reason-missing',
  ],
  summary: 'Record what was found on the spot beside the reported figure, which stays as it is.',
})
