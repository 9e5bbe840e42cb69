import { expect, test } from 'vitest'
import type { Expression } from '../formula/expression.ts'
import { partOfYear } from '../formula/part-of-year.ts'
import { makeProgram } from '../plan/make-program.ts'
import { sampleFigures, sampleItem, sampleScheme, sampleUnits } from '../plan/sample-scheme.ts'
import { assess } from '../score/assess.ts'
import { missing, type Value } from '../value/missing.ts'
import { integer, rational } from '../value/rational.ts'
import { explain } from './explain.ts'
import type { Explanation } from './explanation.ts'

const month = (number: number): Expression => ({
  op: 'figure',
  indicator: 'x',
  part: 'value',
  when: partOfYear({ span: 'month', number, toDate: false }),
})
const zero: Expression = { op: 'number', value: integer(0), unit: 'number' }
const held = (number: number): Expression => ({
  op: 'compare',
  relation: '>',
  left: month(number),
  right: zero,
})

const MONTHS: readonly Value[] = [integer(2), missing('not-reported'), integer(3), integer(1)]

function explained(expression: Expression, values: Readonly<Record<string, readonly Value[]>>): Explanation {
  const { program } = makeProgram(
    sampleScheme({ items: [sampleItem('a', { expression, points: integer(9) })] }),
  )
  const figures = sampleFigures(sampleUnits(['one']), values)
  const found = program && explain(assess(program, figures), 'u1', 'clause:a')
  if (found === undefined) throw new Error('nothing explained')
  return found
}

const monthly = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [`x.month-${at + 1}`, [MONTHS[at] ?? missing('not-applicable')]]),
)

test('a run is told by the months that are due; a missing one stands by its name', () => {
  const of = Array.from({ length: 12 }, (_, at) => held(at + 1))
  const told = explained({ op: 'present', fold: 'longest-run', of }, monthly)
  expect(told.formula).toBe('longest-run(2 > 0, not-reported, 3 > 0, 1 > 0)')
  expect(told.value).toEqual({ exact: '2', unit: 'score' })
  expect(told.children.map(({ id, facts }) => [id, facts['first-month'], facts['last-month']])).toEqual([
    ['/clause/figure:x.month-1', '2017-01', '2017-01'],
    ['/clause/figure:x.month-2', '2017-02', '2017-02'],
    ['/clause/figure:x.month-3', '2017-03', '2017-03'],
    ['/clause/figure:x.month-4', '2017-04', '2017-04'],
  ])
})

test('parts before the year began and sums to date say their months', () => {
  const figure = (when: 'month:0' | 'to-quarter:2' | 'to-month:-1'): Expression => ({
    op: 'figure',
    indicator: 'x',
    part: 'value',
    when,
  })
  const of = [figure('month:0'), figure('to-quarter:2'), figure('to-month:-1')]
  const told = explained({ op: 'present', fold: 'sum', of }, {})
  expect(told.children.map(({ id, facts }) => [id, facts['first-month'], facts['last-month']])).toEqual([
    ['/clause/figure:x.month-12.previous', '2016-12', '2016-12'],
    ['/clause/figure:x.to-quarter-2', '2017-01', '2017-06'],
    ['/clause/figure:x.to-month-11.previous', '2016-01', '2016-11'],
  ])
})

test('a result of an earlier year is told with its year and the name of the grade', () => {
  const told = explained(
    {
      op: 'present',
      fold: 'sum',
      of: [
        { op: 'past', of: 'total', back: 1 },
        { op: 'past', of: 'grade:good', back: 2 },
      ],
    },
    { 'past(total, 1)': [rational(15n, 2n)], 'past(grade(good), 2)': [integer(1)] },
  )
  expect(told.formula).toBe('sum(7.5, 1)')
  expect(told.children.map(({ code, value, facts }) => [code, value, facts])).toEqual([
    ['past', { exact: '7.5', unit: 'score' }, { of: 'total', year: '2016' }],
    [
      'past',
      { exact: '1', unit: 'truth' },
      { of: 'grade', year: '2015', 'result-name': 'good', 'result-name-en': 'good' },
    ],
  ])
})
