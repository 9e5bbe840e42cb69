import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Figure, FigureTable } from '../facts/figures.ts'
import type { ClauseContext, FormulaFunction } from '../kinds/clause-context.ts'
import type { Indicator } from '../scheme/scheme.ts'
import { evaluateExpression } from '../score/reference.ts'
import { exactText, parseExact } from '../value/decimal-text.ts'
import { isMissing, missing, type Value } from '../value/missing.ts'
import { integer } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import { whenWritten } from './part-of-year.ts'
import { pastWritten } from './past-result.ts'
import { readAmount } from './read-amount.ts'
import { checkFunction, readFormula } from './read-formula.ts'
import { readSignature } from './read-signature.ts'

const AT = { file: 'scheme.yaml', line: 7, column: 16 }

const text = readFileSync(new URL('formula.cases.yaml', import.meta.url), 'utf8')
const cases: {
  readonly good: readonly (readonly [string | number, Unit, string | number])[]
  readonly bad: readonly (readonly [string | number, string, number])[]
} = parse(text, { schema: 'failsafe' })

/** 逐月逐季: values of the parts that are due, for the first and the second unit; the rest of the year is not due yet. */
function yearOf(
  id: string,
  part: string,
  ...units: readonly string[]
): Record<string, readonly [Unit, ...string[]]> {
  const written = units.map((values) => values.split(' '))
  const parts = part.endsWith('month') ? 12 : 4
  return Object.fromEntries(
    Array.from({ length: parts }, (_, at) => [
      `${id}.${part}-${at + 1}`,
      ['count', ...written.map((values) => values[at] ?? 'not-applicable')],
    ]),
  )
}

/** Unit and values of three units, two of class one and one of class two. */
const FIGURES: Readonly<Record<string, readonly [Unit, ...(string | undefined)[]]>> = {
  coverage: ['percent', '90', '70', '50'],
  'coverage.previous': ['percent', '88'],
  'coverage.numerator': ['count', '9'],
  'coverage.previous.numerator': ['count', '7'],
  'coverage.denominator': ['count', '10'],
  'coverage.target': ['percent', '95'],
  care: ['percent', '60'],
  deaths: ['per-mille', '6'],
  cases: ['count', '3', '5', '7'],
  visits: ['count', '0'],
  residents: ['persons', '200'],
  homes: ['households', '50'],
  money: ['yuan', '1000'],
  wait: ['days', '4'],
  kept: ['truth', '1'],
  paid: ['truth', '0'],
  ratio: ['number', '0.5'],
  mark: ['score', '8'],
  'cases.reported': ['count', '4'],
  'cases.verified': ['count', '3'],
  'cases.evidence': ['count', '2'],
  'cases.reason': ['truth', '1'],
  'past(total, 1)': ['score', '91.5'],
  'past(rank, 1)': ['number', '2'],
  'past(commended, 3)': ['truth', '0'],
  'past(grade(excellent), 1)': ['truth', '1'],
  'faults.month-12.previous': ['count', '6'],
  'faults.month-2.previous': ['count', '1'],
  faults: ['count', '17', '9'],
  grants: ['yuan', '30'],
  ...yearOf('faults', 'month', '0 2 3 0 not-reported 4 5 1 2', '1 1 1 1 1 1 1 1 1'),
  ...yearOf('faults', 'to-month', '0 2 5 5 5 9 14 15 17'),
  ...yearOf('faults', 'quarter', '5 4 8'),
  ...yearOf('grants', 'quarter', '10 20'),
  absent: ['count'],
  closed: ['count', 'not-applicable'],
}

