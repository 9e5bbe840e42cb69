import type { FindingFacts, SaysFinding } from '../../finding-says.ts'
import { near, oneOf, unit } from './phrases.ts'

const or = (text: string | undefined): string => (text ?? '').split(' | ').join(' or ')
const units = (text: string | undefined): string => (text ?? '').split(' | ').map(unit).join(' or ')
const column = (f: FindingFacts): string => `"${f.attribute ?? ''}"`

/** Findings about registers, cases, earlier results, computed indicators and statistical years. */
export const recordFindings = {
  'indicator.statistical-year': (f) => ({
    what: `"${f.text}" cannot begin the statistical year.`,
    why: `It is written like 2016-10 and lies less than a year from ${f.period}.`,
    mend: 'Write year and month of the first of its twelve months.',
  }),
  'indicator.statistical-year-quarter': (f) => ({
    what: `The statistical year of a quarterly indicator begins with ${f.text}, inside a quarter.`,
    why: 'One quarter cannot belong to two years.',
    mend: 'Begin with month 1, 4, 7 or 10, or report monthly.',
  }),
  'indicator.several-sources': (f) => ({
    what: `There are ${f.keys} together.`,
    why: 'A figure is handed in, computed, or counted from cases: it comes from one place.',
    mend: 'Keep one; make an indicator of each other.',
  }),
  'indicator.cases-unit': (f) => ({
    what: `An indicator counted from cases has unit ${unit(f.unit)}.`,
    why: `Counted like this it is ${units(f.wanted)}.`,
    mend: `Set "unit" to ${or(f.wanted)}.`,
  }),
  'indicator.cases-roll-up': (f) => ({
    what: `An indicator counted from cases has "roll-up: ${f['roll-up']}".`,
    why: 'Cases add up one by one; none is unreported or sampled.',
    mend: 'Write "roll-up: sum".',
  }),
  'indicator.counted-unit': (f) => ({
    what: `The formula gives ${unit(f.found)}.`,
    why: `Wanted is ${units(f.wanted)}.`,
    mend: 'Change the formula, or the unit of the indicator.',
  }),
  'indicator.counted-reads': (f) => ({
    what: `The formula "${f.text}" reads what is not there yet.`,
    why: 'It is computed at the reporting unit, period by period, from what that unit handed in for the period or a year before; ranks, means, points and earlier results come later.',
    mend: 'Put that part into the formula of an item.',
  }),
  'indicator.counted-elsewhere': (f) => ({
    what: `The formula reads "${f.read}" (${f['read-by']}), which is not of the level, frequency or statistical year of this one (${f['reported-by']}).`,
    why: 'It is computed at the reporting unit, period by period, so both must match.',
    mend: 'Make reported-by, reported and statistical-year the same.',
  }),
  'indicator.counted-constant': () => ({
    what: 'The formula reads no indicator.',
    why: 'Without anything handed in there is nothing to compute; a constant is not a figure.',
    mend: 'Name an indicator in the formula.',
  }),
  'indicator.counted-circle': (f) => ({
    what: `The formulas read one another: ${f.circle}.`,
    why: 'In a circle none can be computed.',
    mend: 'Break it in one place.',
  }),
  'register.unknown': (f) => ({
    what: `There is no register "${f.register}".${near(f)}`,
    why: 'It is not known where to count cases.',
    mend: 'Correct the id, or declare it under "registers".',
  }),
  'register.attribute-reserved': (f) => ({
    what: `Attribute ${column(f)} has the name of something every case has.`,
    why: `These are taken: ${f.reserved}.`,
    mend: 'Choose another name.',
  }),
  'register.attribute-type': (f) => ({
    what: `Attribute ${column(f)} has the type "${f.text}", which is not known.${near(f)}`,
    why: 'The type says how it is filled in and compared.',
    mend: 'Write text, number (with a unit: number yuan), date, yes-no, or a list of choices [a, b]; add optional where it may stay blank.',
  }),
  'register.choice-malformed': (f) => ({
    what: `Choice "${f.text}" of ${column(f)} is malformed or written twice.`,
    why: 'Conditions name choices as they are, so they are lower-case letters, digits and hyphens.',
    mend: 'Correct it; list them from the highest down.',
  }),
  'cases.condition': (f) => ({
    what: `"${f.text}" is no condition on cases.`,
    why: 'A condition compares attributes, joined by and, or, not.',
    mend: 'For example: found-by = city and not self-reported, date <= 2017-07-31, month(date) = 6, days(due, done) > 3, given(done).',
  }),
  'cases.not-comparable': (f) => ({
    what: `The two sides of "${f.text}" are not of one kind.`,
    why: 'Days compare with days, numbers with numbers of one unit, a choice with its own choices.',
    mend: 'Correct the condition.',
  }),
  'cases.not-ordered': (f) => ({
    what: `Text or choices in "${f.text}" have no order.`,
    why: 'Only numbers and days are greater or less.',
    mend: 'Use = or !=; join several choices by or.',
  }),
  'cases.not-number': (f) => ({
    what: `"${f.text}" is no number.`,
    why: 'What is added, subtracted or summed is an attribute that is a number, days between two days, or a number written out.',
    mend: 'For example: sum amount * 0.5, sum min(days(due, done), 5 days).',
  }),
  'cases.choice-unknown': (f) => ({
    what: `There is no choice "${f.text}".${near(f)}`,
    why: 'A misspelt choice matches no case.',
    mend: `Write one of: ${oneOf(f.allowed)}.`,
  }),
  'cases.attribute-unknown': (f) => ({
    what: `Register "${f.register}" has no attribute ${column(f)}.${near(f)}`,
    why: `It has: ${f.known}.`,
    mend: 'Correct the name, or add the attribute.',
  }),
  'cases.attribute-type': (f) => ({
    what: `Attribute ${column(f)} is of type ${f.type}.`,
    why: `Wanted here is ${or(f.wanted)}.`,
    mend: 'Name another, or change its type.',
  }),
  'cases.count-malformed': (f) => ({
    what: `"${f.text}" is no way to count.`,
    why: 'It says how much a case counts.',
    mend: `Write one of: ${oneOf(f.forms)}.`,
  }),
  'cases.keep-malformed': (f) => ({
    what: `"keep: ${f.text}" is malformed.`,
    why: 'Of several cases of one matter it must be said which counts.',
    mend: `Write one of: ${oneOf(f.forms)}.`,
  }),
  'cases.keep-without-once': () => ({
    what: 'There is "keep" without "once-per".',
    why: 'It is not said which cases are one matter.',
    mend: 'Write "once-per", or delete "keep".',
  }),
  'cases.calendar-missing': () => ({
    what: 'Working days are counted, but the scheme has no "calendar".',
    why: 'Holidays and days made up for differ every year and cannot be guessed.',
    mend: 'Write "calendar": holidays, and weekend days that are worked under working.',
  }),
  'calendar.day-malformed': (f) => ({
    what: `"${f.text}" under "${f.key}" is not a day, or there is no such day.`,
    why: 'With a wrong day working days are miscounted.',
    mend: 'Write 2017-10-02, or 2017-10-01 .. 2017-10-08.',
  }),
  'calendar.too-long': (f) => ({
    what: `Holiday "${f.text}" is longer than ${f.limit} days.`,
    why: 'Probably a year is wrong.',
    mend: 'Correct its ends.',
  }),
  'calendar.both': (f) => ({
    what: `${f.day} is both a holiday and worked.`,
    why: 'A day is one of the two.',
    mend: 'Delete it from one list.',
  }),
  'calendar.weekday-worked': (f) => ({
    what: `${f.day} is a weekday but listed as made up for.`,
    why: '"working" lists weekend days only; weekdays are worked anyway.',
    mend: 'Correct the day, or delete it.',
  }),
  'fact.derived': () => ({
    what: 'The indicator is computed or counted from cases and cannot be handed in.',
    why: 'A figure handed in would not be used, and two figures mislead.',
    mend: 'Delete the line.',
  }),
  'fact.part-derived': (f) => ({
    what: `The ${f.where} is computed by the scheme and cannot be handed in.`,
    why: 'The scheme has a formula for it.',
    mend: 'Hand in the other part only.',
  }),
  'fact.after-merger': (f) => ({
    what: `Unit "${f.unit}" is part of "${f.into}" from ${f.from} on and has no figures of its own.`,
    why: 'From then on its successor reports; the figure would count twice.',
    mend: 'Enter it for the successor, or correct the day of the merger.',
  }),
  'fact.reason-missing': () => ({
    what: 'A judgement states no reason.',
    why: 'Discretion without a reason cannot be explained in public.',
    mend: 'Write it in "reason".',
  }),
  'fact.evidence-empty': () => ({
    what: 'One piece of evidence is blank.',
    why: 'It is none, but would be counted.',
    mend: 'Name the file, photo or receipt; separate several by semicolons.',
  }),
  'fact.standard-error': (f) => ({
    what: `"${f.text}" is no standard error.`,
    why: 'It is a number not below zero.',
    mend: 'Check the result of the sample.',
  }),
  'fact.source-version-missing': (f) => ({
    what: 'An imported figure has no source version.',
    why: `The scheme takes version "${f.version}" of "${f.from}" only; without a version it does not count.`,
    mend: 'Write it in "source-version".',
  }),
  'fact.source-version': (f) => ({
    what: `An imported figure is of source version "${f.found}" and does not count.`,
    why: `The scheme froze this indicator at version "${f.version}", so later changes there move nothing here.`,
    mend: 'To take the new version, change and publish the scheme; otherwise nothing need be done.',
  }),
  'case.register-unknown': (f) => ({
    what: `The scheme has no register "${f.register}".${near(f)}`,
    why: 'A case of an unknown register is not counted.',
    mend: 'Correct the id of the register.',
  }),
  'case.twice': (f) => ({
    what: `Register "${f.register}" has case "${f.case}" twice.`,
    why: 'A number names one case, and the system does not choose for you.',
    mend: 'Delete one, or correct its number.',
  }),
  'case.date-malformed': (f) => ({
    what: `"${f.text}" is not a day, or there is no such day.`,
    why: 'The day decides in which month the case counts.',
    mend: 'Write it like 2017-09-05.',
  }),
  'case.unit-twice': (f) => ({
    what: `The case names unit "${f.unit}" twice.`,
    why: 'Shared responsibility is of two units.',
    mend: 'Correct "also-unit", or delete it.',
  }),
  'case.level': (f) => ({
    what: `Unit "${f.unit}" is of level ${f.level}; this register counts ${or(f.wanted)}.`,
    why: 'A case of another level counts for nobody.',
    mend: 'Enter the unit that answers for it.',
  }),
  'case.attribute-unknown': (f) => ({
    what: `Register "${f.register}" has no attribute ${column(f)}.${near(f)}`,
    why: `It has: ${f.known}.`,
    mend: 'Correct the heading, or leave the cell blank.',
  }),
  'case.attribute-missing': (f) => ({
    what: `${column(f)} is blank.`,
    why: 'A blank attribute meets no condition, so the case would be missed.',
    mend: 'Fill it in; where it may stay blank, write optional in the register.',
  }),
  'case.attribute-malformed': (f) => ({
    what: `"${f.text}" does not fit ${column(f)}.${near(f)}`,
    why: `Wanted: ${oneOf(f.wanted)}.`,
    mend: 'Correct it.',
  }),
  'case.calendar-year': (f) => ({
    what: `The case needs working days of ${f.year}, of which "calendar" says nothing.`,
    why: 'Without its holidays working days of that year are miscounted.',
    mend: 'Add the year to "calendar".',
  }),
  'history.period-malformed': (f) => ({
    what: `"${f.text}" is not a year.`,
    why: 'There is one earlier result a year.',
    mend: 'Write four digits: 2016.',
  }),
  'history.not-past': (f) => ({
    what: `${f.period} is not before ${f.scheme}, the year of the scheme.`,
    why: 'History is of earlier years.',
    mend: 'Correct the year, or delete the line.',
  }),
  'history.twice': (f) => ({
    what: `Unit "${f.unit}" has two results of ${f.period}.`,
    why: 'One result was published.',
    mend: 'Delete one.',
  }),
  'history.rank': (f) => ({
    what: `"${f.text}" is no place.`,
    why: 'Places are numbers from 1.',
    mend: 'Check what was published.',
  }),
  'history.commended': (f) => ({
    what: `Commended is "${f.text}".`,
    why: 'It is yes or no; blank where it is not known.',
    mend: 'Write yes or no.',
  }),
  'history.grade-unknown': (f) => ({
    what: `The scheme has no grade "${f.grade}".${near(f)}`,
    why: 'A formula asking for a grade would not find it.',
    mend: 'Check the id; a grade of an earlier scheme may stay.',
  }),
  'history.veto-unknown': (f) => ({
    what: `The scheme has no veto "${f.veto}".${near(f)}`,
    why: 'A formula asking for a veto would not find it.',
    mend: 'Check the id; a veto of an earlier scheme may stay.',
  }),
  'unit.merged-half': (f) => ({
    what: `Unit "${f.unit}" has only one of "merged-into" and "merged-from".`,
    why: 'A merger says into whom and from which day.',
    mend: 'Add the other, or delete both.',
  }),
  'unit.merged-unknown': (f) => ({
    what: `"${f.into}", into which unit "${f.unit}" merged, is not in the table.${near(f)}`,
    why: 'Without a successor its earlier figures belong nowhere.',
    mend: 'Correct the code, or add the successor.',
  }),
  'unit.merged-circle': (f) => ({
    what: `Units merged into one another: ${f.circle}.`,
    why: 'In a circle nobody succeeds.',
    mend: 'Correct one.',
  }),
} satisfies Record<string, SaysFinding>
