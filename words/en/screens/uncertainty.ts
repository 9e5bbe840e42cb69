import type { SameKeys } from '../../same-keys.ts'
import type { uncertainty as zh } from '../../zh-CN/screens/uncertainty.ts'

/** How reliable the ranks are. */
export const uncertainty = {
  title: 'How reliable the ranks are',
  interval: 'Rank interval',
  chance: 'Chance of the line',
  ranks: (low: string, high: string) => (low === high ? low : `${low}–${high}`),
  percent: (percent: string) => `${percent}%`,
  almostNever: '<1%',
  almostSurely: '>99%',
  totals: (low: string, high: string) => `total between ${low} and ${high}`,
  sampled: (indicators: string, draws: string, seed: string) =>
    `Sampled indicators: ${indicators}. Drawn ${draws} times within their standard errors (seed ${seed}); an interval holds 95% of the draws. Everything else was counted in full and is not drawn.`,
  reading:
    'Where two intervals overlap, the samples alone do not say which unit is ahead. Intervals and chances inform; they change no rank.',
  none: 'No rank intervals are shown: every figure was counted in full and none carries a standard error, so sampling error moves no rank.',
  computing: 'Computing the rank intervals …',
} satisfies SameKeys<typeof zh>
