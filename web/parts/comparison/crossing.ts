import type { ComparisonRow } from '#contract'

export type { ComparisonView } from '#contract'

/** 进出表彰: into the commended, out of them, or neither. */
export const crossing = (row: ComparisonRow): 'in' | 'out' | undefined =>
  row.commendedBefore === row.commendedAfter ? undefined : row.commendedAfter ? 'in' : 'out'
