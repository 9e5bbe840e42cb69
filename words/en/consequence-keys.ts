import type { CONSEQUENCE_KEYS } from '#engine'
import type { ClauseKeyWords } from '../clause-key-words.ts'

/** Keys of multipliers, evidence, places, cards and payments. */
export const consequenceKeys = {
  by: { label: 'Goes by', hint: 'What it is ordered by: item(follow-up), or total - past(total, 1).' },
  card: { label: 'Id', hint: 'Lower case letters, digits and hyphens; a formula writes card(id).' },
  cards: { label: 'Cards', hint: 'Yellow card, red card, travelling flag: entry, exit, effects.' },
  clamp: { label: 'Clamp after the multiplier', hint: 'Its two ends, or none.' },
  counts: { label: 'What counts as the first time', hint: 'This veto alone, or any veto.' },
  each: {
    label: 'Part of the year',
    hint: 'Entered anew every month or quarter, on the figures of that part. Left out: once a year.',
  },
  effects: {
    label: 'Effects of the card',
    hint: 'Caps the grade, bars commendation; an empty list for none.',
  },
  enters: { label: 'Entry', hint: 'May read total, rank and earlier years, such as total < 60 score.' },
  equal: {
    label: 'Equal remainders',
    hint: 'Whether the larger or the smaller share comes first; then by the unit’s code.',
  },
  floor: { label: 'Not below', hint: 'How low a bonus that may take points away can be; none for no floor.' },
  high: { label: 'High end', hint: 'At most so many points after the multiplier.' },
  honour: { label: 'Id', hint: 'Lower-case letters, digits and hyphens; formulas write commended(id).' },
  honours: { label: 'Honours', hint: 'Awards beside the commendation, each with its own order and places.' },
  leaves: { label: 'Exit', hint: 'What a holder of the last period must reach to leave it.' },
  low: { label: 'Low end', hint: 'At least so many points after the multiplier.' },
  moves: {
    label: 'Given anew every period',
    hint: 'Held only by those who enter; the last holder hands it on.',
  },
  multiplier: { label: 'Multiplier', hint: 'Points times this: 1.2, 120% or an indicator.' },
  payment: { label: 'Id', hint: 'Lower case letters, digits and hyphens.' },
  payments: { label: 'Payments', hint: 'Money by total, rank and grade.' },
  quota: { label: 'Places', hint: 'At most so many have this grade; the rest go on to the next.' },
  required: { label: 'Evidence required', hint: 'Write yes.' },
  requires: { label: 'Further condition', hint: 'What else is needed, such as rank <= 3.' },
  retroactive: {
    label: 'Reaches back',
    hint: 'What happened last year and was found out after its result strikes now.',
  },
  round: { label: 'Rounding', hint: 'Digits and rounding of the amount.' },
  second: { label: 'Second time', hint: 'A further effect for the second time within some years.' },
  steps: { label: 'Grades lowered', hint: 'So many below the grade it would have had, at worst the last.' },
  window: { label: 'In effect for', hint: 'Years one strike stays in effect, its own included.' },
  without: { label: 'Without evidence', hint: 'No points, or nothing is computed until it is handed in.' },
  years: { label: 'Years', hint: 'The year itself included; 2 to 20.' },
} satisfies Readonly<Record<(typeof CONSEQUENCE_KEYS)[number], ClauseKeyWords>>
