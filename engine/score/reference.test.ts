import { expect, test } from 'vitest'
import type { Expression } from '../formula/expression.ts'
import { sampleFigures, sampleScheme, sampleUnits } from '../plan/sample-scheme.ts'
import { exactText, parseExact } from '../value/decimal-text.ts'
import { isMissing, type MissingName, missing, type Value } from '../value/missing.ts'
import { evaluateColumns } from './columns.ts'
import { evaluateExpression, evaluateReference } from './reference.ts'

/** 已知答案: five units, two of class two; `x` and `y` with values missing under different names. */
const units = sampleUnits(['one', 'one', 'one', 'two', 'two'])
const value = (text: string): Value => parseExact(text) ?? missing(text as MissingName)
const figures = sampleFigures(units, {
  x: ['4', '2', 'withheld', '4', '-1/2'].map(value),
  y: ['0', 'not-reported', 'not-applicable', '3', '2'].map(value),
  none: [],
  'x.previous': ['1', '1', '1', '1', '1'].map(value),
  'x.numerator': ['7', '7', '7', '7', '7'].map(value),
  'x.month-3': ['1', '2', '3', 'not-applicable', '5'].map(value),
  'x.verified': ['4', 'not-reported', '2', '4', '0'].map(value),
  'past(total, 1)': ['90', '80.5', 'not-reported', '70', '60'].map(value),
})

const x: Expression = { op: 'figure', indicator: 'x', part: 'value', when: 'current' }
const y: Expression = { op: 'figure', indicator: 'y', part: 'value', when: 'current' }
const n = (text: string): Expression => {
  const found = parseExact(text)
  if (found === undefined) throw new Error(text)
  return { op: 'number', value: found, unit: 'number' }
}
const gone = (name: MissingName): Expression => ({ op: 'missing', name })
const shown = (found: Value): string => (isMissing(found) ? `!${found.missing}` : exactText(found))