const indicators = new Map(
  Object.entries(FIGURES)
    .filter(([name]) => !/[.(]/.test(name))
    .map(([id, [unit]]): [string, Indicator] => {
      const parts = { numerator: { zh: '' }, denominator: { zh: '' }, empty: 'not-applicable' } as const
      const ratio = id === 'coverage' ? { ratio: parts } : {}
      const shared = { better: 'higher', over: 'last', reportedBy: 'town' } as const
      const reported = id === 'faults' ? 'month' : id === 'grants' ? 'quarter' : 'year'
      return [id, { id, name: { zh: id }, unit, ...shared, reported, ...ratio, at: AT }]
    }),
)

const valueAt = (name: string, unit: number): Value => {
  const written = FIGURES[name]?.[unit + 1]
  return parseExact(written ?? '') ?? missing(written === 'not-applicable' ? written : 'not-reported')
}

const figures: FigureTable = {
  units: ['one', 'one', 'two'].map((group, index) => ({
    code: String(index),
    name: String(index),
    class: group,
  })),
  figure(indicator, when, unit): Figure {
    const name = `${indicator}${whenWritten(when)}`
    const part = (one: string): Value => valueAt(`${name}.${one}`, unit)
    const parts = { numerator: part('numerator'), denominator: part('denominator'), target: part('target') }
    const told = { reported: part('reported'), verified: part('verified') }
    const given = { evidence: part('evidence'), reason: part('reason') }
    return { value: valueAt(name, unit), ...parts, ...told, ...given, facts: [] }
  },
  past: (of, back, unit) => valueAt(pastWritten(of, back), unit),
}

const functionOf = (
  name: string,
  parameters: readonly [string, Unit][],
  body: string,
): [string, FormulaFunction] => [
  name,
  { name, parameters: parameters.map(([one, unit]) => ({ name: one, unit })), body, line: 3 },
]

const context: ClauseContext = {
  indicators,
  classes: [],
  functions: new Map([
    functionOf(
      'achievement',
      [
        ['rate', 'percent'],
        ['threshold', 'percent'],
        ['benchmark', 'percent'],
      ],
      'if rate >= benchmark then 10 else if rate < threshold then 0 else ' +
        'round(9 * (rate - threshold) / (benchmark - threshold) + 0.5, 0, half-up)',
    ),
    functionOf('twice', [['of', 'number']], 'of * 2'),
    functionOf('loop', [['of', 'number']], 'if of > 0 then loop(of - 1) else 0'),
    functionOf('broken', [['of', 'number']], 'of + 5%'),
    functionOf('unread', [], 'nothing-of-the-kind'),
    ...Array.from({ length: 30 }, (_, index) =>
      functionOf(
        `pile-${index}`,
        [['of', 'number']],
        index === 0 ? 'of + of' : `pile-${index - 1}(of) + pile-${index - 1}(of)`,
      ),
    ),
  ]),
  itemIds: new Set(['town-desk']),
  results: new Map([
    ['total', { cell: 'total', unit: 'score' }],
    ['rank', { cell: 'rank', unit: 'number' }],
    ['grade(excellent)', { cell: 'grade:excellent', unit: 'truth' }],
  ]),
  pastNames: new Set(['grade:excellent', 'veto:false-report', 'card:yellow']),
  points: integer(10),
}

const CELLS = new Map([
  ['item:town-desk', 7],
  ['total', 88],
  ['rank', 2],
  ['grade:excellent', 1],
])
const values = { value: (id: string): Value => integer(CELLS.get(id) ?? 0) }
const shown = (value: Value): string => (isMissing(value) ? value.missing : exactText(value))
const codes = (of: { readonly findings: readonly { readonly code: string }[] }): readonly string[] =>
  of.findings.map(({ code }) => code)

describe('a formula that reads', () => {
  test.each(cases.good)('%s is %s %s', (formula, unit, expected) => {
    const { typed, findings } = readFormula(String(formula), AT, context)
    expect(findings).toEqual([])
    if (typed === undefined) throw new Error('nothing read')
    expect(typed.unit).toBe(unit)
    const value = shown(evaluateExpression(typed.expression, { figures, values, unit: 0 }))
    const wanted = parseExact(String(expected))
    expect(value).toBe(wanted === undefined ? expected : exactText(wanted))
  })
})

describe('a formula that does not read', () => {
  test.each(cases.bad)('%s: %s in column %s', (formula, code, column) => {
    const { typed, findings } = readFormula(String(formula), AT, context)
    expect(typed).toBeUndefined()
    const inBody = code === 'formula.function-recursive'
    const place = inBody
      ? { file: AT.file, line: 3, column: Number(column) }
      : { ...AT, column: AT.column + Number(column) - 1 }
    expect(findings.map((finding) => [finding.code, finding.at])).toEqual([[code, place]])
  })

  test('a mix of units names both places, both texts and both units', () => {
    const { findings } = readFormula('coverage + (5 + 1)', AT, context)
    expect(findings).toEqual([
      {
        code: 'formula.units-mixed',
        severity: 'error',
        at: AT,
        other: { ...AT, column: AT.column + 12 },
        facts: {
          operator: '+',
          left: 'coverage',
          'left-unit': 'percent',
          right: '5 + 1',
          'right-unit': 'number',
        },
      },
    ])
  })

  test('both sides of an operator are looked at before either is refused', () => {
    expect(codes(readFormula('one-thing + another-thing', AT, context))).toEqual([
      'formula.name-unknown',
      'formula.name-unknown',
    ])
  })

  test('a misspelt name is answered with the one that was meant', () => {
    const { findings } = readFormula('covrage', AT, context)
    expect(findings[0]?.facts).toEqual({ text: 'covrage', name: 'covrage', near: 'coverage' })
  })

  test('full-width text is answered with the plain text', () => {
    const { findings } = readFormula('ｃａｓｅｓ ≥ ３，５', AT, context)
    expect(findings[0]?.facts.write).toBe('cases >= 3,5')
  })

  test('a second line of a folded formula counts its own columns', () => {
    const { findings } = readFormula('1 +\n  covrage', AT, context)
    expect(findings[0]?.at).toEqual({ file: AT.file, line: 8, column: 3 })
  })
})

describe('functions that grow', () => {
  const many = (body: (at: number) => string): ClauseContext => ({
    ...context,
    functions: new Map(
      Array.from({ length: 40 }, (_, at) => functionOf(`grow-${at}`, [['of', 'count']], body(at))),
    ),
  })
  const terms = ' + cases'.repeat(400)

  test('calls inside calls end where the formula has grown too tall', () => {
    const formula = `${'grow-0('.repeat(45)}cases${')'.repeat(45)}`
    expect(
      codes(
        readFormula(
          formula,
          AT,
          many(() => `of${terms}`),
        ),
      ),
    ).toEqual(['formula.too-large'])
  })

  test('bodies inside bodies end there too', () => {
    const found = readFormula(
      'grow-0(cases)',
      AT,
      many((at) => `grow-${at + 1}(of)${terms}`),
    )
    expect(codes(found)).toEqual(['formula.too-large'])
  })

  test('every month of a formula counts', () => {
    expect(codes(readFormula('pile-6(faults / 1 count)', AT, context))).toEqual([])
    expect(codes(readFormula('each-month(sum, pile-6(faults / 1 count))', AT, context))).toEqual([
      'formula.too-large',
    ])
  })

  test('nine hundred terms are read', () => {
    expect(codes(readFormula(`1${' + 1'.repeat(900)}`, AT, context))).toEqual([])
  })
})

describe('what a formula may cost', () => {
  test('four thousand characters are read and one more is not', () => {
    expect(codes(readFormula(`1${' '.repeat(3999)}`, AT, context))).toEqual([])
    expect(codes(readFormula(`1${' '.repeat(4000)}`, AT, context))).toEqual(['formula.too-long'])
  })

  test.each([
    ['parentheses', `${'('.repeat(1000)}1${')'.repeat(1000)}`],
    ['minus signs', `${'-'.repeat(1000)}1`],
    ['negations', `${'not '.repeat(500)}kept`],
    ['branches', `${'if kept then 1 else '.repeat(150)}0`],
    ['branches inside products', `${'1 * if kept then 1 else '.repeat(110)}0`],
    ['calls', `${'abs('.repeat(300)}1${')'.repeat(300)}`],
  ])('%s inside one another end at a depth', (_, formula) => {
    expect(codes(readFormula(formula, AT, context))).toEqual(['formula.too-deep'])
  })

  test('a sum of a thousand terms is no deep formula', () => {
    const { typed } = readFormula(Array.from({ length: 1000 }, () => '1').join(' + '), AT, context)
    if (typed === undefined) throw new Error('nothing read')
    expect(shown(evaluateExpression(typed.expression, { figures, values, unit: 0 }))).toBe('1000')
  })

  test('functions that double one another are stopped before they fill the memory', () => {
    expect(new Set(codes(readFormula('pile-29(1)', AT, context)))).toEqual(new Set(['formula.too-large']))
    expect(codes(readFormula('pile-4(1)', AT, context))).toEqual([])
  })
})

describe("the scheme's own functions", () => {
  test('a mistake in a body is said at the body, with the call as the other place', () => {
    const { findings } = readFormula('1 + broken(2) + broken(3)', AT, context)
    expect(codes({ findings })).toEqual(['formula.units-mixed'])
    expect(findings[0]?.at).toEqual({ file: AT.file, line: 3, column: 1 })
  })

  test('a body is checked though nothing calls it', () => {
    const unread = context.functions.get('unread')
    const twice = context.functions.get('twice')
    const loop = context.functions.get('loop')
    if (unread === undefined || twice === undefined || loop === undefined) throw new Error('no function')
    expect(checkFunction(unread, AT, context).map(({ code }) => code)).toEqual(['formula.name-unknown'])
    expect(checkFunction(loop, AT, context).map(({ code }) => code)).toEqual(['formula.function-recursive'])
    expect(checkFunction(twice, AT, context)).toEqual([])
  })

  test('recursion names the circle', () => {
    const { findings } = readFormula('loop(1)', AT, context)
    expect(findings[0]?.facts.cycle).toBe('loop → loop')
  })

  test('a signature gives its name, parameters and units', () => {
    expect(readSignature('reach( rate: percent, most:score )', AT).signature).toEqual({
      name: 'reach',
      parameters: [
        { name: 'rate', unit: 'percent' },
        { name: 'most', unit: 'score' },
      ],
    })
    expect(readSignature('still()', AT).signature).toEqual({ name: 'still', parameters: [] })
  })

  test.each([
    ['reach', 'formula.signature-malformed'],
    ['reach(rate)', 'formula.signature-malformed'],
    ['reach(rate: litres)', 'formula.signature-malformed'],
    ['Reach(rate: percent)', 'formula.signature-malformed'],
    ['max(a: number)', 'formula.function-name-taken'],
    ['reach(a: number, a: number)', 'formula.parameter-twice'],
  ])('%s is refused: %s', (signature, code) => {
    expect(codes(readSignature(signature, AT))).toEqual([code])
  })
})

describe('an amount', () => {
  test.each([
    ['95%', undefined, 'percent', '95'],
    ['-0.5', 'score', 'score', '-1/2'],
    ['1pp', 'percentage-point', 'percentage-point', '1'],
    ['0.5个百分点', undefined, 'percentage-point', '1/2'],
    ['3 days', 'days', 'days', '3'],
    ['3个工作日', undefined, 'working-days', '3'],
    ['100元', 'yuan', 'yuan', '100'],
    ['0.3分', 'score', 'score', '3/10'],
    ['20人', 'persons', 'persons', '20'],
    ['10‰', undefined, 'per-mille', '10'],
    ['7', 'count', 'count', '7'],
    ['7', undefined, 'number', '7'],
  ] as const)('%s wanted as %s is %s %s', (written, wanted, unit, value) => {
    const { amount } = readAmount(written, AT, wanted)
    expect(amount?.unit).toBe(unit)
    expect(amount?.value).toEqual(parseExact(value.includes('/') ? value : `${value}`))
  })

  test.each([
    ['95', 'percent', 'formula.unit-expected'],
    ['1%', 'percentage-point', 'formula.unit-expected'],
    ['100', 'yuan', 'formula.unit-expected'],
    ['1,000', 'count', 'formula.number-grouped'],
    ['1 + 1', 'count', 'formula.amount-expected'],
    ['coverage', 'percent', 'formula.amount-expected'],
    ['', 'count', 'formula.empty'],
    ['１０', 'count', 'formula.full-width'],
    ['1e400', 'count', 'formula.number-exponent'],
    ['NaN', 'count', 'formula.number-not-finite'],
    ['--1', 'count', 'formula.amount-expected'],
  ] as const)('%s wanted as %s is refused: %s', (written, wanted, code) => {
    expect(codes(readAmount(written, AT, wanted))).toEqual([code])
  })
})
