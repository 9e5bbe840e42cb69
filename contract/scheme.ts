import { z } from 'zod'
import { PROVISION_PARTS, SCHEME_KEYS } from '#engine'
import { route } from './route.ts'
import { Amount, Finding, Month, Names, SchemeParams, Version, Year } from './shapes.ts'

export const SchemeLine = z.object({
  scheme: z.string(),
  version: z.string(),
  name: Names,
  level: z.string(),
  period: Year,
  /** Schemes of one series succeed one another (province, city). */
  series: z.string(),
  classes: z.array(z.object({ class: z.string(), name: Names })),
  /** Months of its year whose reports are due by now, oldest first: what `through` may be. */
  months: z.array(Month),
  /** Years whose facts it can weigh: its own and those of the schemes it succeeds, oldest first. */
  years: z.array(Year),
  /** Whether the signed-in account's own unit is weighed by this scheme. */
  weighsMe: z.boolean(),
  document: z.string(),
})
export type SchemeLine = z.infer<typeof SchemeLine>

export const listSchemes = route('listSchemes', {
  method: 'GET',
  path: '/schemes',
  permission: 'scheme.read',
  answer: z.object({ schemes: z.array(SchemeLine) }),
  summary: 'The schemes this account may read, the current one of its own level first.',
})

const ExampleView = z.object({
  class: z.string().optional(),
  given: z.record(z.string(), z.string()),
  points: z.string(),
  /** What the engine gives for it, exact text; equal to `points` or the scheme could not be published. */
  computed: z.string(),
})

/** 指标树的一行: flat, in reading order, `depth` from 0. */
export const ItemView = z.object({
  item: z.string(),
  parent: z.string().optional(),
  depth: z.number(),
  name: Names,
  /** Full marks per class id; one entry '' when the same for all. */
  points: z.record(z.string(), z.string()),
  /** 不设满分: `points` is then 0. */
  open: z.literal(true).optional(),
  weight: z.string().optional(),
  combine: z.enum(['sum', 'weighted']).optional(),
  kind: z.string().optional(),
  /** Facts of the clause for its sentence (step, deduct, partial …). */
  clause: z.record(z.string(), z.string()).optional(),
  indicators: z.array(z.string()),
  notApplicableTo: z.array(z.string()),
  missing: z.record(z.string(), z.string()),
  source: z.object({ clause: z.string(), text: z.string().optional() }).optional(),
  examples: z.array(ExampleView),
  line: z.number(),
  part: z.enum(['items', 'bonus']),
})
export type ItemView = z.infer<typeof ItemView>

export const IndicatorView = z.object({
  indicator: z.string(),
  name: Names,
  unit: z.string(),
  numerator: Names.optional(),
  denominator: Names.optional(),
  better: z.enum(['higher', 'lower']),
  reported: z.string(),
  over: z.string(),
  reportedBy: z.string(),
  rollUp: z.string().optional(),
  source: z.string().optional(),
})

/** 条文: what the scheme says beside points and names; keys and choices as in the file, told by `describeProvision`. */
export const ProvisionView = z.object({
  part: z.enum(PROVISION_PARTS),
  id: z.string(),
  name: Names,
  line: z.number(),
  lines: z.array(
    z.object({
      keys: z.array(z.enum(SCHEME_KEYS)),
      as: z.enum(['text', 'choice', 'formula', 'grade', 'item', 'class']),
      text: z.string(),
      names: Names.optional(),
    }),
  ),
})
export type ProvisionView = z.infer<typeof ProvisionView>

export const SchemeView = z.object({
  scheme: z.string(),
  version: z.string(),
  name: Names,
  level: z.string(),
  period: Year,
  inForce: z.object({ from: z.string(), to: z.string() }),
  source: z.object({
    document: z.string(),
    title: z.string().optional(),
    issuer: z.string().optional(),
    issued: z.string().optional(),
  }),
  policy: z.string(),
  figures: z.string(),
  display: z.object({ digits: z.number(), rounding: z.string() }),
  missing: z.record(z.string(), z.string()),
  dropped: z.string(),
  classes: z.array(z.object({ class: z.string(), name: Names, units: z.number() })),
  indicators: z.array(IndicatorView),
  points: z.record(z.string(), z.string()),
  items: z.array(ItemView),
  bonusCap: z.string().optional(),
  bonusGate: z.string().optional(),
  vetoes: z.array(
    z.object({
      veto: z.string(),
      name: Names,
      ground: z.string(),
      basis: z.string(),
      effect: z.string(),
      item: z.string().optional(),
      grade: z.string().optional(),
    }),
  ),
  grades: z.array(z.object({ grade: z.string(), name: Names, atLeast: z.string().optional() })),
  rank: z.object({
    within: z.string(),
    order: z.string(),
    ties: z.string(),
    vetoed: z.string(),
    unranked: z.array(z.string()),
  }),
  commendation: z
    .object({
      share: z.string().optional(),
      count: z.number().optional(),
      base: z.string(),
      rounding: z.string(),
      ties: z.string(),
      minimum: z.number(),
      maximum: z.number().optional(),
      excludes: z.array(z.string()),
      vacancies: z.string(),
      atLeast: z.string().optional(),
    })
    .optional(),
  provisions: z.array(ProvisionView),
  findings: z.array(Finding),
  text: z.string(),
})
export type SchemeView = z.infer<typeof SchemeView>

export const readScheme = route('readScheme', {
  method: 'GET',
  path: '/schemes/:scheme',
  permission: 'scheme.read',
  params: SchemeParams,
  query: z.object({ version: Version }),
  answer: SchemeView,
  refusals: ['scheme.unknown'],
  summary:
    'One scheme whole: tree, clauses with sources and worked examples, rank and commendation rules, YAML text.',
})

export const amountsByClass = z.record(z.string(), Amount)
