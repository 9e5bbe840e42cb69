import { z } from 'zod'
import { REPORT_STATES, REVIEW_EVENT_KINDS } from '#domain/review'
import { Day, Period } from './form.ts'
import { route } from './route.ts'
import { Month, Names } from './shapes.ts'

const Unit = z.string().min(1).max(100)
const FormId = z.string().min(1).max(120)
const Reason = z.string().max(500)

/** 单位, by name. */
export const UnitName = z.object({ unit: z.string(), name: z.string(), nameEn: z.string().optional() })

/** 怎样要回来: see domain/review/way-back. */
const Way = z.enum(['yours', 'recall', 'ask', 'asked', 'correct', 'none'])

const Said = z.object({ name: z.string(), at: z.string(), reason: z.string().optional() })

/** 一份报告 of a month: where it lies and how it is got back from there. */
export const ReportLine = z.object({
  unit: UnitName,
  town: UnitName.optional(),
  level: z.string(),
  form: z.string(),
  formLevel: z.string(),
  frequency: z.enum(['month', 'quarter', 'year']),
  schemeName: Names,
  period: Period,
  due: Day,
  /** The newest handing in; absent while due. */
  submission: z.string().optional(),
  handedInBy: z.string().optional(),
  handedInAt: z.string().optional(),
  late: z.boolean(),
  changed: z.number().optional(),
  standing: z.enum(REPORT_STATES),
  closed: z.boolean(),
  /** Whose turn it is. */
  holder: UnitName,
  holderLevel: z.string(),
  way: Way,
  /** Number of the newest event: sent back with every act. */
  last: z.number(),
  /** It lies with the reader, who may decide. */
  mine: z.boolean(),
  asked: Said.optional(),
  /** Why it was returned. */
  returned: Said.optional(),
})
export type ReportLine = z.infer<typeof ReportLine>

export const ClosingView = z.object({
  name: z.string(),
  at: z.string(),
  reason: z.string().optional(),
  open: z.array(z.object({ unit: UnitName, form: z.string(), standing: z.enum(REPORT_STATES) })),
})

export const readReviewBoard = route('readReviewBoard', {
  method: 'GET',
  path: '/review/months/:period',
  permission: 'review.read',
  params: z.object({ period: Month }),
  answer: z.object({
    period: Month,
    /** Months one can look at, newest first, each with whether it is closed. */
    months: z.array(z.object({ period: Month, closed: z.boolean() })),
    today: Day,
    due: Day,
    closing: ClosingView.optional(),
    reports: z.array(ReportLine),
    /** What is open, as the closing repeats it. */
    open: z.array(z.string()),
    mayClose: z.boolean(),
  }),
  refusals: ['review.month-unknown'],
  summary: 'Every report of a month with its state, its holder and the way to get it back.',
})

export const listReviews = route('listReviews', {
  method: 'GET',
  path: '/reviews',
  permission: 'review.read',
  answer: z.object({
    reports: z.array(ReportLine),
    /** What lies with one’s own unit, what it sent on, in open months. */
    waiting: z.number(),
  }),
  summary: 'Reports of all open months that lie with one’s unit or that it sent on.',
})

const FigureParts = z.object({
  value: z.string().optional(),
  numerator: z.string().optional(),
  denominator: z.string().optional(),
  missing: z.string().optional(),
})

/** 一个数 beside the month before, the year before and what was verified. */
export const ReviewFigure = FigureParts.extend({
  version: z.number(),
  recordedAt: z.string().optional(),
  before: FigureParts.optional(),
  yearBefore: FigureParts.optional(),
  verified: FigureParts.optional(),
  /** This handing in changed it. */
  changed: z.boolean(),
  reason: z.string().optional(),
})

