import { describe, expect, test } from 'vitest'
import { weigh } from '../../tests/cli/assess-folder.ts'
import type { Fact } from '../facts/fact.ts'
import { evaluateReference } from '../score/reference.ts'
import { movedBy } from './moved-by.ts'

const { program, units, facts } = weigh()

const fact = (unit: string, indicator: string, version = 1): Fact => {
  const found = facts.find(
    (one) => one.unit === unit && one.indicator === indicator && one.version === version,
  )
  if (found === undefined) throw new Error(`no fact ${unit} ${indicator} ${version}`)
  return found
}
const told = (one: Fact): string[] =>
  movedBy(program, units, facts, one).map(({ unit, cell, before, after }) => {
    const [from, to] = [before, after].map((shown) => ('missing' in shown ? shown.missing : shown.exact))
    return `${unit} ${cell} ${from} → ${to}`
  })

describe('movedBy', () => {
  test('a figure in a group mean moves the scores of the others too', () => {
    const moved = told(fact('T4', 'health-record-rate'))
    expect(moved).toContain('T4 item:health-record 0 → 30')
    expect(moved).toContain('T6 item:health-record 22.5 → 19')
    expect(moved).toContain('T6 total 42.5 → 39')
    expect(moved.some((line) => line.startsWith('T1'))).toBe(false)
  })

  test('a restatement is compared with the version before it', () => {
    expect(told(fact('T3', 'complaints-upheld', 2))).toEqual([
      'T3 total 96 → 98',
      'T3 subtotal 93 → 95',
      'T3 item:satisfaction 24 → 26',
      'T3 clause:satisfaction 24 → 26',
    ])
  })

  test('the fact of a village moves its town, which without it has no figure at all', () => {
    const moved = told(fact('V31', 'doctor-contract-rate'))
    expect(moved).toContain('T3 clause:doctor-contract not-reported → 39')
    expect(moved).toContain('T3 total 59 → 98')
  })

  test('a first version is compared with nothing at all', () => {
    expect(told(fact('T3', 'complaints-upheld', 1))).toContain('T3 clause:satisfaction not-reported → 24')
  })

  test('both evaluators tell the same movements', () => {
    for (const one of facts)
      expect(movedBy(program, units, facts, one, { evaluate: evaluateReference })).toEqual(
        movedBy(program, units, facts, one),
      )
  })
})
