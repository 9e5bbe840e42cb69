import type { SaysFinding } from '../../finding-says.ts'
import { near, oneOf, place, unit } from './phrases.ts'

const SHAPES: Readonly<Record<string, string>> = {
  month: 'monthly (2017-09)',
  quarter: 'quarterly (2017Q3)',
  year: 'yearly (2017)',
}

/** Findings about facts and units. */
export const factFindings = {
  'fact.unit-unknown': (f) => ({
    what: `There is no unit "${f.unit}".${near(f)}`,
    why: 'A figure of an unknown unit counts for nobody.',
    mend: 'Correct the code, or enter the unit first.',
  }),
  'fact.indicator-unknown': (f) => ({
    what: `The scheme does not use indicator "${f.indicator}".${near(f)}`,
    why: 'If it is misspelt, the indicator that was meant counts as not reported.',
    mend: 'Check the identifier; a figure for another scheme may stay.',
  }),
  'fact.kind-unknown': (f) => ({
    what: `Kind "${f.kind}" is not known.`,
    why: 'Reported, verified and imported figures and targets are used differently.',
    mend: `Write one of: ${oneOf(f.allowed)}.`,
  }),
  'fact.version-malformed': (f) => ({
    what: `Version "${f.text}" is not a whole number from 1.`,
    why: 'Of a restated figure the greatest version stands.',
    mend: 'Write 1, 2, 3 …',
  }),
  'fact.missing-unknown': (f) => ({
    what: `Reason "${f.text}" is not known.${near(f)}`,
    why: 'Each reason is scored differently, so it cannot be guessed.',
    mend: `Write one of: ${oneOf(f.allowed)}.`,
  }),
  'fact.missing-with-value': (f) => ({
    what: `There is a figure and also the reason why there is none ("${f.missing}").`,
    why: 'It cannot be there and not be there.',
    mend: 'Delete one.',
  }),
  'fact.empty': () => ({
    what: 'There is neither a figure nor the reason why there is none.',
    why: 'Blank is not zero, and does not say why.',
    mend: 'Write a figure, or the reason in "missing".',
  }),
  'fact.parts-half': () => ({
    what: 'Only one of numerator and denominator is there.',
    why: 'The rate cannot be computed from one.',
    mend: 'Add the other.',
  }),
  'fact.parts-unneeded': () => ({
    what: 'The indicator is not a rate but has a numerator and denominator.',
    why: 'Only "value" is read for it.',
    mend: 'Write the figure under "value".',
  }),
  'fact.period-malformed': (f) => ({
    what: `"${f.text}" is not a period.`,
    why: 'The period decides which month, quarter or year the figure belongs to.',
    mend: 'Write 2017-09, 2017Q3 or 2017.',
  }),
  'fact.period-shape': (f) => ({
    what: `Period "${f.period}" does not fit how often the indicator is reported.`,
    why: `The indicator is ${SHAPES[f.wanted ?? ''] ?? f.wanted}.`,
    mend: 'Correct the period.',
  }),
  'fact.twice': (f) => ({
    what: `Two figures for one unit, indicator, period, kind and version (${f.version}).`,
    why: 'Only one can count, and the system does not choose for you.',
    mend: 'Delete one; a restated figure takes the next version.',
  }),
  'fact.numerator-above-denominator': (f) => ({
    what: `The numerator ${f.numerator} is above the denominator ${f.denominator}.`,
    why: 'The numerator of a percentage is a part of its denominator.',
    mend: 'Check whether they are exchanged or counted differently.',
  }),
  'fact.negative': (f) => ({
    what: `${place(f)} is negative: ${f.value}.`,
    why: 'Counts, rates and days are never below zero.',
    mend: 'Check the original; correct an earlier figure in its own period.',
  }),
  'fact.not-whole': (f) => ({
    what: `${place(f)} ${f.value} is not a whole number.`,
    why: `The indicator is ${unit(f.counted)}.`,
    mend: 'Check the original.',
  }),
  'fact.level': (f) => ({
    what: `Unit "${f.unit}" is of level ${f.level}; the indicator is reported by ${(f.wanted ?? '').split(' | ').join(' or ')}.`,
    why: 'Figures of other levels are neither rolled up nor scored.',
    mend: 'Enter it for the unit that reports it.',
  }),
  'figures.through-malformed': (f) => ({
    what: `"${f.through}" is not a month.`,
    why: 'It decides up to which month is computed.',
    mend: 'Write it like 2017-09.',
  }),
  'figures.through-outside': (f) => ({
    what: `Month ${f.through} is not in the assessed year ${f.period}.`,
    why: 'Only months of the year can be computed up to.',
    mend: 'Correct the month or the year.',
  }),
  'figures.period-malformed': (f) => ({
    what: `"${f.period}" is not a year.`,
    why: 'It decides which figures are read.',
    mend: 'Write four digits: 2017.',
  }),
  'figures.nobody': (f) => ({
    what: `No unit of level ${f.level} has a class of the scheme (${f.classes}).`,
    why: 'Without assessed units there is no result.',
    mend: 'Give the units their classes.',
  }),
  'unit.rows-overlap': (f) => ({
    what: `The dates of unit "${f.unit}" overlap with line ${f.line}.`,
    why: 'On one day a unit has one class and one parent.',
    mend: 'End the earlier stretch before the later begins.',
  }),
  'unit.date-malformed': (f) => ({
    what: `"${f.text}" in "${f.column}" is not a date, or there is no such day.`,
    why: 'Dates decide when a unit belongs to which class.',
    mend: 'Write it like 2017-02-20.',
  }),
  'unit.dates-backwards': (f) => ({
    what: `Unit "${f.unit}" from ${f.from} to ${f.to}: the end is before the beginning.`,
    why: 'Such a stretch holds on no day.',
    mend: 'Correct the dates.',
  }),
  'unit.parent-unknown': (f) => ({
    what: `The parent "${f.parent}" of unit "${f.unit}" is not in the table.${near(f)}`,
    why: 'Without it, figures cannot be rolled up.',
    mend: 'Correct the code, or add the parent.',
  }),
  'unit.parent-circle': (f) => ({
    what: `Units are one another's parents: ${f.circle}.`,
    why: 'In a circle nobody is below anybody.',
    mend: 'Correct one parent.',
  }),
  'unit.class-unknown': (f) => ({
    what: `Class "${f.class}" of unit "${f.unit}" is not in the scheme, so the unit is not assessed.`,
    why: `The classes are: ${f.classes}.`,
    mend: 'Correct the class; if the unit is not assessed, nothing need be done.',
  }),
} satisfies Record<string, SaysFinding>
