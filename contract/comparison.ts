import { z } from 'zod'
import { MISSING_NAMES } from '#engine'
import { RESULT_REFUSALS, ResultHead } from './result.ts'
import { route } from './route.ts'
import { Amount, Month, Names, Version, Year } from './shapes.ts'

const ConsequenceSide = z.union([
  z.object({ name: Names }),
  z.object({ exact: z.string(), unit: z.enum(['truth', 'yuan']) }),
  z.object({ missing: z.enum(MISSING_NAMES) }),
])

export const ComparisonRow = z.object({
  unit: z.string(),
  name: z.string(),
  nameEn: z.string().optional(),
  mine: z.boolean(),
  classBefore: Names.optional(),
  classAfter: Names.optional(),
  totalBefore: Amount.optional(),
  totalAfter: Amount.optional(),
  rankBefore: z.number().optional(),
  rankAfter: z.number().optional(),
  commendedBefore: z.boolean(),
  commendedAfter: z.boolean(),
  /** Grade, cards and payments that differ; a side is absent where its scheme knows no such thing. */
  consequences: z.array(
    z.object({
      what: z.enum(['grade', 'card', 'payment']),
      name: Names,
      before: ConsequenceSide.optional(),
      after: ConsequenceSide.optional(),
    }),
  ),
  /** Every item whose points differ for this unit, in the order of the second scheme. */
  items: z.array(
    z.object({
      item: z.string(),
      name: Names,
      before: Amount.optional(),
      after: Amount.optional(),
      /** After minus before; absent where either is missing. */
      change: Amount.optional(),
    }),
  ),
})
export type ComparisonRow = z.infer<typeof ComparisonRow>

/** 规则差异: a plain difference of two rulebooks, as a code with facts. */
export const RuleDifference = z.object({
  code: z.string(),
  subject: z.string(),
  name: Names,
  facts: z.record(z.string(), z.string()),
})
export type RuleDifference = z.infer<typeof RuleDifference>

/** 逐项: one item over all units of both sides; an absent mean is of a side that does not know the item. */
export const ItemMoves = z.object({
  item: z.string(),
  name: Names,
  depth: z.number(),
  leaf: z.boolean(),
  /** Units whose points rise, fall, stay, or cannot be set against each other. */
  gains: z.number(),
  loses: z.number(),
  same: z.number(),
  apart: z.number(),
  meanBefore: Amount.optional(),
  meanAfter: Amount.optional(),
  /** Of the units that have points on both sides: mean after minus mean before. */
  meanChange: Amount.optional(),
})
export type ItemMoves = z.infer<typeof ItemMoves>

/** An indicator without one figure in the year weighed, and the items it decides. */
const WithoutFigures = z.object({
  indicator: z.string(),
  name: Names,
  items: z.array(z.object({ item: z.string(), name: Names })),
})

/** Units of one side only: they have nothing to be compared with. */
const OneSided = z.object({ unit: z.string(), name: z.string(), nameEn: z.string().optional() })

/** 对比 of two results: what moved for whom, by which items, and what is different in the rules. */
export const ComparisonView = z.object({
  before: ResultHead,
  after: ResultHead,
  rows: z.array(ComparisonRow),
  items: z.array(ItemMoves),
  differences: z.array(RuleDifference),
  onlyBefore: z.array(OneSided),
  onlyAfter: z.array(OneSided),
  /** Sides that are drafts have no pages of their own. */
  drafts: z.object({ before: z.boolean(), after: z.boolean() }),
  withoutFigures: z.object({ before: z.array(WithoutFigures), after: z.array(WithoutFigures) }),
})
export type ComparisonView = z.infer<typeof ComparisonView>

const Scheme = z.string().max(100).optional()
const Draft = z.string().max(100).optional()

/**
 * 两侧: each a published scheme (its newest version unless one is named) or an open draft of one’s own office, and the
 * year whose facts are weighed under it: `period` and `through` for both, unless a side names its own.
 */
const TwoSides = z.object({
  before: Scheme,
  beforeVersion: Version,
  beforeDraft: Draft,
  beforePeriod: Year.optional(),
  beforeThrough: Month.optional(),
  after: Scheme,
  afterVersion: Version,
  afterDraft: Draft,
  afterPeriod: Year.optional(),
  afterThrough: Month.optional(),
  period: Year.optional(),
  through: Month.optional(),
})

const COMPARISON_REFUSALS = [
  ...RESULT_REFUSALS,
  'comparison.different-levels',
  'comparison.side-open',
  'comparison.no-figures',
  'scheme-draft.unknown',
  'scheme-draft.has-errors',
] as const

export const compareResults = route('compareResults', {
  method: 'GET',
  path: '/comparison',
  permission: 'comparison.read',
  query: TwoSides,
  answer: ComparisonView,
  refusals: COMPARISON_REFUSALS,
  summary:
    'Two results side by side, any version or draft on any year’s facts: totals, rank moves, who crosses the line, items, rules.',
})

export const downloadComparison = route('downloadComparison', {
  method: 'GET',
  path: '/comparison-file',
  permission: 'comparison.read',
  query: TwoSides.extend({
    as: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  answer: z.any(),
  refusals: COMPARISON_REFUSALS,
  carries: 'file',
  summary: 'The comparison as .xlsx (units, items, rules) or .csv (units and items).',
})
