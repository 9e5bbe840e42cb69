import type { FindingFacts, SaysFinding } from '../../finding-says.ts'
import { near, oneOf, unit } from './phrases.ts'

const tooMuch = 'The limit keeps one formula from holding up everything; ordinary ones stay far below it.'

const isProduct = (f: FindingFacts): boolean => f.operator === '*' || f.operator === '/'

/** 写法 of the functions people leave an argument out of. */
const USAGE: Readonly<Record<string, string>> = {
  rank: 'rank(x, ascending | descending, class | all)',
  round: 'round(x, 2, half-up | half-even | floor | ceil)',
  clamp: 'clamp(x, 0, 10)',
  past: 'past(total, 1)',
  'each-month': 'each-month(sum | mean | times | longest-run, x)',
  'each-quarter': 'each-quarter(sum | mean | times | longest-run, x)',
  'group-mean': 'group-mean(x, class | all)',
  'group-max': 'group-max(x, class | all)',
  'group-min': 'group-min(x, class | all)',
  'group-sum': 'group-sum(x, class | all)',
  'group-count': 'group-count(x, class | all)',
  'group-median': 'group-median(x, class | all)',
}

/** A share of a plain number, held against a number. */
const PERCENT_OF_NUMBER = (f: FindingFacts): boolean =>
  [f['left-unit'], f['right-unit']].sort().join(' ') === 'number percent' &&
  /%\s*\*|\*[^*]*%/.test(`${f.left} ${f.right}`)

const RATIO_FOR_PERCENT = (f: FindingFacts): boolean =>
  f.wanted === 'number' && (f.found === 'percent' || f.found === 'percentage-point')

