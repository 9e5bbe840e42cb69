import type { ExplanationCode } from '#engine'
import type { Telling } from '../telling.ts'
import { consequences, strikeWords } from './consequences.ts'

const partialWords = (t: Telling, step: string): string =>
  t.is('partial', 'linear')
    ? ', part of a step in proportion'
    : t.is('partial', 'floor')
      ? `, less than ${step} not counted`
      : `, less than ${step} counted as a whole step`

const capWords = (t: Telling, key = 'cap'): string =>
  t.has(key) && !t.is(key, 'none') ? `, at most ${t.points(key)}` : ''

const floorWords = (t: Telling): string =>
  !t.has('floor')
    ? ''
    : t.is('floor', 'below-zero')
      ? ', below zero possible'
      : `, not below ${t.points('floor')}`

const stepWords = (t: Telling, line: string): string => {
  const lower = t.is('better', 'lower')
  const value = `${t.named('value-name')} ${t.amount('value')}`
  if (t.zero('shortfall'))
    return `${value}, not ${lower ? 'above' : 'below'} ${line}: nothing deducted, ${t.points('points')}`
  const step = t.amount('step')
  return `${value}, ${t.amount('shortfall')} ${lower ? 'above' : 'below'} ${line}; ${t.points('deduct')} off per ${step}${partialWords(t, step)}${capWords(t)}${floorWords(t)} → ${t.points('deducted')} off, ${t.points('points')}`
}

const eventName = (t: Telling, key: string, k: number): string =>
  t.has(`name-${k}`) ? t.named(`name-${k}`) : t.named(`${key}-${k}-name`)

const perWords = (t: Telling, k: number): string =>
  t.is(`per-${k}`, '1') || !t.has(`per-${k}`) ? 'each' : `per ${t.like(`per-${k}`, `count-${k}`)}`

/** Caps over several events, from the innermost outward. */
const subCapWords = (t: Telling): string =>
  t
    .each('sub-caps')
    .toReversed()
    .map((j) => {
      const events = t.each('events').filter((k) => t.is(`under-${k}`, String(j)))
      const inner = t.each('sub-caps').filter((k) => t.is(`sub-under-${k}`, String(j)))
      const name = t.has(`sub-name-${j}`)
        ? t.named(`sub-name-${j}`)
        : [
            ...events.map((k) => eventName(t, 'event', k)),
            ...inner.map((k) => (t.has(`sub-name-${k}`) ? t.named(`sub-name-${k}`) : `cap ${k}`)),
          ].join(', ')
      return `; ${name} together at most ${t.points(`sub-cap-${j}`)}: ${t.points(`together-${j}`)}`
    })
    .join('')

const bonusCap = (t: Telling): string =>
  t.is('cap', 'none') ? ', without a cap' : `, at most ${t.points('cap')} in all`

/** One price for each or for so many, a price by turn, or one for the case itself. */
const priceWords = (t: Telling, k: number): string =>
  t.has(`turns-${k}`)
    ? `${t.text(`turns-${k}`)} off in turn, ${t.points(`beyond-${k}`)} off for each one more`
    : t.has(`per-${k}`)
      ? `${t.points(`deduct-${k}`)} off ${perWords(t, k)}`
      : `${t.points(`deduct-${k}`)} off if so`

/** Each group of respondents with its own satisfaction and weight. */
const groupWords = (t: Telling): string =>
  t
    .each('groups')
    .map(
      (k) =>
        `, ${t.has(`group-${k}`) ? t.named(`group-${k}`) : `group ${k}`}: ${t.amount(`satisfaction-${k}`)} (weight ${t.amount(`weight-${k}`)})`,
    )
    .join('')

const members = (t: Telling): string => (t.is('over', 'all') ? 'all units' : 'the class')

const group = (t: Telling, what: string): string =>
  `${what} of ${members(t)}, ${t.text('counted')} counted: ${t.value}${t.is('left-out', '0') ? '' : ` (${t.text('left-out')} without a figure left out)`}`

