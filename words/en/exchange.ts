import type { FigureProblemCode } from '#domain/form'
import type { ExchangeConflictCode } from '../exchange-code.ts'
import type { exchange as zh } from '../zh-CN/exchange.ts'

type Tells = (facts: Readonly<Record<string, string | undefined>>) => string

const conflicts = {
  E7600: (f) => `Data set not found or not accessible: ${f.object ?? ''}`,
  E7610: (f) => `Data element not found or not accessible: ${f.object ?? ''}`,
  E7611: (f) => `Period not valid: ${f.object ?? ''}; write 201709, 2017Q3 or 2017`,
  E7612: (f) => `Organisation unit not found or not accessible: ${f.object ?? ''}`,
  E7613: (f) =>
    `Category option combo not found or not accessible: ${f.object ?? ''}; only the default one is`,
  E7618: () =>
    'Data value not specified; where there is none, write missing=<reason> as the comment, e.g. missing=nothing-happened',
  'exchange.not-asked': (f) =>
    `${f.unit ?? 'The unit'} is not asked for this in ${f.period ?? 'this period'}`,
  'exchange.number-as-text': (f) =>
    `Write ${f.object ?? 'the number'} as a text, in quotation marks: as a number it loses digits`,
  'exchange.twice': (f) => `The same value is given twice, first at index ${f.first ?? ''}`,
  'exchange.not-handed-in': () =>
    'The report has not been handed in; send its values, or hand in nil on the web',
  'exchange.not-taken-back': () =>
    'What was handed in is not taken back here; recall it on the web, or ask for its return',
  'template.formula': () =>
    'The cell holds a formula; formulas are neither filled nor read as a reported figure',
  'template.unknown-field': (f) => `No form of the scheme has the field “${f.found ?? ''}”`,
  'template.no-such-cell': (f) => `The template has no cell “${f.found ?? ''}”`,
  'template.merged': () =>
    'The cell lies under a merged one, where nobody would see it; name the upper left cell',
  'figure.unknown-unit': () => 'The unit is not on this report',
  'figure.unknown-indicator': () => 'The form has no such indicator',
  'figure.not-asked': () => 'The form does not ask for this part',
  'figure.half-a-ratio': (f) =>
    `Numerator and denominator belong together; only the ${f.present ?? 'one'} was given`,
  'figure.value-and-missing': () => 'Both a number and a reason for its absence are given',
  'figure.nothing': () => 'Neither a number nor a reason for its absence is given',
  'figure.missing-not-choosable': (f) => `This reason cannot be chosen: ${f.missing ?? ''}`,
  'figure.not-a-number': (f) => `Not a number: ${f.found ?? ''}`,
  'figure.too-large': (f) => `Too large: ${f.found ?? ''}`,
  'figure.too-many-digits': (f) => `More than 15 significant digits: ${f.found ?? ''}`,
  'figure.negative': (f) => `May not be below zero: ${f.found ?? ''}`,
  'figure.not-whole': (f) => `Must be a whole number: ${f.found ?? ''}`,
  'figure.neither-yes-nor-no': (f) => `Must be yes or no (1 or 0): ${f.found ?? ''}`,
  'figure.above-denominator': (f) =>
    `The numerator ${f.numerator ?? ''} is above the denominator ${f.denominator ?? ''}`,
  'figure.twice': () => 'The same indicator is given twice',
} satisfies Record<ExchangeConflictCode | FigureProblemCode, Tells>

/** 与其他系统交换数据时说的话. */
export const exchange: typeof zh = {
  conflicts,
  described: {
    done: (n) => `${n} data values were written`,
    unchanged: 'Every data value was already so; nothing was written',
    partly: (n, left) => `${n} data values were written, ${left} were not: see conflicts`,
    refused: (left) => `No data value was written; ${left} cannot be taken: see conflicts`,
    tried: (text) => `Dry run, nothing was written. For real: ${text}`,
    passed: (n) => `, ${n} unchanged or passed over by importStrategy`,
  },
  dataSet: (scheme, level, frequency) => `${scheme} · ${level}, by the ${frequency}`,
  source: (token) => `Data interface (${token})`,
  program: 'Data interface',
}
