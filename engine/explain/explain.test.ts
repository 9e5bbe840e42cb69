import { describe, expect, test } from 'vitest'
import { weigh } from '../../tests/cli/assess-folder.ts'
import type { Item } from '../scheme/scheme.ts'
import { explain } from './explain.ts'
import type { Explanation } from './explanation.ts'
import { itemsOf } from './item-of.ts'
import { shown } from './shown.ts'

const { assessment } = weigh()

const every = (node: Explanation): Explanation[] => [node, ...node.children.flatMap(every)]
const nodesOf = (unit: string, cell?: string): Explanation[] => {
  const root = explain(assessment, unit, cell)
  if (root === undefined) throw new Error(`no explanation of ${unit} ${cell}`)
  return every(root)
}
const node = (nodes: readonly Explanation[], id: RegExp): Explanation => {
  const found = nodes.find((one) => id.test(one.id))
  if (found === undefined) throw new Error(`no node ${id} among ${nodes.map((one) => one.id).join(' ')}`)
  return found
}

describe('explain', () => {
  test('reaches from the total down to the fact, its workbook cell and who handed it in', () => {
    const fact = node(
      nodesOf('T3'),
      /^total\/subtotal\/item:services\/item:doctor-contract\/clause\/term:value\/figure:doctor-contract-rate\/fact:0$/,
    )
    expect(fact.role).toBe('fact')
    expect(fact.fact?.origin).toMatchObject({ sheet: '月报', cell: 'E12:F12', handedInBy: '王会计' })
    expect(fact.value).toEqual({ exact: '30', unit: 'percent' })
  })

  test('to the depth of items, a total says the same and leaves what lies below to be asked for by its cell', () => {
    const folded = explain(assessment, 'T3', 'total', 'items')
    if (folded === undefined) throw new Error('no folded total')
    const whole = new Map(nodesOf('T3').map((one) => [one.id, one]))
    for (const one of every(folded)) expect(one.value, one.id).toEqual(whole.get(one.id)?.value)
    const leaves = every(folded).filter(({ role }) => role === 'item' || role === 'veto')
    expect(leaves.every(({ children }) => children.length === 0)).toBe(true)
    expect(leaves.length).toBeGreaterThan(3)
    for (const { cell = '' } of leaves) {
      expect(explain(assessment, 'T3', cell, 'items')?.children.length, cell).toBeGreaterThan(0)
    }
    expect(every(folded).some(({ role }) => role === 'fact')).toBe(false)
  })

  test('puts the numbers of the unit and of its class into the formula', () => {
    const clause = node(nodesOf('T3'), /item:doctor-contract\/clause$/)
    expect(clause.formula).toBe('max(0, 40 − 0.5 × floor(max(0pp, 30% − 27.5%) ÷ 1pp))')
    expect(clause.facts).toMatchObject({
      value: '27.5 percent',
      target: '30 percent',
      deducted: '1 score',
      points: '39 score',
      class: 'two',
    })
    expect(node(nodesOf('T1'), /item:doctor-contract\/clause$/).facts.target).toBe('35 percent')
  })

  test('names the mean of the group, who was in it and who was left out', () => {
    const mean = node(nodesOf('T3'), /item:health-record\/clause\/term:mean\/group:/)
    expect(mean.value).toEqual({ exact: '81', unit: 'percent' })
    expect(mean.facts).toMatchObject({ counted: '3', 'left-out': '1' })
    expect(mean.children.map(({ name, value }) => [name.zh, 'exact' in value ? value.exact : value])).toEqual(
      [
        ['柳湾乡', '85'],
        ['白杨乡', '88'],
        ['南坪乡', '70'],
      ],
    )
  })

  test('shows what a missing value was turned into and how the rest was scaled', () => {
    const nodes = nodesOf('T5')
    expect(node(nodes, /item:health-record\/treatment$/)).toMatchObject({
      code: 'treatment.drop',
      facts: { missing: 'not-applicable' },
    })
    expect(node(nodes, /item:services\/renormalisation$/)).toMatchObject({
      value: { exact: '1.75' },
      facts: { kept: '40', full: '70' },
    })
    expect(node(nodes, /item:doctor-contract$/)).toMatchObject({
      value: { exact: '70' },
      outOf: '70',
      facts: { own: '40 score', 'own-full': '40 score' },
    })
  })

  test('gives the exact distance to the neighbour above and to the line', () => {
    const nodes = nodesOf('T3')
    expect(node(nodes, /\/rank$/).facts).toMatchObject({
      rank: '3',
      ranked: '4',
      'above-gap': '-2',
      'below-gap': '59',
    })
    expect(node(nodes, /\/commendation$/)).toMatchObject({
      code: 'commendation.out',
      facts: { line: '100', 'to-line': '-2' },
    })
  })

  test('says which veto struck and that it keeps the unit from commendation', () => {
    const nodes = nodesOf('T2')
    expect(node(nodes, /veto:false-report$/)).toMatchObject({ code: 'veto.fail', formula: '1 > 0' })
    expect(node(nodes, /\/rank$/).code).toBe('rank.placed')
  })

  test('explains any cell by itself and answers undefined for one that is not there', () => {
    expect(explain(assessment, 'T3', 'item:satisfaction')?.value).toEqual({ exact: '26', unit: 'score' })
    expect(explain(assessment, 'T3', 'bonus')?.facts).toMatchObject({ cap: '3', uncapped: '3' })
    expect(explain(assessment, 'T3', 'item:none')).toBeUndefined()
    expect(explain(assessment, 'T9')).toBeUndefined()
  })

  test('every node has an id of its own, and every value is the value of its cell', () => {
    for (const [place, { code }] of assessment.figures.units.entries()) {
      const nodes = nodesOf(code)
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
      for (const { cell, value, role } of nodes) {
        if (cell === undefined || ['rank', 'grade', 'commendation', 'clause'].includes(role)) continue
        const computed = assessment.values.value(cell, place)
        expect(value, cell).toEqual(shown(computed, 'exact' in value ? value.unit : 'score'))
      }
    }
  })

  test('the parts of a branch add up to the branch', () => {
    const check = (item: Item, unit: string): void => {
      const root = explain(assessment, unit, `item:${item.id}`)
      const parts = root?.children.filter(({ role }) => role === 'item' || role === 'branch') ?? []
      if (root === undefined || parts.length === 0 || 'missing' in root.value) return
      const sum = parts.reduce((total, { value }) => total + ('exact' in value ? Number(value.exact) : 0), 0)
      expect(sum).toBeCloseTo(Number(root.value.exact), 9)
    }
    for (const { code } of assessment.figures.units)
      for (const item of itemsOf(assessment.program.scheme)) check(item, code)
  })
})
