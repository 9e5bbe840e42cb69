/** 信号种类: one word each, the same in code, address, table and catalogue. */
export const SIGNAL_KINDS = [
  'completeness',
  'timeliness',
  'logic',
  'stock-flow',
  'same-field',
  'levels',
  'cross-source',
  'duplicate',
  'over-time',
  'outlier',
  'repeated',
  'heaping',
  'bunching',
  'period-end',
  'funnel',
  'trend',
] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]

/** 正常解释: why a signal may be there although nothing is wrong; whoever looked chooses one. */
export const EXPLANATIONS = [
  'small-numbers',
  'stable-work',
  'population-moved',
  'campaign',
  'definition-changed',
  'backlog-entered',
  'boundary-changed',
  'season',
  'paid-by-quarter',
  'one-worker-two-units',
  'different-day-of-count',
  'system-fault',
  'real-change',
  'correction-under-way',
  'not-applicable-here',
  'other',
] as const
export type ExplanationCode = (typeof EXPLANATIONS)[number]

/** 核实办法: what a signal asks for. It asks for a look, and for nothing else. */
export const VERIFICATIONS = [
  'ask-the-reporter',
  'compare-with-register',
  'recount-a-sample',
  'compare-two-systems',
  'look-at-the-form',
] as const
export type Verification = (typeof VERIFICATIONS)[number]

/** 最少数据: below it a kind says nothing about a unit, and says that it does not. */
export interface LeastData {
  readonly months?: number
  readonly years?: number
  readonly units?: number
  readonly figures?: number
}

export interface SignalAbout {
  readonly kind: SignalKind
  /** `rule`: holds or does not, exactly. `chance`: judged by probability, after Benjamini–Hochberg over all units. */
  readonly judged: 'rule' | 'chance'
  readonly benign: readonly ExplanationCode[]
  readonly asks: readonly Verification[]
  readonly least: LeastData
}

const about = (
  kind: SignalKind,
  judged: SignalAbout['judged'],
  benign: readonly ExplanationCode[],
  asks: readonly Verification[],
  least: LeastData = {},
): SignalAbout => ({ kind, judged, benign: [...benign, 'correction-under-way', 'other'], asks, least })

/** 信号目录. */
export const CATALOGUE: Readonly<Record<SignalKind, SignalAbout>> = {
  completeness: about('completeness', 'rule', ['not-applicable-here', 'system-fault'], ['ask-the-reporter']),
  timeliness: about('timeliness', 'rule', ['system-fault', 'campaign'], ['ask-the-reporter']),
  logic: about(
    'logic',
    'rule',
    ['definition-changed', 'different-day-of-count', 'not-applicable-here'],
    ['ask-the-reporter', 'look-at-the-form'],
  ),
  'stock-flow': about(
    'stock-flow',
    'rule',
    ['boundary-changed', 'backlog-entered', 'definition-changed'],
    ['compare-with-register', 'ask-the-reporter'],
  ),
  'same-field': about(
    'same-field',
    'rule',
    ['different-day-of-count', 'definition-changed'],
    ['ask-the-reporter', 'look-at-the-form'],
  ),
  levels: about(
    'levels',
    'rule',
    ['different-day-of-count', 'boundary-changed'],
    ['ask-the-reporter', 'compare-two-systems'],
  ),
  'cross-source': about(
    'cross-source',
    'rule',
    ['different-day-of-count', 'definition-changed', 'population-moved'],
    ['compare-two-systems', 'recount-a-sample'],
  ),
  duplicate: about(
    'duplicate',
    'rule',
    ['one-worker-two-units', 'boundary-changed'],
    ['ask-the-reporter', 'compare-with-register'],
    { figures: 6 },
  ),
  'over-time': about(
    'over-time',
    'rule',
    ['real-change', 'population-moved', 'boundary-changed', 'definition-changed'],
    ['compare-with-register'],
    { years: 3 },
  ),
  outlier: about(
    'outlier',
    'chance',
    ['campaign', 'backlog-entered', 'population-moved', 'season', 'boundary-changed'],
    ['ask-the-reporter', 'compare-with-register'],
    { months: 13, units: 8 },
  ),
  repeated: about(
    'repeated',
    'chance',
    ['small-numbers', 'stable-work', 'system-fault'],
    ['ask-the-reporter', 'compare-with-register'],
    { months: 7, figures: 6 },
  ),
  heaping: about(
    'heaping',
    'chance',
    ['small-numbers', 'definition-changed'],
    ['compare-with-register', 'recount-a-sample'],
    { figures: 100, units: 10 },
  ),
  bunching: about('bunching', 'chance', ['real-change', 'campaign'], ['recount-a-sample'], { figures: 10 }),
  'period-end': about(
    'period-end',
    'chance',
    ['paid-by-quarter', 'campaign', 'backlog-entered'],
    ['ask-the-reporter', 'compare-with-register'],
    { months: 12, units: 10, figures: 100 },
  ),
  funnel: about(
    'funnel',
    'chance',
    ['real-change', 'small-numbers', 'population-moved'],
    ['ask-the-reporter', 'recount-a-sample'],
    { units: 10 },
  ),
  trend: about(
    'trend',
    'chance',
    ['real-change', 'campaign', 'season', 'definition-changed'],
    ['ask-the-reporter', 'compare-with-register'],
    { months: 13 },
  ),
}
