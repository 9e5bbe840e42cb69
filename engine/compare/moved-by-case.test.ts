import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { datedUnits, readCasesCsv, readFactsCsv, readUnitsCsv } from '#formats'
import { programOf } from '../../tests/cli/assess-folder.ts'
import { evaluateReference } from '../score/reference.ts'
import { movedByCase } from './moved-by-case.ts'

const GOOD = join(import.meta.dirname, '../../tests/schemes/good')
const csv = (name: string): string => readFileSync(join(GOOD, `registers.${name}.csv`), 'utf8')
const program = programOf(join(GOOD, 'registers.yaml'))
const units = datedUnits(readUnitsCsv(csv('units'), 'units.csv').rows)
const { facts } = readFactsCsv(csv('facts'), 'facts.csv')
const { cases } = readCasesCsv(csv('cases'), 'cases.csv')

const told = (number: string, register = 'fault'): string[] =>
  movedByCase(program, units, facts, { register, number }, { cases, through: '2017-12' })
    .filter(({ cell }) => cell === 'total' || cell.startsWith('item:'))
    .map(({ unit, cell, before, after }) => {
      const [from, to] = [before, after].map((shown) => ('missing' in shown ? shown.missing : shown.exact))
      return `${unit} ${cell} ${from} → ${to}`
    })

describe('movedByCase', () => {
  test('a case of the same problem costs its own points and those of coming again', () => {
    expect(told('2')).toContain('T1 item:faults 37 → 32')
  })

  test('the first of a problem stands in for nothing: without it the second is the first', () => {
    expect(told('1')).toContain('T1 item:faults 37 → 32')
  })

  test('a case its unit reported itself moves nothing, and a case there is not moves nothing', () => {
    expect(told('3')).toEqual([])
    expect(told('99')).toEqual([])
    expect(told('99', 'award')).toEqual([])
    expect(told('2', 'award')).toContain('T1 item:praised 0 → 1')
  })

  test('a case mended late moves the points of mending', () => {
    expect(told('4').join()).toMatch(/T1 item:mending 10 → 9/)
  })

  test('both evaluators tell the same', () => {
    for (const { register, number } of cases) {
      const options = { cases, through: '2017-12' }
      expect(
        movedByCase(program, units, facts, { register, number }, { ...options, evaluate: evaluateReference }),
      ).toEqual(movedByCase(program, units, facts, { register, number }, options))
    }
  })
})
