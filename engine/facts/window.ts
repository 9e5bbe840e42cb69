import type { Indicator } from '../scheme/scheme.ts'
import type { MissingName } from '../value/missing.ts'
import type { Gathering } from './point.ts'

/** 应报期数: how many parts of the year have gone by after so many of its months (0–12). */
export const dueParts = (reported: Indicator['reported'], month: number): number =>
  reported === 'month' ? month : reported === 'quarter' ? Math.floor(month / 3) : Math.floor(month / 12)

const EMPTY: readonly MissingName[] = ['nothing-happened', 'not-applicable']

/** How the parts of a window make one figure. */
export const WINDOWS: Readonly<Record<'sum' | 'mean', Gathering>> = {
  sum: { skip: EMPTY, fold: 'sum' },
  mean: { skip: [...EMPTY, 'not-sampled'], fold: 'mean' },
}

/** How the units below make one figure. */
export const ROLL_UPS: Readonly<Record<NonNullable<Indicator['rollUp']>, Gathering>> = {
  sum: { skip: EMPTY, fold: 'sum' },
  'sum-of-reported': {
    skip: [...EMPTY, 'not-reported', 'not-sampled', 'withheld', 'undefined'],
    fold: 'sum',
  },
  'mean-of-sampled': { skip: [...EMPTY, 'not-sampled'], fold: 'mean' },
}
