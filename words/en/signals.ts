import type { SignalFacts } from '../signal-facts.ts'

/** What signals of data quality say. */
export const signals = {
  kinds: {
    completeness: {
      name: 'Report incomplete',
      looks: 'How many of the fields asked for are there; a named absence is an answer, a blank is none.',
      least: 'The due day has passed.',
      says: (f: SignalFacts) => `${f.had} of ${f.of} fields are there.`,
    },
    timeliness: {
      name: 'Report late',
      looks: 'Whether the month’s first report came in time.',
      least: 'The unit has reported before.',
      says: (f: SignalFacts) =>
        f.missing === 'yes'
          ? 'The day has passed and no report has come.'
          : `Due on ${f.due}, came on ${f.on}; late in ${f.late} of the last ${f.of} months.`,
    },
    logic: {
      name: 'A relation does not hold',
      looks: 'The checks the scheme declares, report by report.',
      least: 'All figures the check reads are there.',
      says: (f: SignalFacts) => `“${f.name}” does not hold: ${f.readings}.`,
    },
    'stock-flow': {
      name: 'Stock and flow differ',
      looks: 'Whether opening, increase, decrease and closing agree.',
      least: 'All figures the check reads are there.',
      says: (f: SignalFacts) => `“${f.name}” does not balance: ${f.readings}.`,
    },
    'same-field': {
      name: 'One number given twice, differently',
      looks:
        'Where one report asks for one number in two places; if most units differ it is the form’s matter and nobody is named.',
      least: 'Both places are filled in.',
      says: (f: SignalFacts) => `“${f.name}” has different values in one report: ${f.readings}.`,
    },
    levels: {
      name: 'Sum of levels differs',
      looks: 'Whether the unit’s own figure is what the units below add up to.',
      least: 'All units below have reported.',
      says: (f: SignalFacts) =>
        `${f.indicator} (${f.part}): own ${f.own}, the ${f.units} units below add up to ${f.below}, difference ${f.gap}.`,
    },
    'cross-source': {
      name: 'Differs from another source',
      looks: 'Whether a recount or another system’s figure is within a tenth of what was reported.',
      least: 'Two sources for one unit, indicator and month.',
      says: (f: SignalFacts) =>
        `${f.indicator} (${f.part}): reported ${f.reported}, ${f.from === 'verified' ? 'recounted' : 'in the other system'} ${f.counted}${f.factor === undefined ? '' : `; verification factor of the year ${f.factor}`}.`,
    },
    duplicate: {
      name: 'Two units with the same report',
      looks: 'All fields of a month the same, at least six indicators of them not zero.',
      least: 'Six indicators that are not zero.',
      says: (f: SignalFacts) => `All ${f.fields} fields are those of ${f.others}.`,
    },
    'over-time': {
      name: 'Far from earlier years',
      looks: 'Whether it is more than a third away from the mean of the same time in the three years before.',
      least: 'Three earlier years.',
      says: (f: SignalFacts) =>
        `${f.indicator} (${f.part}) ${f.now} is ${f.ratio} times the mean of three years, ${f.mean}${f.forecast === undefined ? '' : `, and ${f.forecast} times their trend`}.`,
    },
    outlier: {
      name: 'Sudden change',
      looks: 'The month’s change less what peers moved, against the unit’s own earlier changes (modified z).',
      least: '13 months and 8 peers.',
      says: (f: SignalFacts) =>
        `${f.indicator} (${f.part}) is ${f.value} after ${f.previous}; moving as its peers did it would be about ${f.expected}.`,
    },
    repeated: {
      name: 'Nearly the same as last month',
      looks:
        'How many fields are those of the month before, against how many would be at their size; small numbers repeat by themselves.',
      least: '7 months and 6 fields that change.',
      says: (f: SignalFacts) =>
        `${f.repeated} of ${f.of} fields that usually change are those of ${f.before}; about ${f.expected} would be expected.`,
    },
    heaping: {
      name: 'Last digits lean to 0 and 5',
      looks: 'The share of last digits 0 and 5 in a year, against peers (funnel).',
      least: '100 numbers of two digits or more in a year, 10 peers.',
      says: (f: SignalFacts) =>
        `${f.share}% of ${f.n} numbers of the last year end in 0 or 5; among peers ${f.usual}%.`,
    },
    bunching: {
      name: 'Gathered just above the target',
      looks:
        'How many lie within a percentage point on either side of the target, against what the next point on either side lets one expect (exact binomial test).',
      least: '10 rates beside the line, each of 100 people or more.',
      says: (f: SignalFacts) =>
        `${f.indicator === undefined ? 'Of the rates of its villages' : `Of the villages’ ${f.indicator}`} ${f.inside} are just past the target and ${f.outside} just short; a smooth spread would put about ${f.expected} just past.`,
    },
    'period-end': {
      name: 'Gathered at quarters’ ends',
      looks: 'How much of a year’s counted work falls in the last month of a quarter, against peers.',
      least: '12 months, 100 cases, 10 peers.',
      says: (f: SignalFacts) =>
        `${f.share}% of ${f.all} cases of a year fall in the last months of quarters; among peers ${f.usual}%.`,
    },
    funnel: {
      name: 'Far from its peers',
      looks: 'Whether a rate lies outside the 99.8% limits, overdispersion allowed for (funnel plot).',
      least: '10 peers, 20 people or more.',
      says: (f: SignalFacts) =>
        `${f.indicator} ${f.rate}% (${f.numerator}/${f.denominator}); peers together ${f.all}%, limits ${f.low}% to ${f.high}%.`,
    },
    trend: {
      name: 'Off its own course',
      looks:
        'Whether the month’s change, less what peers moved, lies outside the unit’s own control limits (XmR chart).',
      least: '13 months, 20 people or more.',
      says: (f: SignalFacts) =>
        `${f.indicator} moved ${f.value} percentage points against its peers; its own limits are ${f.lower} to ${f.upper}.`,
    },
  },
  explanations: {
    'small-numbers': 'Small numbers, by chance',
    'stable-work': 'The work itself is steady',
    'population-moved': 'People moved in or away',
    campaign: 'A campaign was held',
    'definition-changed': 'The definition changed',
    'backlog-entered': 'A backlog was entered',
    'boundary-changed': 'Boundaries or duties changed',
    season: 'Season',
    'paid-by-quarter': 'Paid or settled by the quarter',
    'one-worker-two-units': 'One worker for two units, counted together',
    'different-day-of-count': 'Counted on another day',
    'system-fault': 'A fault of system or network',
    'real-change': 'The work really changed',
    'correction-under-way': 'A correction is under way',
    'not-applicable-here': 'The unit does not do this',
    other: 'Other (say what)',
  },
  verifications: {
    'ask-the-reporter': 'Ask whoever reported',
    'compare-with-register': 'Compare with the register',
    'recount-a-sample': 'Count a few again',
    'compare-two-systems': 'Compare with the other system',
    'look-at-the-form': 'See whether form or definition misleads',
  },
  times: {
    before: 'the report before',
    previous: 'last year',
    'to-date': 'year to date',
    below: 'sum of those below',
  },
  parts: { value: 'value', numerator: 'numerator', denominator: 'denominator' },
}
