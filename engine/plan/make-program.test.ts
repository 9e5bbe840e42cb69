import { expect, test } from 'vitest'
import type { Expression } from '../formula/expression.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { evaluateColumns } from '../score/columns.ts'
import { evaluateReference } from '../score/reference.ts'
import { exactText, parseExact } from '../value/decimal-text.ts'
import { isMissing, missing, type Value } from '../value/missing.ts'
import { integer, rational } from '../value/rational.ts'
import { makeProgram } from './make-program.ts'
import { SAMPLE_PLACE, sampleFigures, sampleItem, sampleScheme, sampleUnits } from './sample-scheme.ts'

const figure = (indicator: string): Expression => ({
  op: 'figure',
  indicator,
  part: 'value',
  when: 'current',
})
const item = (id: string): Expression => ({ op: 'cell', id: `item:${id}` })
const number = (n: number): Expression => ({ op: 'number', value: integer(n), unit: 'number' })
const text = (value: Value): string => (isMissing(value) ? `!${value.missing}` : exactText(value))
const value = (written: string): Value => {
  const found = parseExact(written)
  return found ?? missing(written as 'withheld')
}

/** Values of the named cells for each unit, from both evaluators, which must agree. */
function cells(
  scheme: Scheme,
  classes: readonly string[],
  given: Record<string, readonly string[]>,
  ids: string[],
) {
  const { program, findings } = makeProgram(scheme)
  expect(findings).toEqual([])
  if (program === undefined) throw new Error('no program')
  const figures = sampleFigures(
    sampleUnits(classes),
    Object.fromEntries(Object.entries(given).map(([id, all]) => [id, all.map(value)])),
  )
  const read = [evaluateReference, evaluateColumns].map((evaluate) => {
    const values = evaluate(program, figures)
    return ids.map((id) => classes.map((_, unit) => text(values.value(id, unit))).join(' '))
  })
  expect(read[1]).toEqual(read[0])
  return read[0]
}

const leaf = (id: string, points: number, parts: Parameters<typeof sampleItem>[1] = {}) =>
  sampleItem(id, { points: integer(points), expression: figure(id), ...parts })
const drop = {
  missing: { ...sampleItem('x', {}).missing, 'not-applicable': 'drop', 'not-reported': 'zero' },
} as const

test('a dropped part leaves its parent, whose remaining parts are scaled to the whole: score·W/(W−w)', () => {
  const scheme = sampleScheme({
    items: [
      sampleItem('services', {
        points: integer(60),
        items: [leaf('a', 20, drop), leaf('b', 30, drop), leaf('c', 10, drop)],
      }),
      leaf('d', 40, drop),
    ],
  })
  const given = { a: ['16', 'not-applicable'], b: ['24', '24'], c: ['10', 'not-reported'], d: ['30', '30'] }
  expect(
    cells(scheme, ['one', 'one'], given, [
      'item:a',
      'item:b',
      'item:c',
      'item:services',
      'subtotal',
      'total',
    ]),
  ).toEqual(['16 !not-applicable', '24 36', '10 0', '50 36', '80 66', '80 66'])
})

test('a branch all of whose parts drop drops itself, and its siblings share its points', () => {
  const scheme = sampleScheme({
    items: [sampleItem('a', { points: integer(60), items: [leaf('b', 60, drop)] }), leaf('c', 40, drop)],
  })
  const given = { b: ['not-applicable', 'not-applicable'], c: ['20', 'not-applicable'] }
  expect(cells(scheme, ['one', 'one'], given, ['item:a', 'item:c', 'total'])).toEqual([
    '!not-applicable !not-applicable',
    '50 !not-applicable',
    '50 !not-applicable',
  ])
})

test('renormalise-total scales every item that remains by the points that remain of the whole', () => {
  const scheme = sampleScheme({
    dropped: 'renormalise-total',
    items: [
      sampleItem('a', { points: integer(60), items: [leaf('b', 20, drop), leaf('c', 40, drop)] }),
      leaf('d', 40, drop),
    ],
  })
  const given = { b: ['not-applicable'], c: ['30'], d: ['30'] }
  expect(cells(scheme, ['one'], given, ['item:c', 'item:a', 'item:d', 'total'])).toEqual([
    '37.5',
    '37.5',
    '37.5',
    '75',
  ])
})

test('keep leaves the points of a dropped item out and scales nothing', () => {
  const scheme = sampleScheme({ dropped: 'keep', items: [leaf('a', 60, drop), leaf('b', 40, drop)] })
  expect(cells(scheme, ['one'], { a: ['not-applicable'], b: ['30'] }, ['total'])).toEqual(['30'])
})

test('weighted parts count out of their own full marks, and the parts that remain share the whole weight', () => {
  const scheme = sampleScheme({
    points: integer(40),
    items: [
      sampleItem('mixed', {
        points: integer(40),
        combine: 'weighted',
        items: [
          leaf('a', 100, { weight: rational(3n, 5n), ...drop }),
          leaf('b', 10, { weight: rational(2n, 5n), ...drop }),
        ],
      }),
    ],
  })
  const given = { a: ['50', '50'], b: ['10', 'not-applicable'] }
  expect(cells(scheme, ['one', 'one'], given, ['own:a', 'item:a', 'item:b', 'item:mixed'])).toEqual([
    '50 50',
    '12 20',
    '16 !not-applicable',
    '28 20',
  ])
})

