import type { Operation, PassedGrade } from '#engine'
import type { Telling } from '../telling.ts'

const limits = (t: Telling): string => {
  if (!t.has('low')) return ', not clamped'
  const range = `${t.points('low')} to ${t.points('high')}`
  if (t.is('held', 'high')) return `, above ${range}, held at ${t.points('high')}`
  return t.is('held', 'low') ? `, below ${range}, held at ${t.points('low')}` : `, within ${range}`
}

const gradePlaces = (t: Telling): string =>
  t.has('places')
    ? `; ${t.text('places')} places, ${t.text('given')} given${t.has('line') ? `, the lowest at ${t.points('line')}` : ''}`
    : ''

const cardParts = (t: Telling): string =>
  t.has('held') && t.text('held') !== ''
    ? ` (${t.is('each', 'month') ? 'months' : 'quarters'} it was held in this year: ${t.text('held')})`
    : ''

const cardEffects = (t: Telling): string =>
  [
    t.has('grade-name') ? `grade at best “${t.named('grade-name')}”` : '',
    t.has('steps') ? `grade lowered by ${t.text('steps')}` : '',
    t.has('no-merit') ? 'no commendation' : '',
  ]
    .filter((part) => part !== '')
    .map((part) => `, ${part}`)
    .join('')

const honourPlace = (t: Telling): string =>
  [
    `“${t.text('written')}” is ${t.amount('by')}`,
    t.has('place')
      ? `place ${t.text('place')} of ${t.text('ranked')} in ${t.is('within', 'class') ? 'the class' : 'all units'}`
      : '',
    `places: ${t.text('places')}`,
    t.has('line') ? `the last who has it stands at ${t.amount('line')}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')

/** Sentences about evidence, multipliers, grades, cards, honours and payments. */
export const consequences = {
  'adjustment.evidence': () => 'The figures carry evidence',
  'adjustment.without-evidence-zero': () => 'The figures carry no evidence; the scheme gives no points',
  'adjustment.without-evidence-refuse': () =>
    'The figures carry no evidence; nothing is computed until it is handed in',
  'adjustment.multiplier': (t: Telling) =>
    `Multiplier: ${t.points('before')} × ${t.amount('factor')} = ${t.points('multiplied')}${limits(t)}`,
  'adjustment.multiplier-missing': (t: Telling) =>
    `The multiplier “${t.text('written')}” is ${t.amount('factor')}; the item cannot be computed`,
  'result.read': (t: Telling) => `${t.name}: ${t.value}`,
  'grade.given': (t: Telling) =>
    `Grade “${t.named('grade-name')}”${t.has('at-least') ? `, from a total of ${t.points('at-least')}` : ''}${gradePlaces(t)}`,
  'grade.passed.veto': (t: Telling) =>
    `The total reaches “${t.named('grade-name')}”; a veto keeps the unit out`,
  'grade.passed.card': (t: Telling) =>
    `The total reaches “${t.named('grade-name')}”; a card keeps the unit out`,
  'grade.passed.requires': (t: Telling) =>
    `The total reaches “${t.named('grade-name')}”; the condition “${t.text('written')}” is not met`,
  'grade.passed.lowered': (t: Telling) =>
    `The total reaches “${t.named('grade-name')}”; the unit’s grade is lowered`,
  'grade.passed.full': (t: Telling) =>
    `The total reaches “${t.named('grade-name')}”; its places are full, the unit goes on to the next grade${gradePlaces(t)}`,
  'grade.passed.tie-at-the-cut': (t: Telling) =>
    `The total reaches “${t.named('grade-name')}”; tied at the cut, where the scheme takes none of the tied${gradePlaces(t)}`,
  'grade.passed.not-ranked': (t: Telling) =>
    `The total reaches “${t.named('grade-name')}”; its places go by rank and the unit is not ranked${gradePlaces(t)}`,
  'card.entered': (t: Telling) => `${t.name} entered this period${cardParts(t)}${cardEffects(t)}`,
  'card.kept': (t: Telling) =>
    `${t.name} of the last period not left, still held${cardParts(t)}${cardEffects(t)}`,
  'card.left': (t: Telling) => `${t.name} of the last period left`,
  'card.moved': (t: Telling) => `${t.name} handed on to another unit`,
  'card.not-held': (t: Telling) => `${t.name}: not held${cardParts(t)}`,
  'card.enters': (t: Telling) => `Entry, “${t.text('written')}”: ${t.value}`,
  'card.leaves': (t: Telling) => `Exit, “${t.text('written')}”: ${t.value}`,
  'payment.shared': (t: Telling) =>
    `${t.name} ${t.value}: the formula gives ${t.amount('unrounded')}; shared out within ${t.is('within', 'class') ? 'the class' : 'all units'} by largest remainders to ${t.text('digits')} digits: all are cut down, what is left goes to those cut most, of those cut alike ${t.is('equal', 'larger-first') ? 'the larger' : 'the smaller'} share first`,
  'honour.in': (t: Telling) => `Has ${t.name}: ${honourPlace(t)}`,
  'honour.out': (t: Telling) => `Has not ${t.name}: ${honourPlace(t)}`,
  'honour.veto': (t: Telling) =>
    `Within the places of ${t.name}, but a veto keeps the unit out; ${honourPlace(t)}`,
  'honour.tie-at-the-cut': (t: Telling) =>
    `Tied at the cut of ${t.name}, where the scheme takes none of the tied; ${honourPlace(t)}`,
  'honour.below-the-minimum-total': (t: Telling) => `Below what ${t.name} asks for; ${honourPlace(t)}`,
  'honour.no-merit': (t: Telling) => `Out of the merit list, so not ${t.name}; ${honourPlace(t)}`,
  'honour.card': (t: Telling) =>
    `Within the places of ${t.name}, but a card keeps the unit out; ${honourPlace(t)}`,
  'honour.requires': (t: Telling) =>
    `Within the places of ${t.name}, but “${t.text('requires')}” is not met; ${honourPlace(t)}`,
  'honour.not-ranked': (t: Telling) => `Not ranked or without this figure, so not in line for ${t.name}`,
  payment: (t: Telling) =>
    `${t.name} ${t.value}: the formula gives ${t.amount('unrounded')}, rounded ${t.text('rounding')} to ${t.text('digits')} digits`,
} as const

/** How a veto came into effect, and the second time, added to its sentence. */
export const strikeWords = (t: Telling): string =>
  [
    t.is('because', 'window') ? ` (of an earlier year, in effect for ${t.text('window')} years)` : '',
    t.is('because', 'found-later') ? ' (happened last year, found out after its result)' : '',
    t.has('second')
      ? `; the second time within ${t.text('years')} years: ${t.is('second', 'fail') ? 'the unit fails' : t.is('second', 'lower-grade') ? `the grade is lowered by ${t.text('second-steps')}` : t.is('second', 'ineligible') ? 'not eligible for commendation' : `grade at best “${t.named('second-grade-name')}”`}`
      : '',
  ].join('')

/** Why a better grade was not given, in a note. */
export const passedGrades = {
  veto: 'kept out by a veto',
  card: 'kept out by a card',
  lowered: 'grade lowered',
  requires: 'condition not met',
  full: 'places full',
  'tie-at-the-cut': 'tied at the cut, left out',
  'not-ranked': 'not ranked, no place',
} satisfies Record<PassedGrade['because'], string>

/** Order of operations. */
export const orderWords = {
  told: (steps: readonly Operation[]): string =>
    `Order of operations: ${steps.map((step) => STEPS[step]).join(' → ')}.`,
}

const STEPS: Readonly<Record<Operation, string>> = {
  clause: 'points of each item (sub-caps, cap, floor)',
  missing: 'missing values',
  evidence: 'evidence',
  multiplier: 'multiplier',
  clamp: 'clamp',
  'item-veto': 'veto of an item',
  sum: 'sum above (renormalisation, weights)',
  bonus: 'bonus (cap, gate)',
  total: 'total',
  veto: 'veto',
  rank: 'rank',
  'capping-card': 'cards that cap or lower the grade',
  grade: 'grade (bounds, conditions, places)',
  card: 'other cards',
  commendation: 'commendation',
  honour: 'honours',
  payment: 'payments',
}
