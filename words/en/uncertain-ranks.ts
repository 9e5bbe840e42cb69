import type { SameKeys } from '../same-keys.ts'
import type { uncertainRanks as original } from '../zh-CN/uncertain-ranks.ts'

export const uncertainRanks = {
  title: (draws: string, seed: string) =>
    `How reliable the ranks are: ${draws} draws within the standard errors, seed ${seed}`,
  sampled: (indicators: string) =>
    `Sampled indicators: ${indicators}. Everything else was counted in full and is not drawn.`,
  none: 'No figure carries a standard error: what is counted in full has no sampling error, and a rank is a rank.',
  columns: {
    unit: 'Code',
    name: 'Unit',
    rank: 'Rank',
    ranks: 'Rank interval',
    totals: 'Score interval',
    commended: 'Chance of the line',
  },
  reading:
    'An interval holds 95 % of the draws. Where two intervals overlap, nobody can say which unit is ahead.',
  draws: 'number of draws, 100 to 100000; 2000 unless told',
} satisfies SameKeys<typeof original>