test('each missing name is treated as its item says', () => {
  const treatments = {
    'not-reported': 'zero',
    'not-applicable': 'drop',
    'nothing-happened': 'full',
    'not-sampled': 'group-mean',
    withheld: 'refuse',
    undefined: 'no-merit',
  } as const
  const scheme = sampleScheme({
    points: { one: integer(10), two: integer(12) },
    items: [
      sampleItem('a', {
        points: { one: integer(10), two: integer(12) },
        expression: figure('a'),
        missing: treatments,
      }),
    ],
  })
  const given = {
    a: [
      '8',
      '5',
      'not-reported',
      'nothing-happened',
      'not-sampled',
      'withheld',
      'not-sampled',
      'nothing-happened',
    ],
  }
  const classes = ['one', 'one', 'one', 'one', 'one', 'one', 'two', 'two']
  expect(cells(scheme, classes, given, ['item:a', 'no-merit', 'unranked'])).toEqual([
    '8 5 0 10 6.5 !withheld 0 12',
    '0 0 0 0 0 0 1 0',
    '0 0 0 0 0 0 0 0',
  ])
})

test('a refused item refuses the total with its name, and its siblings keep their points', () => {
  const scheme = sampleScheme({ items: [leaf('a', 60, drop), leaf('b', 40)] })
  const given = { a: ['50'], b: ['withheld'] }
  expect(cells(scheme, ['one'], given, ['item:a', 'subtotal', 'total'])).toEqual([
    '50',
    '!withheld',
    '!withheld',
  ])
})

test('an item that does not apply to a class is missing "not-applicable" there', () => {
  const scheme = sampleScheme({
    items: [leaf('a', 60, { ...drop, notApplicableTo: ['two'] }), leaf('b', 40, drop)],
  })
  const given = { a: ['30', '30'], b: ['20', '20'] }
  expect(cells(scheme, ['one', 'two'], given, ['clause:a', 'total'])).toEqual(['30 !not-applicable', '50 50'])
})

test('bonus: each item under its cap, the sum under the bonus cap, and nothing below the gate', () => {
  const scheme = sampleScheme({
    items: [leaf('a', 100)],
    bonus: { cap: integer(5), gate: integer(80), items: [leaf('p', 3), leaf('q', 4)], at: SAMPLE_PLACE },
  })
  const given = { a: ['80', '79.999', '90'], p: ['9', '9', '1'], q: ['4', '4', '0.5'] }
  expect(cells(scheme, ['one', 'one', 'one'], given, ['item:p', 'bonus', 'total'])).toEqual([
    '3 3 1',
    '5 0 1.5',
    '85 79.999 91.5',
  ])
})

test('a veto that zeroes an item does so before the sums; an unknown condition has not struck and stays visible', () => {
  const scheme = sampleScheme({
    items: [sampleItem('a', { points: integer(60), items: [leaf('b', 60)] }), leaf('c', 40)],
    vetoes: [
      {
        id: 'false-report',
        name: { zh: '虚报' },
        ground: '',
        basis: '',
        when: { op: 'compare', relation: '>', left: figure('cases'), right: number(0) },
        effect: 'item-zero',
        item: 'a',
        at: SAMPLE_PLACE,
      },
    ],
  })
  const given = { b: ['50', '50', '50'], c: ['40', '40', '40'], cases: ['0', '2', 'not-reported'] }
  const ids = ['veto:false-report', 'condition:false-report', 'item:b', 'item:a', 'total']
  expect(cells(scheme, ['one', 'one', 'one'], given, ids)).toEqual([
    '0 1 0',
    '0 1 !not-reported',
    '50 0 50',
    '50 0 50',
    '90 40 90',
  ])
})

test('an item read in a formula gives its own points, so reading a sibling under renormalisation is no circle', () => {
  const scheme = sampleScheme({
    items: [
      leaf('a', 50, drop),
      leaf('b', 30, drop),
      sampleItem('c', { points: integer(20), expression: item('b'), ...drop }),
    ],
  })
  const given = { a: ['not-applicable'], b: ['15'] }
  expect(cells(scheme, ['one'], given, ['item:b', 'clause:c', 'total'])).toEqual(['30', '15', '60'])
})

test('a circle is a finding that names its items', () => {
  const twice = (id: string): Expression => ({ op: 'multiply', left: number(2), right: item(id) })
  const { program, findings } = makeProgram(
    sampleScheme({
      items: [
        sampleItem('a', { expression: twice('b') }),
        sampleItem('b', { expression: twice('a') }),
        leaf('c', 1),
      ],
    }),
  )
  expect(program).toBeUndefined()
  expect(findings.map(({ code, facts }) => [code, facts.items])).toEqual([['program.circle', 'a → b → a']])
})

test('cells come after the cells they read', () => {
  const { program } = makeProgram(
    sampleScheme({ items: [sampleItem('a', { expression: item('b') }), leaf('b', 1)] }),
  )
  const ids = program?.cells.map(({ id }) => id) ?? []
  expect(ids.indexOf('clause:a')).toBeGreaterThan(ids.indexOf('item:b'))
})
