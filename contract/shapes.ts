import { z } from 'zod'

/** Names as a scheme gives them: Chinese always, English where there is one. */
export const Names = z.object({ zh: z.string(), en: z.string().optional() })
export type Names = z.infer<typeof Names>

/** 数: `exact` is a decimal or a fraction "187/12"; `shown` is rounded as the scheme declares. */
export const Number_ = z.object({ exact: z.string(), shown: z.string() })

/** 数或缺失: a number with both writings, or the name of its absence. */
export const Amount = z.union([Number_, z.object({ missing: z.string() })])
export type Amount = z.infer<typeof Amount>

/** YYYY, and YYYY-MM. */
export const Year = z.string().regex(/^[12]\d{3}$/)
export const Month = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/)

/** A published version of a scheme; the newest unless one is named. */
export const Version = z.string().max(100).optional()

/**
 * Which result is meant: a scheme in one of its versions, the year whose facts are weighed (its own unless given), the
 * last month counted.
 */
export const WhichResult = z.object({
  version: Version,
  period: Year.optional(),
  through: Month.optional(),
})

export const SchemeParams = z.object({ scheme: z.string().max(100) })
export const UnitParams = z.object({ scheme: z.string().max(100), unit: z.string().max(100) })

/** 检查意见, a code with facts; `words` turns it into a sentence in the reader's language. */
export const Finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  at: z.object({ file: z.string(), line: z.number(), column: z.number() }).optional(),
  facts: z.record(z.string(), z.string()),
})

/** 出处 of a fact: the workbook, the cell, who handed it in and when. */
export const Origin = z.object({
  file: z.string().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  handedInBy: z.string().optional(),
  signedBy: z.string().optional(),
  recordedAt: z.string().optional(),
  submission: z.string().optional(),
})

/** 案件 of a register, as entered. */
export const CaseRecord = z.object({
  register: z.string(),
  number: z.string(),
  unit: z.string(),
  alsoUnits: z.array(z.string()).readonly().optional(),
  date: z.string(),
  attributes: z.record(z.string(), z.string()).readonly(),
  evidence: z.array(z.string()).readonly().optional(),
  origin: Origin.optional(),
})

export const Fact = z.object({
  unit: z.string(),
  indicator: z.string(),
  period: z.string(),
  kind: z.enum(['reported', 'verified', 'imported', 'judged', 'target', 'case']),
  version: z.number(),
  value: z.string().optional(),
  numerator: z.string().optional(),
  denominator: z.string().optional(),
  missing: z.string().optional(),
  reason: z.string().optional(),
  evidence: z.array(z.string()).readonly().optional(),
  standardError: z.string().optional(),
  sourceVersion: z.string().optional(),
  case: CaseRecord.optional(),
  origin: Origin.optional(),
})
export type Fact = z.infer<typeof Fact>