/** The year before, or the months the figure is of. */
const when = (t: Telling): string => {
  if (t.is('when', 'previous')) return ' (a year before)'
  if (!t.has('first-month')) return ''
  const [first, last] = [t.text('first-month'), t.text('last-month')]
  return first === last ? ` (${first})` : ` (${first} to ${last})`
}

const tiesWords = (t: Telling): string =>
  t.is('ties', 'dense')
    ? ', no place skipped after a tie'
    : t.is('ties', 'mean')
      ? ', ties share the mean place'
      : ''

const pastWords = (t: Telling): string => {
  const year = t.text('year')
  if (t.is('of', 'total')) return `Total of ${year}: ${t.value}`
  if (t.is('of', 'rank')) return t.absent ? `Place in ${year}: ${t.value}` : `Place ${t.value} in ${year}`
  if (t.is('of', 'commended')) return `Commended in ${year}: ${t.value}`
  const what = t.is('of', 'grade') ? 'Grade' : t.is('of', 'veto') ? 'Veto' : 'Card'
  return `${what} “${t.named('result-name')}” in ${year}: ${t.value}`
}

const caseWords = (t: Telling): string => {
  const place = [t.text('file'), t.text('cell')].filter((part) => part !== '').join(' · ')
  return [
    `${t.text('date')} case ${t.text('case')} (${t.text('units')}): counts ${t.value}`,
    t.has('said') ? t.text('said') : '',
    t.has('evidence') ? `pieces of evidence: ${t.text('evidence')}` : '',
    place === '' ? '' : `see ${place}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

const factWords = (t: Telling, kind: string): string => {
  const number = t.has('missing')
    ? t.value
    : t.has('numerator') && t.has('denominator')
      ? `${t.text('numerator')} ÷ ${t.text('denominator')} = ${t.value}`
      : t.has('numerator')
        ? `numerator ${t.text('numerator')}`
        : t.value
  const place = [t.text('file'), t.text('sheet'), t.text('cell')].filter((part) => part !== '').join(' · ')
  return [
    `${t.has('unitName') ? t.text('unitName') : t.text('unit')} ${t.text('period')}, ${kind}: ${number}`,
    t.is('version', '1') ? '' : `version ${t.text('version')}`,
    t.has('reason') ? `reason: ${t.text('reason')}` : '',
    t.has('evidence') ? `pieces of evidence: ${t.text('evidence')}` : '',
    t.has('source-version') ? `source version ${t.text('source-version')}` : '',
    place === '' ? '' : `see ${place}`,
    t.has('handed-in-by') ? `handed in by ${t.text('handed-in-by')}` : '',
    t.has('signed-by') ? `signed by ${t.text('signed-by')}` : '',
    t.has('recorded-at') ? `recorded ${t.text('recorded-at')}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

const gap = (t: Telling, key: string): string => t.points(key).replace('-', '')

const struck = (t: Telling, effect: string): string =>
  `${t.name}: ${t.text('ground')} (basis: ${t.text('basis')}); ${effect}${strikeWords(t)}`

/** Sentences of explanations: one for every code; the compiler demands them all. */
export const explanations = {
  total: (t) =>
    `Total ${t.value} out of ${t.outOf}${t.has('grade') ? `, grade: ${t.named('grade-name')}` : ''}`,
  'total.with-bonus': (t) =>
    `Total ${t.value} = basic points + bonus${t.has('grade') ? `, grade: ${t.named('grade-name')}` : ''}`,
  'total.refused': (t) =>
    `No total (${t.value}): ${t.has('refused-by') ? `${t.named('refused-by')} has no value; ` : ''}the scheme refuses to compute until it is reported`,
  subtotal: (t) => `Basic points ${t.value} out of ${t.outOf}, the sum of ${t.text('parts')} parts`,
  bonus: (t) => `Bonus ${t.value}: items add to ${t.points('uncapped')}${bonusCap(t)}`,
  'bonus.gated': (t) =>
    `Bonus ${t.value}: basic points ${t.points('subtotal')}, ${t.points('gate')} needed for any bonus; items add to ${t.points('uncapped')}${bonusCap(t)}`,
  'branch.sum': (t) => `${scored(t)}, the sum of ${t.text('parts')} parts`,
  'branch.weighted': (t) => `${scored(t)}, ${t.text('parts')} weighted parts`,
  item: (t) => {
    if (t.has('not-applicable-to')) return `${t.name} does not apply to this class`
    return `${scored(t)}${t.has('weight') ? `, weight ${t.amount('weight')}` : ''}`
  },
  'item.read': (t) => `${t.name} is read here: ${t.value}`,
  calculation: (t) => `${t.name} = ${t.value}`,
  term: (t) => `${t.name}: ${t.value}`,

  'clause.step-deduction': (t) => stepWords(t, `the target ${t.amount('target')}`),
  'clause.count-deduction': (t) =>
    `${t
      .each('events')
      .map(
        (k) =>
          `${eventName(t, 'event', k)} ${t.amount(`count-${k}`)}, ${priceWords(t, k)}${capWords(t, `cap-${k}`)}: ${t.points(`deducted-${k}`)} off`,
      )
      .join(
        '; ',
      )}${subCapWords(t)} → ${t.points('deducted')} off${capWords(t)}${floorWords(t)}, ${t.points('points')}`,
  'clause.proportional': (t) =>
    `${t.named('value-name')} ${t.amount('value')}, target ${t.amount('target')}${t.has('zero-at') ? `, counted from ${t.amount('zero-at')}` : ''}; ${t.share('share')} of ${t.points('full')}${t.is('over-target', 'capped') ? ' (nothing more beyond the target)' : ''}: ${t.points('points')}`,
  'clause.all-or-nothing': (t) =>
    `${t.has('value') ? `${t.named('value-name')} ${t.amount('value')}${t.has('target') ? `, target ${t.amount('target')}` : ''}; ` : ''}${t.zero('met') ? 'not met' : 'met'}: ${t.points('points')}`,
  'clause.checklist': (t) =>
    `${t
      .each('lines')
      .map(
        (k) =>
          `${t.has(`name-${k}`) ? t.named(`name-${k}`) : t.text(`line-${k}`)} ${t.amount(`value-${k}`)}: ${t.points(`earned-${k}`)} of ${t.points(`points-${k}`)}`,
      )
      .join('; ')} → ${t.points('points')}`,
  'clause.by-case': (t) => t.points('points'),
  'clause.bands': (t) => {
    const k = t.text('band').split(' ')[0] ?? ''
    const upper = t.is('includes', 'upper')
    const from = t.has(`from-${k}`) ? `${upper ? 'above' : 'at least'} ${t.like(`from-${k}`, 'value')}` : ''
    const to = t.has(`to-${k}`) ? `${upper ? 'at most' : 'below'} ${t.like(`to-${k}`, 'value')}` : ''
    return `${t.named('value-name')} ${t.amount('value')} is in band ${k} (${[from, to].filter((part) => part !== '').join(', ')}): ${t.points('points')}`
  },
  'clause.rank-points': (t) =>
    t.has('place')
      ? `Place ${t.amount('place')}: ${t.points('points')}`
      : `${t.named('value-name')} ${t.amount('value')}, place ${t.amount('rank')} of ${t.amount('group-size')} in ${members(t)}${t.has('last-place') && !t.is('last-place', t.text('rank')) ? ` (shared, places ${t.amount('rank')} to ${t.amount('last-place')}, their mean)` : ''}: ${t.points('points')}`,
  'clause.group-mean': (t) => stepWords(t, `the mean of ${members(t)}, ${t.amount('mean')}`),
  'clause.level-progress': (t) =>
    `${t.named('value-name')} ${t.amount('value')}, last year ${t.amount('previous')}, mean of ${members(t)} ${t.amount('mean')}; level ${t.points('level-points')}, progress of ${t.amount('progress')} ${t.points('progress-points')} (level weighs ${t.share('level-weight')}) → ${t.points('points')}`,
  'clause.bonus': (t) =>
    `${t
      .each('events')
      .map(
        (k) =>
          `${eventName(t, 'event', k)} ${t.amount(`count-${k}`)}: plus ${t.points(`earned-${k}`)}${capWords(t, `cap-${k}`)}`,
      )
      .join(
        '; ',
      )}${subCapWords(t)} → ${t.is('take', 'highest') ? 'the highest' : 'the sum'}${capWords(t)}, plus ${t.points('points')}`,
  'clause.lateness': (t) =>
    `Late ${t.amount('late')} times, ${t.points('late-deduct')} off each; missed ${t.amount('missed')} times, ${t.points('missed-deduct')} off each${capWords(t)}${floorWords(t)} → ${t.points('deducted')} off, ${t.points('points')}`,
  'clause.satisfaction': (t) =>
    `${t.amount('answered')} answers (${t
      .each('answers')
      .map(
        (k) => `${eventName(t, 'answer', k)} ${t.amount(`count-${k}`)}, worth ${t.amount(`value-${k}`)} each`,
      )
      .join('; ')})${groupWords(t)}, satisfaction ${t.amount('satisfaction')}: ${t.points('points')}`,
  'clause.sampled-roll-up': (t) =>
    `Own ${t.amount('own')} weighs ${t.amount('own-weight')}, mean of sampled parts ${t.amount('children')} weighs ${t.amount('children-weight')} (${t.amount('sampled')} sampled, at least ${t.amount('minimum-sampled')}) → combined ${t.amount('combined')}, ${t.points('points')}`,
  'clause.above-below': (t) =>
    `${t.named('value-name')} ${t.amount('value')}, target ${t.amount('target')}, ${t.text('lead').startsWith('-') ? `${t.amount('lead').replace('-', '')} short` : `${t.amount('lead')} ahead`}; ${t.points('at-target')} at the target${t.has('added') && !t.zero('added') ? `, plus ${t.points('added')}${t.has('ahead-cap') ? ` (at most ${t.points('ahead-cap')})` : ''}` : ''}${t.has('deducted') && !t.zero('deducted') ? `, less ${t.points('deducted')}${t.has('behind-cap') ? ` (at most ${t.points('behind-cap')})` : ''}` : ''}${capWords(t)}${floorWords(t)}: ${t.points('points')}`,
  'clause.entropy-weights': (t) =>
    `${t
      .each('lines')
      .map(
        (k) =>
          `${eventName(t, 'value', k)} ${t.amount(`value-${k}`)}, ${t.share(`position-${k}`)} of the way from worst to best, weight ${t.share(`weight-${k}`)}`,
      )
      .join('; ')} → ${t.share('index')} together, ${t.points('points')}`,
  'clause.first-match': (t) => {
    const k = t.text('row').split(' ')[0] ?? ''
    return t.zero('row')
      ? `None of the cases holds: ${t.points('points')}`
      : `Case ${k} holds (${t.has(`name-${k}`) ? t.named(`name-${k}`) : t.text(`condition-${k}`)}): ${t.points('points')}`
  },
  'clause.judgement': (t) =>
    t.has('when') && t.zero('when')
      ? `Nothing to judge: ${t.points('points')}`
      : `${t.named('value-name')} ${t.points('value')} (between ${t.points('lowest')} and ${t.points('highest')}, with a reason)${t.is('counts', 'as-deduction') ? `, ${t.points('deducted')} off${capWords(t)}${floorWords(t)}` : ''}: ${t.points('points')}`,
  'clause.min-max': (t) =>
    `${t.named('value-name')} ${t.amount('value')}, worst ${t.amount('worst')} and best ${t.amount('best')} ${t.has('over') ? `of ${members(t)}` : 'as written'}, ${t.share('position')} of the way; from ${t.points('points-at-worst')} to ${t.points('full')}: ${t.points('points')}`,
  'clause.place-bonus': (t) =>
    `Place ${t.amount('place')} in the superior’s ranking${t.has('from-last') ? ` of ${t.amount('ranked')}, ${t.amount('from-last')} from the last` : ''}: ${t.points('points')}`,
  'clause.ratio-to-best': (t) =>
    `${t.named('value-name')} ${t.amount('value')}, best of ${members(t)} ${t.amount('best')}, ${t.share('ratio')} of it: ${t.points('points')}`,
  'clause.z-score': (t) =>
    `${t.named('value-name')} ${t.amount('value')}, mean of ${members(t)} ${t.amount('mean')}, standard deviation ${t.amount('standard-deviation')}, z ${t.amount('z')}; ${t.points('at-mean')} at the mean, ${t.points('each-deviation')} per deviation: ${t.points('points')}`,
  'clause.formula': (t) => `By formula${capWords(t)}${floorWords(t)}: ${t.points('points')}`,
  'clause.zero-when': (t) =>
    `The item has no points because ${t.text('zero-when-text')}: ${t.points('points')}`,
  'clause.full-when': (t) =>
    `The item has full marks because ${t.text('full-when-text')}: ${t.points('points')}`,
  'clause.missing': (t) =>
    `${t.has('value-name') ? t.named('value-name') : t.name}: ${t.amount('points')}; the clause gives no points by itself, the scheme says what a missing value is worth`,

  'group.mean': (t) => group(t, 'Mean'),
  'group.min': (t) => group(t, 'Smallest'),
  'group.max': (t) => group(t, 'Greatest'),
  'group.sum': (t) => group(t, 'Sum'),
  'group.count': (t) =>
    `Units of ${members(t)} with a figure: ${t.value}${t.is('left-out', '0') ? '' : ` (${t.text('left-out')} without)`}`,
  'group.variance': (t) => group(t, 'Variance (over the number of units)'),
  'group.sample-variance': (t) => group(t, 'Sample variance (over one less than the units)'),
  'group.median': (t) => group(t, 'Median'),
  'group.mean-without': (t) =>
    group(t, `Mean without the ${t.text('least')} least and ${t.text('greatest')} greatest`),
  'group.rank': (t) =>
    `Place ${t.value} of ${t.text('counted')} in ${members(t)} (${t.is('order', 'descending') ? 'greatest' : 'smallest'} first${tiesWords(t)})`,
  'group.member': (t) => `${t.name}: ${t.value}`,

  'figure.amount': (t) => `${t.name}${when(t)}: ${t.value}`,
  'figure.ratio': (t) =>
    `${t.name}${when(t)} ${t.value} = ${t.named('numerator-name')} ${t.amount('numerator')} ÷ ${t.named('denominator-name')} ${t.amount('denominator')}`,
  'figure.missing': (t) => `${t.name}${when(t)}: ${t.value}`,

  'fact.reported': (t) => factWords(t, 'reported'),
  'fact.verified': (t) => factWords(t, 'verified'),
  'fact.imported': (t) => factWords(t, 'imported'),
  'fact.judged': (t) => factWords(t, 'judged'),
  'fact.case': (t) => caseWords(t),
  'fact.target': (t) => factWords(t, 'target set'),
  past: pastWords,

  'treatment.drop': (t) =>
    `${t.amount('missing')}: the item is left out and the rest is scaled as the scheme says`,
  'treatment.full': (t) => `${t.amount('missing')}: the scheme gives full marks, ${t.value}`,
  'treatment.zero': (t) => `${t.amount('missing')}: the scheme gives no points`,
  'treatment.group-mean': (t) => `${t.amount('missing')}: the scheme gives the mean of the class, ${t.value}`,
  'treatment.unranked': (t) => `${t.amount('missing')}: the unit is listed apart and not ranked`,
  'treatment.no-merit': (t) => `${t.amount('missing')}: no points, and out of the merit list`,
  'treatment.refuse': (t) =>
    `${t.amount('missing')}: the scheme refuses to compute; no total until it is reported`,

  'renormalisation.parent': (t) =>
    `Parts are left out: the remaining full marks ${t.points('kept')} are scaled to ${t.points('full')}, each part × ${t.value}`,
  'renormalisation.total': (t) =>
    `Items are left out: the remaining full marks ${t.points('kept')} are scaled to ${t.points('full')} over the whole, each item × ${t.value}`,
  'renormalisation.item': (t) =>
    `Counted in the total: ${t.points('own')} × ${t.amount('factor')} = ${t.value}`,
  'renormalisation.item-zero': (t) =>
    `Struck by a veto (${t.named('veto-name')}): the item counts ${t.value}`,

  'veto.not-struck': (t) => `${t.name}: not struck (${t.text('ground')})`,
  'veto.fail': (t) => struck(t, 'the unit fails'),
  'veto.item-zero': (t) => struck(t, `no points for “${t.named('item-name')}”`),
  'veto.cap-grade': (t) => struck(t, `grade at best “${t.named('grade-name')}”`),
  'veto.lower-grade': (t) => struck(t, `grade lowered by ${t.text('steps')}`),
  'veto.ineligible': (t) => struck(t, 'not eligible for commendation'),

  'rank.placed': (t) => {
    const parts = [
      `Place ${t.text('rank')} of ${t.text('ranked')} in ${t.is('within', 'class') ? 'the class' : 'all units'}`,
      t.has('tied-with') ? `tied with ${t.named('tied-with')}` : '',
      neighbour(t, 'above', 'behind'),
      neighbour(t, 'below', 'ahead of'),
    ]
    return parts.filter((part) => part !== '').join(', ')
  },
  'rank.listed-apart': () => 'Listed apart: scored, not ranked',
  'rank.missing': () => 'Listed apart because a value is missing; not ranked',
  'rank.vetoed': () => 'Vetoed; not ranked',
  'rank.no-total': () => 'No total, so no place',

  'commendation.in': (t) =>
    `Commended: ${places(t)}${t.has('line') ? `, the line is ${t.points('line')}, ${t.zero('to-line') ? 'exactly on it' : `${gap(t, 'to-line')} above it`}` : ''}`,
  'commendation.out': (t) =>
    `Not commended: ${places(t)}${t.has('line') ? `, the line is ${t.points('line')}${t.has('to-line') ? `, ${gap(t, 'to-line')} short` : ''}` : ''}`,
  'commendation.veto': (t) => `Within the places by rank, but a veto keeps the unit out; ${places(t)}`,
  'commendation.tie-at-the-cut': (t) => `Tied at the cut, and the scheme leaves tied units out; ${places(t)}`,
  'commendation.below-the-minimum-total': (t) =>
    `Within the places by rank, but below the least total the scheme asks for; ${places(t)}`,
  'commendation.no-merit': (t) => `Out of the merit list because of a missing value; ${places(t)}`,
  'commendation.card': (t) => `Within the places by rank, but a card keeps the unit out; ${places(t)}`,
  'commendation.requires': (t) =>
    `Within the places by rank, but a condition of the commendation is not met; ${places(t)}`,
  'commendation.not-ranked': (t) => `Not ranked, so not commended; ${places(t)}`,
  ...consequences,
} satisfies Record<ExplanationCode, (t: Telling) => string>

function places(t: Telling): string {
  const base = t.has('share') ? `the first ${t.amount('share')}` : `the first ${t.text('count')}`
  return t.has('places') ? `${base}, ${t.text('places')} ${t.is('places', '1') ? 'place' : 'places'}` : base
}

/** A neighbour whose total is on the other side of one's own stands there because of a veto: no distance is said. */
function neighbour(t: Telling, side: 'above' | 'below', word: string): string {
  const key = `${side}-gap`
  if (!t.has(key)) return ''
  const name = t.named(`${side}-name`)
  if (t.zero(key)) return `same total as ${name}`
  return t.text(key).startsWith('-') === (side === 'above')
    ? `${gap(t, key)} ${word} ${name}`
    : `${word} ${name}`
}

/** Own points out of own full marks, and what of them counts where weight or renormalisation makes that another number. */
function scored(t: Telling): string {
  if (t.absent) return `${t.name}: not counted (${t.value})`
  if (!t.has('own')) return `${t.name}: ${t.value}${t.outOf === '' ? '' : ` out of ${t.outOf}`}`
  return `${t.name}: ${t.points('own')} out of ${t.points('own-full')}, counted as ${t.value} out of ${t.outOf}`
}