export const readReviewReport = route('readReviewReport', {
  method: 'GET',
  path: '/review/reports/:form/:period/:unit',
  permission: 'review.read',
  params: z.object({ form: FormId, period: Period, unit: Unit }),
  answer: z.object({
    report: ReportLine,
    steps: z.array(UnitName.extend({ level: z.string(), path: z.string() })),
    author: UnitName.extend({ path: z.string() }),
    before: Period,
    yearBefore: Period,
    indicators: z.array(
      z.object({
        indicator: z.string(),
        name: Names,
        unit: z.string(),
        ratio: z.object({ numerator: Names, denominator: Names }).optional(),
        better: z.enum(['higher', 'lower']),
      }),
    ),
    rows: z.array(UnitName.extend({ figures: z.record(z.string(), ReviewFigure) })),
    /** Everything that happened, every handing in included, oldest first. */
    trail: z.array(
      z.object({
        kind: z.enum(['handed-in', ...REVIEW_EVENT_KINDS]),
        at: z.string(),
        name: z.string(),
        by: UnitName,
        to: UnitName.optional(),
        reason: z.string().optional(),
        cells: z.array(z.object({ unit: z.string(), indicator: z.string(), reason: z.string() })).optional(),
        fileName: z.string().optional(),
        note: z.string().optional(),
      }),
    ),
  }),
  refusals: ['review.unknown'],
  summary:
    'One report under review: figures with what they were before, the chain and everything that happened.',
})

const DECIDE_REFUSALS = [
  'review.unknown',
  'review.not-yours',
  'review.month-closed',
  'review.changed-meanwhile',
  'review.not-at-your-step',
  'review.own-report',
  'review.reason-missing',
  'review.no-such-step',
  'review.recall-too-late',
  'review.ask-not-needed',
  'review.already-asked',
  'review.not-asked',
] as const

export const decideReport = route('decideReport', {
  method: 'POST',
  path: '/review/reports/:form/:period/:unit',
  permission: 'review.act',
  params: z.object({ form: FormId, period: Period, unit: Unit }),
  body: z.object({
    kind: z.enum(REVIEW_EVENT_KINDS),
    submission: z.string().min(1).max(100),
    after: z.number().int().min(0),
    /** Path a return goes to; the author unless told. */
    to: z.string().max(400).optional(),
    reason: Reason.optional(),
    cells: z
      .array(z.object({ unit: Unit, indicator: z.string().max(120), reason: Reason.min(1) }))
      .max(200)
      .optional(),
  }),
  answer: z.object({ standing: z.enum(REPORT_STATES), holder: UnitName, last: z.number() }),
  refusals: [...DECIDE_REFUSALS, 'entry.text-refused'],
  summary: 'Accept, return with a reason, recall, ask for a report back, or decline to give it back.',
})

export const acceptReports = route('acceptReports', {
  method: 'POST',
  path: '/review/acceptances',
  permission: 'review.accept',
  body: z.object({
    reports: z
      .array(
        z.object({
          unit: Unit,
          form: FormId,
          period: Period,
          submission: z.string().min(1).max(100),
          after: z.number().int().min(0),
        }),
      )
      .min(1)
      .max(500),
  }),
  answer: z.object({
    accepted: z.number(),
    refused: z.array(
      z.object({
        unit: z.string(),
        form: z.string(),
        period: z.string(),
        refusal: z.enum(DECIDE_REFUSALS),
        facts: z.record(z.string(), z.string()),
      }),
    ),
  }),
  summary: 'Accept many reports at once; each is decided by itself and those refused are named.',
})

export const closeMonth = route('closeMonth', {
  method: 'POST',
  path: '/review/months/:period/closing',
  permission: 'month.close',
  params: z.object({ period: Month }),
  body: z.object({
    /** What the person saw open. */
    open: z.array(z.string().max(300)).max(20_000),
    reason: Reason.optional(),
  }),
  answer: z.object({ period: Month, open: z.number() }),
  refusals: [
    'closing.not-due',
    'closing.already-closed',
    'closing.changed-meanwhile',
    'closing.reason-missing',
    'entry.text-refused',
  ],
  summary: 'Close a month: from then on its figures change by a correction alone.',
})
