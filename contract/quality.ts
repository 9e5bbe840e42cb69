import { z } from 'zod'
import { EXPLANATIONS, OUTCOMES, SIGNAL_KINDS, VERIFICATIONS } from '#domain/quality'
import { route } from './route.ts'
import { Month, Names } from './shapes.ts'

const Kind = z.enum(SIGNAL_KINDS)
const Explanation = z.enum(EXPLANATIONS)
const Note = z.string().max(1000)
const SignalParams = z.object({ signal: z.string().min(1).max(300) })
const State = z.enum(['open', 'answered', ...OUTCOMES])

/** 单位, by name; `mine`: the reader's own. */
const QualityUnitView = z.object({
  unit: z.string(),
  name: z.string(),
  nameEn: z.string().optional(),
  level: z.string(),
  parent: z.string().optional(),
})

/** 信号, a sentence's worth of it; `facts` are numbers and names, said by `words`. */
export const SignalView = z.object({
  signal: z.string(),
  kind: Kind,
  month: Month,
  unit: z.string(),
  about: z.string(),
  indicator: z.string().optional(),
  part: z.enum(['value', 'numerator', 'denominator']).optional(),
  facts: z.record(z.string(), z.string()),
  /** Of kinds judged by chance, after Benjamini–Hochberg. */
  adjusted: z.number().optional(),
  state: State,
})
export type SignalView = z.infer<typeof SignalView>

/** 信号种类 this month: how much was looked at, how much chance alone would have raised, how often it was right so far. */
export const KindView = z.object({
  kind: Kind,
  judged: z.enum(['rule', 'chance']),
  tests: z.number(),
  short: z.number(),
  found: z.number(),
  expectedByChance: z.number().optional(),
  confirmed: z.number(),
  benign: z.number(),
  open: z.number(),
  retired: z.boolean(),
})
export type KindView = z.infer<typeof KindView>

export const SignalsView = z.object({
  month: Month,
  /** Months with reports, newest first. */
  months: z.array(Month),
  units: z.array(QualityUnitView),
  indicators: z.array(z.object({ indicator: z.string(), name: Names })),
  signals: z.array(SignalView),
  kinds: z.array(KindView),
})
export type SignalsView = z.infer<typeof SignalsView>

export const readSignals = route('readSignals', {
  method: 'GET',
  path: '/quality/signals',
  permission: 'quality.read',
  query: z.object({ month: Month.optional(), unit: z.string().max(100).optional() }),
  answer: SignalsView,
  refusals: ['quality.no-reports'],
  summary:
    'What about a month’s figures asks for a look, of one’s own unit and those below; nothing of it moves a point.',
})

const Limits = z.object({
  mean: z.number(),
  upper: z.number(),
  lower: z.number(),
  nearUpper: z.number(),
  nearLower: z.number(),
})

export const EvidenceView = z.object({
  months: z.array(
    z.object({
      month: Month,
      value: z.string().optional(),
      numerator: z.string().optional(),
      denominator: z.string().optional(),
      missing: z.string().optional(),
      rate: z.number().optional(),
      peers: z.number().optional(),
    }),
  ),
  control: z
    .object({
      of: z.enum(['change', 'amount']),
      few: z.boolean(),
      points: z.array(
        z.object({
          month: Month,
          value: z.number(),
          limits: Limits,
          rules: z.array(z.enum(['outside', 'shift', 'trend', 'two-of-three'])),
        }),
      ),
    })
    .optional(),
  funnel: z
    .object({
      target: z.number(),
      tau2: z.number(),
      points: z.array(
        z.object({
          unit: z.string(),
          name: z.string(),
          nameEn: z.string().optional(),
          denominator: z.number(),
          rate: z.number(),
          outside: z.boolean(),
        }),
      ),
      limits: z.array(
        z.object({
          denominator: z.number(),
          low95: z.number(),
          high95: z.number(),
          low998: z.number(),
          high998: z.number(),
        }),
      ),
    })
    .optional(),
})
export type EvidenceView = z.infer<typeof EvidenceView>

