import { binomialTest } from './binomial.ts'

export interface Bunching {
  readonly inside: number
  readonly outside: number
  readonly ratio: number | undefined
  readonly p: number
}

/** 卡线集聚: how many lie just inside a target against just outside it; an exact binomial test at one half. */
export const bunching = (inside: number, outside: number): Bunching => ({
  inside,
  outside,
  ratio: outside === 0 ? undefined : inside / outside,
  p: binomialTest(inside, inside + outside, 0.5),
})
