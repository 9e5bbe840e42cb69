import type { FootnoteWords } from '../footnote-words.ts'

/** Notes under the ranking: what a reader needs to read the table. */
export const footnotes: FootnoteWords = {
  share: (share, rounding, base) => `Commended: ${share} of ${base} in each class, ${rounding}.`,
  count: (count) => `Commended: ${count} in each class.`,
  bases: { ranked: 'the ranked units', all: 'all units' },
  roundings: { floor: 'rounded down', ceil: 'rounded up', 'half-up': 'rounded half up' },
  cut: {
    'all-in': 'Units tied at the line are all commended.',
    'all-out': 'Units tied at the line are all left out.',
    'tie-break': 'Ties at the line are decided by the scheme’s own order.',
  },
  ties: {
    competition: 'Equal totals share a rank and the following ranks stay empty (1, 2, 2, 4).',
    dense: 'Equal totals share a rank and the next rank follows (1, 2, 2, 3).',
    'break-by': 'Equal totals are compared by the items the scheme names.',
  },
}