export const SignalDetailView = SignalView.extend({
  /** The figures have changed since and it is not there any more. */
  gone: z.boolean(),
  unitName: z.string(),
  unitNameEn: z.string().optional(),
  indicatorName: Names.optional(),
  unitOfMeasure: z.string().optional(),
  /** Indicators the sentence names. */
  indicators: z.array(z.object({ indicator: z.string(), name: Names })),
  /** Units the sentence names besides its own. */
  otherUnits: z.array(z.object({ unit: z.string(), name: z.string(), nameEn: z.string().optional() })),
  benign: z.array(Explanation),
  asks: z.array(z.enum(VERIFICATIONS)),
  judged: z.enum(['rule', 'chance']),
  events: z.array(
    z.object({
      number: z.number(),
      at: z.string(),
      name: z.string(),
      did: z.enum(['answered', 'looked-into', 'reopened']),
      outcome: z.enum(OUTCOMES).optional(),
      explanation: Explanation.optional(),
      note: z.string().optional(),
    }),
  ),
  bases: z.array(z.object({ month: Month, reason: z.string(), name: z.string(), at: z.string() })),
  /** What the reader may do about it now. */
  may: z.object({ answer: z.boolean(), look: z.boolean(), reopen: z.boolean(), rebase: z.boolean() }),
  evidence: EvidenceView.optional(),
  /** Of signals about a whole report: its fields beside those of the month before, or of the unit named. */
  report: z
    .object({
      beside: z.object({ unit: z.string() }).or(z.object({ month: Month })),
      fields: z.array(
        z.object({
          name: Names,
          part: z.enum(['value', 'numerator', 'denominator']),
          now: z.string().optional(),
          beside: z.string().optional(),
        }),
      ),
    })
    .optional(),
})
export type SignalDetailView = z.infer<typeof SignalDetailView>

export const readSignal = route('readSignal', {
  method: 'GET',
  path: '/quality/signals/:signal',
  permission: 'quality.read',
  params: SignalParams,
  answer: SignalDetailView,
  refusals: ['signal.unknown'],
  summary: 'One signal with its charts’ numbers, benign explanations and what was found of it.',
})

const LOOK_REFUSALS = [
  'signal.unknown',
  'signal.of-another-unit',
  'signal.own-figures',
  'signal.already-closed',
  'signal.not-closed',
  'signal.explanation-wanted',
  'signal.note-wanted',
] as const

export const answerSignal = route('answerSignal', {
  method: 'POST',
  path: '/quality/signals/:signal/answers',
  permission: 'quality.answer',
  params: SignalParams,
  body: z.object({ explanation: Explanation, note: Note.optional() }),
  answer: z.object({ state: State }),
  refusals: LOOK_REFUSALS,
  summary: 'The unit says how its figures came about.',
})

export const lookIntoSignal = route('lookIntoSignal', {
  method: 'POST',
  path: '/quality/signals/:signal/looks',
  permission: 'quality.look',
  params: SignalParams,
  body: z.object({
    did: z.enum(['looked-into', 'reopened']),
    outcome: z.enum(OUTCOMES).optional(),
    explanation: Explanation.optional(),
    note: Note.optional(),
  }),
  answer: z.object({ state: State }),
  refusals: LOOK_REFUSALS,
  summary: 'Whoever stands above the unit says what was found, or opens it again with a reason.',
})

export const rebaseChart = route('rebaseChart', {
  method: 'POST',
  path: '/quality/signals/:signal/bases',
  permission: 'quality.look',
  params: SignalParams,
  body: z.object({ month: Month, reason: z.string().trim().min(1).max(500) }),
  answer: z.object({ month: Month }),
  refusals: [
    'signal.unknown',
    'signal.own-figures',
    'signal.of-another-unit',
    'signal.base-there',
    'signal.base-outside',
  ],
  summary: 'Control limits begin anew from a month, with the written reason.',
})

export const DrawView = z.object({
  draw: z.string(),
  month: Month,
  seed: z.string(),
  at: z.string(),
  name: z.string(),
  listed: z.number(),
  drawn: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      nameEn: z.string().optional(),
      town: z.string().optional(),
      arm: z.enum(['random', 'weighted']),
      flags: z.number(),
    }),
  ),
})
export type DrawView = z.infer<typeof DrawView>

export const listVerificationDraws = route('listVerificationDraws', {
  method: 'GET',
  path: '/quality/draws',
  permission: 'quality.draw',
  answer: z.object({ draws: z.array(DrawView), randomShare: z.object({ part: z.number(), of: z.number() }) }),
  summary: 'Verification lists drawn so far, each with its seed.',
})

export const drawVerificationList = route('drawVerificationList', {
  method: 'POST',
  path: '/quality/draws',
  permission: 'quality.draw',
  body: z.object({ month: Month, count: z.number().int().min(1).max(200) }),
  answer: DrawView,
  refusals: ['quality.no-reports'],
  summary:
    'Draws units to verify: three in ten by chance alone, the rest in proportion to one plus their kinds of signals.',
})
