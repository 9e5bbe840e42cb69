import type { z } from 'zod'
import type { readReviewReport } from '#contract'

/** 一份报告的审核, as answered. */
export type ReviewedReport = z.output<(typeof readReviewReport)['answer']>

/** 标出的问题, by "unit indicator". */
export type CellReasons = Readonly<Record<string, string>>
