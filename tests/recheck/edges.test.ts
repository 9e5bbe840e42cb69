import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'
import { describe, expect, test } from 'vitest'
import type { Fact } from '#engine'
import { makeBundle } from './make-bundle.ts'
import { SCALE_FILE, type scale, weighAgain } from './second-scale.ts'

/** 刀刃上的数: a half to be rounded, a verified value exactly as far off as it may be. */
const SCHEME = `gongcheng: 1
scheme: edges
version: "1.0"
name: 刀刃
level: town
period: 2017
in-force: {from: 2017-01-01, to: 2017-12-31}
source: {document: 云卫发〔2017〕9号}
policy: "2017"
figures: verified-first
display: {digits: 2, rounding: half-up}
missing: {not-reported: refuse, not-applicable: drop, nothing-happened: full, not-sampled: refuse, withheld: refuse, undefined: refuse}
dropped: renormalise-parent
classes: [{class: one, name: 一类}]
indicators:
  - {indicator: half, name: 半数, unit: number, better: higher, reported: year, over: last, reported-by: town}
  - {indicator: share, name: 按比例核实, unit: number, better: higher, reported: year, over: last, reported-by: town, verified: {tolerance: 5%}}
calculations:
  - {calculation: even, name: 五成双, unit: number, formula: "round(half, 0, half-even)"}
  - {calculation: up, name: 四舍五入, unit: number, formula: "round(half, 0, half-up)"}
items:
  - item: shown
    name: 得分
    points: 100
    clause: {kind: formula, formula: share * 0.5 score + even * 0.001 score + up * 0.001 score, cap: none, below-zero: allowed}
    source: {clause: 一}
grades: [{grade: pass, name: 合格, at-least: 0}, {grade: fail, name: 不合格}]
rank: {within: class, order: descending, ties: competition, vetoed: last, unranked: []}
`

const HALVES = ['2.5', '3.5', '-2.5', '-3.5', '2.51', '0.5']
/** A share of the verified 100: 95 and 105 are just within 5 %, 94.9 is not. */
const REPORTED = ['95', '105', '94.9', '95.1', '100', '105.1']

const units = HALVES.map((_, place) => ({
  code: `T${place}`,
  name: `镇${place}`,
  level: 'town',
  class: 'one',
}))
const facts = units.flatMap(({ code: unit }, place): Fact[] => {
  const base = { unit, period: '2017', version: 1 }
  return [
    { ...base, kind: 'reported', indicator: 'half', value: HALVES[place] ?? '' },
    { ...base, kind: 'reported', indicator: 'share', value: REPORTED[place] ?? '' },
    { ...base, kind: 'verified', indicator: 'share', value: '100' },
  ]
})
const bundle = makeBundle(SCHEME, units, facts)

/** The second scale with one thing in it done wrong. */
function faulty(right: string, wrong: string): typeof scale {
  const source = readFileSync(SCALE_FILE, 'utf8')
  if (source.split(right).length !== 2) throw new Error(`not once in the second scale: ${right}`)
  const module = { exports: {} as typeof scale }
  compileFunction(source.replace(right, wrong), ['module', 'exports', 'require'])(
    module,
    module.exports,
    createRequire(SCALE_FILE),
  )
  return module.exports
}

function agrees(one: typeof scale): boolean {
  const steps = one.recheck(bundle)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.agreed
  }
}

describe('numbers on the edge', () => {
  test('are weighed alike by both scales', () => {
    expect(weighAgain(bundle)).toMatchObject({ agreed: true, differing: 0 })
    const cell = (name: string) =>
      JSON.parse(bundle).parts.values.find((row: { cell: string }) => row.cell === `calculation:${name}`)
        .values
    expect(cell('even')).toEqual(['2', '4', '-2', '-4', '3', '0'])
    expect(cell('up')).toEqual(['3', '4', '-3', '-4', '3', '1'])
  })

  test.each([
    ['a half rounded to even as if up', "mode === 'half-up' ? n > 0n : low % 2n !== 0n", 'n > 0n'],
    ['a half rounded to odd', 'low % 2n !== 0n))', 'low % 2n === 0n))'],
    ['a negative half rounded up', "mode === 'half-up' ? n > 0n", "mode === 'half-up' ? true"],
    [
      'a verified value exactly at the tolerance taken as beyond it',
      'minus(reported.value, verified.value)), allowed) <= 0',
      'minus(reported.value, verified.value)), allowed) < 0',
    ],
    [
      'a tolerance taken of the reported value',
      'times(tolerance.amount, positive(verified.value))',
      'times(tolerance.amount, positive(reported.value))',
    ],
  ])('%s would be found', (_, right, wrong) => {
    expect(agrees(faulty(right, wrong))).toBe(false)
  })
})
