import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClauseContext } from '../kinds/clause-context.ts'
import type { Indicator } from '../scheme/scheme.ts'
import { integer } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import { readAmount } from './read-amount.ts'
import { readFormula } from './read-formula.ts'

const AT = { file: 'scheme.yaml', line: 1, column: 1 }

const indicatorIn = (unit: Unit): [string, Indicator] => {
  const shared = { better: 'higher', over: 'last', reported: 'year', reportedBy: 'town', at: AT } as const
  return [`in-${unit}`, { id: `in-${unit}`, name: { zh: unit }, unit, ...shared }]
}

const context: ClauseContext = {
  indicators: new Map((['percent', 'count', 'score', 'truth', 'number'] as const).map(indicatorIn)),
  classes: [],
  functions: new Map([
    ['half', { name: 'half', parameters: [{ name: 'of', unit: 'number' }], body: 'of / 2', line: 1 }],
  ]),
  itemIds: new Set(['desk']),
  points: integer(10),
}

const WORDS = [
  ...[
    'in-percent',
    'in-count',
    'in-score',
    'in-truth',
    'in-number',
    'in-percent.previous',
    'item(desk)',
    'half',
  ],
  ...['if', 'then', 'else', 'and', 'or', 'not', '(', ')', ',', '+', '-', '*', '/', '<', '>=', '=', '!='],
  ...[
    '1',
    '0.5',
    '95%',
    '2pp',
    '10‰',
    '3 days',
    '5 分',
    'min(',
    'round(',
    'group-mean(',
    'class',
    'half-up',
    '，',
    '１',
  ],
]

const isSettled = (formula: string): boolean => {
  const { typed, findings } = readFormula(formula, AT, context)
  return (typed === undefined) === findings.length > 0
}

test('whatever is written, a formula is either read or answered with a finding', () => {
  const soup = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(soup, (formula) => {
      expect(isSettled(formula)).toBe(true)
    }),
    { numRuns: 2000, seed: 7 },
  )
})

test('any text at all is answered and never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(isSettled(text)).toBe(true)
      const { amount, findings } = readAmount(text, AT)
      expect(amount === undefined).toBe(findings.length > 0)
    }),
    { numRuns: 2000, seed: 7 },
  )
})
