import { binomialUpper } from './binomial.ts'

export interface PeriodEnd {
  readonly ratio: number | undefined
  readonly p: number
}

/** 期末突击: `late` of `all` fell in a last part of the period that is usually this share of it; one-sided, exact. */
export const periodEnd = (late: number, all: number, usual: number): PeriodEnd => ({
  ratio: all === 0 || usual === 0 ? undefined : late / all / usual,
  p: all === 0 ? 1 : binomialUpper(late, all, usual),
})