/** Findings about formulas. */
export const formulaFindings = {
  'formula.empty': () => ({
    what: 'The formula is empty.',
    why: 'No formula, no result.',
    mend: 'Write the formula.',
  }),
  'formula.too-long': (f) => ({
    what: `The formula has ${f.length} characters, more than ${f.limit}.`,
    why: tooMuch,
    mend: 'Split it with functions or calculations.',
  }),
  'formula.too-deep': (f) => ({
    what: `Brackets and conditions are nested more than ${f.limit} levels deep.`,
    why: tooMuch,
    mend: 'Split it with functions or calculations.',
  }),
  'formula.too-large': (f) => ({
    what: `Written out, the formula has more than ${f.limit} steps.`,
    why: tooMuch,
    mend: 'Call fewer functions within functions; use calculations.',
  }),
  'formula.full-width': (f) => ({
    what: `The formula contains the full-width character "${f.character}".`,
    why: 'It looks alike but cannot be computed with; the system does not change formulas for you.',
    mend: `Write: ${f.write}`,
  }),
  'formula.character-unknown': (f) => ({
    what: `The formula contains "${f.character}" (${f.code}), which is not known.`,
    why: 'Formulas consist of names, numbers, operators and brackets.',
    mend: 'Delete it, or use the identifier of the indicator.',
  }),
  'formula.number-malformed': (f) => ({
    what: `"${f.number}" is not a number.`,
    why: 'Digits stand on both sides of one decimal point.',
    mend: 'Write it like 0.5.',
  }),
  'formula.number-too-long': (f) => ({
    what: `The number "${(f.number ?? '').slice(0, 24)}…" has more than ${f.limit} digits.`,
    why: 'It is probably a slip in pasting.',
    mend: 'Check the original.',
  }),
  'formula.number-exponent': (f) => ({
    what: `The number "${f.number}" is in scientific notation.`,
    why: 'Official documents do not use it, and its magnitude is easily mistaken.',
    mend: 'Write all digits.',
  }),
  'formula.number-not-finite': (f) => ({
    what: `"${f.number}" is not a number.`,
    why: 'What is missing or infinite cannot be computed with.',
    mend: 'Write a number; ask for missing values with is-missing.',
  }),
  'formula.number-grouped': (f) => ({
    what: `The number "${f.number}" contains grouping commas.`,
    why: 'In a formula a comma separates arguments.',
    mend: 'Leave the commas out.',
  }),
  'formula.unit-word-unknown': (f) => ({
    what: `The unit "${f.word}" after the number is not known.`,
    why: 'The unit decides what the number may be compared with.',
    mend: `Known: ${f.known}.`,
  }),
  'formula.operator-unknown': (f) => ({
    what: `There is no operator "${f.operator}".`,
    why: 'Formulas use + - * /, comparisons, and, or, not.',
    mend: `Write "${f.write}".`,
  }),
  'formula.day-unknown': (f) => ({
    what: `There is no day "${f.day}".`,
    why: 'A day is a year of four digits, a month and a day of two, and stands in the calendar.',
    mend: 'Write it like 2017-07-31.',
  }),
  'formula.minus-needs-spaces': (f) => ({
    what: f.name
      ? `"${f.name}" looks like a subtraction without spaces.`
      : 'A minus sign has no spaces around it.',
    why: 'Names contain hyphens, so without spaces it may be a name or a subtraction.',
    mend: 'Put a space on both sides: "a - b". For a range (60% to 75%) write one event for below and one for above, or bands.',
  }),
  'formula.end-unexpected': (f) => ({
    what: `The formula ends too early${f.wanted ? `; "${f.wanted}" is wanted` : ''}.`,
    why: 'Without the rest it has no meaning.',
    mend: 'Complete it, and check the brackets; inside {…} a formula with commas stands in quotation marks.',
  }),
  'formula.token-unexpected': (f) => ({
    what: `"${f.token}" cannot stand here${f.wanted ? `; "${f.wanted}" is wanted` : ''}.`,
    why: 'The formula cannot be read beyond this point.',
    mend: 'Check the operators and brackets before it.',
  }),
  'formula.comparison-chained': () => ({
    what: 'Two comparisons follow one another.',
    why: '"60 <= x < 80" has to be two conditions.',
    mend: 'Write "x >= 60 and x < 80".',
  }),
  'formula.amount-expected': () => ({
    what: 'A number is wanted here, such as 95%, 1pp or 0.5.',
    why: 'This is a fixed standard and is not computed per unit.',
    mend: 'Write a number, or use kind: formula.',
  }),
  'formula.name-unknown': (f) => ({
    what: `There is no indicator "${f.name}".${near(f)}`,
    why: 'A misspelt name leaves the rule without effect.',
    mend: 'Write an identifier from indicators.',
  }),
  'formula.item-unknown': (f) => ({
    what: `There is no item "${f.name}".${near(f)}`,
    why: 'item(…) reads an item of this scheme.',
    mend: 'Write the identifier of an existing item.',
  }),
  'formula.function-unknown': (f) => ({
    what: `There is no function "${f.name}".${near(f)}`,
    why: 'Only built-in functions and those of the scheme can be called.',
    mend: /last-?year|prev|yoy|lag/.test(f.name ?? '')
      ? 'Last year’s figure is written behind the indicator: id.previous; last year’s result is past(total, 1).'
      : 'Correct the name, or define it under functions.',
  }),
  'formula.part-unknown': (f) => ({
    what: `Indicator "${f.name}" has no part "${f.part}".`,
    why: 'Only certain parts and times can stand after an indicator.',
    mend: `Known: ${oneOf(f.known)}.`,
  }),
  'formula.part-without-ratio': (f) => ({
    what: `Indicator "${f.name}" is not a rate and has no ${f.part}.`,
    why: 'Only indicators with ratio have a numerator and denominator.',
    mend: 'Use the indicator itself, or give it ratio.',
  }),
  'formula.word-unknown': (f) => ({
    what: f.word ? `Function ${f.function} cannot take "${f.word}".` : `Function ${f.function} lacks a word.`,
    why: 'There is no default; it is one of certain words.',
    mend: `Write one of: ${oneOf(f.allowed)}.`,
  }),
  'formula.arguments-count': (f) => ({
    what: `Function ${f.function} takes ${f.wanted} arguments, not ${f.found}.`,
    why: 'With more or fewer it cannot be computed.',
    mend: USAGE[f.function ?? ''] ? `Write ${USAGE[f.function ?? '']}.` : 'Correct the arguments.',
  }),
  'formula.digits-expected': (f) => ({
    what: `Digits "${f.found}" of ${f.function} are not a whole number from -12 to 12.`,
    why: 'Rounding must be fixed beforehand.',
    mend: 'Write a whole number: round(x, 2, half-up).',
  }),
  'formula.whole-number-expected': (f) => ({
    what: `"${f.found}" of ${f.function} is not a whole number from ${f.least} to ${f.most}.`,
    why: 'Which root and how many years back must be fixed beforehand.',
    mend: 'Write a whole number: root(x, 3), past(total, 1).',
  }),
  'formula.nothing-left': (f) => ({
    what: `${f.left} of ${f.of} numbers are taken away, so nothing is left.`,
    why: 'There is no mean of nothing.',
    mend: 'The first two arguments are how many of the least and of the greatest are taken away: "mean-without(1, 1, a, b, c)".',
  }),
  'formula.plain-number-expected': (f) => ({
    what: `Function ${f.function} takes plain numbers; "${f.text}" is ${unit(f.found)}.`,
    why: 'The root of a percentage and the variance of points have no unit that means anything.',
    mend: 'Divide by the unit first: x / 1%, x / 1 score.',
  }),
  'formula.past-unknown': (f) => ({
    what: `The scheme has no ${f.kind} "${f.name}".${near(f)}`,
    why: 'A misspelt name never holds and leaves the rule without effect.',
    mend: 'Write one the scheme has.',
  }),
  'formula.class-compared': (f) => ({
    what: `The class "${f.name}" cannot stand in a formula by itself.`,
    why: 'A class is no number and is not compared with an equals sign.',
    mend: `Ask for it: ${f.write}; how many units it has is class-size.`,
  }),
  'formula.class-unknown': (f) => ({
    what: `There is no class “${f.name}”.${near(f)}`,
    why: 'A class nobody is in never holds, so the rule would have no effect.',
    mend: `Write one of the classes: ${f.known}.`,
  }),
  'formula.card-span': (f) => ({
    what: `“${f.name}” is entered by the ${f.each} and cannot be read by the ${f.span}.`,
    why: 'The parts of the year do not match.',
    mend: `Use each-${f.each}.`,
  }),
  'formula.result-outside': (f) => ({
    what: `"${f.name}" is not known here yet.`,
    why: 'Totals, ranks, grades and cards come after the points of the items.',
    mend:
      f.name === 'group-size'
        ? 'How many units the class has is class-size.'
        : f.name === 'rank'
          ? 'The place by some figure is rank(id, descending, class), by month or quarter inside each-month(…), each-quarter(…); the rank itself is read under requires of a grade or of the commendation, under cards or under payments.'
          : 'Read indicators and points of items (item(…)); what reads results stands under requires of a grade or of the commendation, under cards or under payments.',
  }),
  'formula.day-outside': (f) => ({
    what: `The day "${f.day}" cannot stand in this formula.`,
    why: 'Indicators are numbers, not days; a day is compared only with the days of cases in a register.',
    mend: 'Keep a register and write it in the where of from-cases, as "issued <= 2017-07-31"; for a subtraction put spaces around the minus.',
  }),
  'formula.periods-nested': (f) => ({
    what: `There is an each-month or each-quarter inside ${f.function}.`,
    why: 'Inside, the month is settled already.',
    mend: 'Make the inner one a calculation and read that.',
  }),
  'formula.period-outside': (f) => ({
    what: `"${f.name}.${f.part}" can stand only inside each-month or each-quarter.`,
    why: 'Without a month there is no month before and no year to date.',
    mend: 'Write it inside each-month(…), or name the month: month-3, to-month-6.',
  }),
  'formula.period-finer': (f) => ({
    what: `Indicator "${f.name}" is reported by the ${f.reported}; it has no figure for each ${f.span}.`,
    why: 'The figure of a year is not the figure of one of its months.',
    mend: 'Make the figure of the year a calculation and read that, or change its "reported".',
  }),
  'formula.period-constant': (f) => ({
    what: `Nothing inside ${f.function} changes with the month or quarter.`,
    why: 'Every part of the year would be the same number.',
    mend: `Read an indicator of the part inside, or leave ${f.function} out.`,
  }),
  'formula.clamp-empty': (f) => ({
    what: `The lower bound ${f.low} is above the upper bound ${f.high}.`,
    why: 'No number meets both.',
    mend: 'Exchange or correct them.',
  }),
  'formula.function-recursive': (f) => ({
    what: `Functions call one another in a circle: ${f.cycle}.`,
    why: 'It would never end.',
    mend: 'Rewrite them so that none calls itself.',
  }),
  'formula.function-name-taken': (f) => ({
    what: `"${f.function}" is the name of a built-in function.`,
    why: 'Readers would mistake one for the other.',
    mend: 'Choose another name.',
  }),
  'formula.parameter-twice': (f) => ({
    what: `Parameter "${f.parameter}" of ${f.function} is there twice.`,
    why: 'It cannot be told which is meant.',
    mend: 'Rename one.',
  }),
  'formula.signature-malformed': (f) => ({
    what: `This is not how a function is declared: "${f.signature}".`,
    why: 'Its name and the unit of every parameter are needed.',
    mend: 'Write "achievement(rate: percent, threshold: percent)".',
  }),
  'formula.units-mixed': (f) => ({
    what: `"${f.left}" is ${unit(f['left-unit'])} and "${f.right}" is ${unit(f['right-unit'])}; "${f.operator}" cannot join them.`,
    why: isProduct(f)
      ? 'One side of a product or quotient is a plain number, or the two divide into one.'
      : 'Unlike units are not added or compared; the difference of two percentages is in percentage points.',
    mend: isProduct(f)
      ? 'Make one side a plain number first: "a * (b / 100 score)", "a * (b / 12 count)", "b / 1%".'
      : PERCENT_OF_NUMBER(f)
        ? 'A number times 50% is a percentage; half of that number is 0.5 * …. Where both are rates, write the % sign on both sides.'
        : 'Use one unit, for example 5% for 5, or 5pp for 5%.',
  }),
  'formula.unit-expected': (f) => ({
    what: `"${f.text}" is ${unit(f.found)}; ${unit(f.wanted)} is wanted here.`,
    why: 'Another unit has another meaning: 1% is not one percentage point, 35 is not 35%.',
    mend: RATIO_FOR_PERCENT(f)
      ? 'It is held against a ratio; to count in percent write the ratio as "100% * (…)".'
      : f.found === 'percent' && f.wanted === 'score'
        ? 'Write points: 120% of an item of 5 points is 6.'
        : `Write ${unit(f.wanted)}.`,
  }),
  'formula.argument-unit': (f) => ({
    what: `Parameter ${f.parameter} of ${f.function} is ${unit(f.wanted)}, but is given ${unit(f.found)}.`,
    why: 'Another unit has another meaning.',
    mend: 'Correct the argument, or the unit of the parameter.',
  }),
  'formula.truth-expected': (f) => ({
    what: `"${f.text}" is ${unit(f.found)}; yes or no is wanted here.`,
    why: 'A condition holds or does not.',
    mend: 'Write a comparison, such as "x >= 60%".',
  }),
  'formula.truth-unexpected': (f) => ({
    what: `"${f.operator}" cannot be used on yes or no.`,
    why: 'A condition is not a number.',
    mend: 'How often it held is each-month(times, …) or each-quarter(times, …), how long in a row longest-run; else turn it into a number with if … then … else ….',
  }),
} satisfies Record<string, SaysFinding>