const answers: readonly [meaning: string, expression: Expression, values: string][] = [
  ['a figure', x, '4 2 !withheld 4 -0.5'],
  [
    'the same months a year earlier',
    { op: 'figure', indicator: 'x', part: 'value', when: 'previous' },
    '1 1 1 1 1',
  ],
  ['a part of a figure', { op: 'figure', indicator: 'x', part: 'numerator', when: 'current' }, '7 7 7 7 7'],
  [
    'what nobody reported',
    { op: 'figure', indicator: 'none', part: 'value', when: 'current' },
    Array(5).fill('!not-reported').join(' '),
  ],
  [
    'the first missing operand names the result',
    { op: 'add', left: x, right: y },
    '4 !not-reported !withheld 7 1.5',
  ],
  [
    'the left operand is read first',
    { op: 'subtract', left: y, right: x },
    '-4 !not-reported !not-applicable -1 2.5',
  ],
  [
    'a quotient by zero cannot be computed',
    { op: 'divide', left: x, right: y },
    '!undefined !not-reported !withheld 4/3 -0.25',
  ],
  [
    'a missing dividend keeps its own name over zero',
    { op: 'divide', left: gone('withheld'), right: n('0') },
    Array(5).fill('!withheld').join(' '),
  ],
  ['the least of several', { op: 'min', of: [x, n('3'), n('7/2')] }, '3 2 !withheld 3 -0.5'],
  [
    'the greatest needs all of them',
    { op: 'max', of: [n('3'), y, x] },
    '4 !not-reported !not-applicable 4 3',
  ],
  [
    'rounding',
    { op: 'round', of: { op: 'divide', left: x, right: n('3') }, digits: 1, mode: 'half-up' },
    '1.3 0.7 !withheld 1.3 -0.2',
  ],
  ['a comparison is 1 or 0', { op: 'compare', relation: '>=', left: x, right: n('4') }, '1 0 !withheld 1 0'],
  [
    'and stops at the first that fails, before a missing one',
    { op: 'and', of: [n('0'), gone('withheld')] },
    '0 0 0 0 0',
  ],
  [
    'and is missing when it comes to one',
    { op: 'and', of: [n('1'), gone('withheld'), n('0')] },
    Array(5).fill('!withheld').join(' '),
  ],
  ['or stops at the first that holds', { op: 'or', of: [n('0'), n('5'), gone('withheld')] }, '1 1 1 1 1'],
  ['not', { op: 'not', of: y }, '1 !not-reported !not-applicable 0 0'],
  [
    'the branch not taken may be missing',
    {
      op: 'if',
      condition: { op: 'compare', relation: '=', left: y, right: n('0') },
      then: n('1'),
      otherwise: y,
    },
    '1 !not-reported !not-applicable 3 2',
  ],
  ['coalesce takes the first that is there', { op: 'coalesce', of: [x, y, n('9')] }, '4 2 9 4 -0.5'],
  [
    'coalesce of nothing but missing is the first',
    { op: 'coalesce', of: [gone('withheld'), gone('not-sampled')] },
    Array(5).fill('!withheld').join(' '),
  ],
  ['is-missing of any name', { op: 'is-missing', of: y }, '0 1 1 0 0'],
  ['is-missing of one name', { op: 'is-missing', of: y, name: 'not-reported' }, '0 1 0 0 0'],
  ['the sum of those present', { op: 'present', fold: 'sum', of: [x, y] }, '4 2 0 7 1.5'],
  ['how many are present', { op: 'present', fold: 'count', of: [x, y] }, '2 1 0 2 2'],
  ['the mean of those present', { op: 'present', fold: 'mean', of: [x, y] }, '2 2 !undefined 3.5 0.75'],
  ['the least of those present', { op: 'present', fold: 'min', of: [x, y] }, '0 2 !undefined 3 -0.5'],
  [
    'the mean of the class leaves out the missing',
    { op: 'group', fold: 'mean', over: 'class', of: x },
    '3 3 3 1.75 1.75',
  ],
  ['the greatest of all', { op: 'group', fold: 'max', over: 'all', of: x }, '4 4 4 4 4'],
  ['the least of the class', { op: 'group', fold: 'min', over: 'class', of: y }, '0 0 0 2 2'],
  ['the sum of all', { op: 'group', fold: 'sum', over: 'all', of: y }, '5 5 5 5 5'],
  [
    'nobody to take the mean of',
    { op: 'group', fold: 'mean', over: 'all', of: gone('withheld') },
    Array(5).fill('!undefined').join(' '),
  ],
  ['nobody counts as none', { op: 'group', fold: 'count', over: 'class', of: gone('withheld') }, '0 0 0 0 0'],
  [
    'the place in the class',
    { op: 'rank', order: 'descending', over: 'class', ties: 'competition', of: x },
    '1 2 !withheld 1 2',
  ],
  [
    'equal values share a place and the next is skipped',
    { op: 'rank', order: 'descending', over: 'all', ties: 'competition', of: x },
    '1 3 !withheld 1 4',
  ],
  [
    'the other direction',
    { op: 'rank', order: 'ascending', over: 'all', ties: 'competition', of: x },
    '3 2 !withheld 3 1',
  ],
  [
    'places without a gap after a tie',
    { op: 'rank', order: 'descending', over: 'all', ties: 'dense', of: x },
    '1 2 !withheld 1 3',
  ],
  [
    'a tie shares the mean of its places',
    { op: 'rank', order: 'descending', over: 'all', ties: 'mean', of: x },
    '1.5 3 !withheld 1.5 4',
  ],
  [
    'the variance of all',
    { op: 'group', fold: 'variance', over: 'all', of: x },
    Array(5).fill('3.421875').join(' '),
  ],
  [
    'the sample variance of the class',
    { op: 'group', fold: 'sample-variance', over: 'class', of: x },
    '2 2 2 10.125 10.125',
  ],
  [
    'no sample variance of one',
    { op: 'group', fold: 'sample-variance', over: 'class', of: y },
    '!undefined !undefined !undefined 0.5 0.5',
  ],
  ['the middle of all', { op: 'group', fold: 'median', over: 'all', of: x }, '3 3 3 3 3'],
  ['the middle of an odd number', { op: 'present', fold: 'median', of: [x, n('1'), n('9')] }, '4 2 5 4 1'],
  [
    'the variance of those present',
    { op: 'present', fold: 'variance', of: [x, y] },
    '4 0 !undefined 0.25 1.5625',
  ],
  [
    'a root to five digits, where there is one',
    { op: 'real', function: 'root', of: [x, n('2')], digits: 5 },
    '2 1.4142 !withheld 2 !undefined',
  ],
  [
    'a power names the first that is missing',
    { op: 'real', function: 'power', of: [y, x], digits: 5 },
    '0 !not-reported !not-applicable 81 0.70711',
  ],
  [
    'the longest run passes over what does not apply and ends at what is missing',
    { op: 'present', fold: 'longest-run', of: [n('1'), y, n('1'), x, n('0')] },
    '2 2 2 4 4',
  ],
  ['the last run', { op: 'present', fold: 'last-run', of: [n('1'), y, n('1')] }, '1 1 2 3 3'],
  ['one month', { op: 'figure', indicator: 'x', part: 'value', when: 'month:3' }, '1 2 3 !not-applicable 5'],
  [
    'the verified value beside the one that counts',
    { op: 'figure', indicator: 'x', part: 'verified', when: 'current' },
    '4 !not-reported 2 4 0',
  ],
  ['last year’s total', { op: 'past', of: 'total', back: 1 }, '90 80.5 !not-reported 70 60'],
  ['a year nobody remembers', { op: 'past', of: 'rank', back: 3 }, Array(5).fill('!not-reported').join(' ')],
  ['by class', { op: 'by-class', choices: { one: x, two: n('8') } }, '4 2 !withheld 8 8'],
  [
    'a class without a choice',
    { op: 'by-class', choices: { two: n('8') } },
    '!not-applicable !not-applicable !not-applicable 8 8',
  ],
]

for (const [meaning, expression, values] of answers) {
  test(meaning, () => {
    const program = { scheme: sampleScheme(), cells: [{ id: 'c', unit: 'number' as const, expression }] }
    for (const evaluate of [evaluateReference, evaluateColumns]) {
      const found = evaluate(program, figures)
      expect(units.map((_, unit) => shown(found.value('c', unit))).join(' ')).toBe(values)
    }
  })
}

test('one expression can be read for one unit, with cells already known', () => {
  const known = { value: () => value('5') }
  const expression: Expression = { op: 'multiply', left: x, right: { op: 'cell', id: 'c' } }
  expect(shown(evaluateExpression(expression, { figures, values: known, unit: 1 }))).toBe('10')
})

test('a cell that is not there is a bug of the caller', () => {
  for (const evaluate of [evaluateReference, evaluateColumns]) {
    const values = evaluate({ scheme: sampleScheme(), cells: [] }, figures)
    expect(() => values.value('c', 0)).toThrow(RangeError)
  }
})

test('a table without a history has no earlier year', () => {
  const { past, ...without } = figures
  expect(past).toBeDefined()
  const program = {
    scheme: sampleScheme(),
    cells: [
      { id: 'c', unit: 'score' as const, expression: { op: 'past' as const, of: 'total' as const, back: 1 } },
    ],
  }
  for (const evaluate of [evaluateReference, evaluateColumns]) {
    expect(shown(evaluate(program, without).value('c', 0))).toBe('!not-reported')
  }
})
