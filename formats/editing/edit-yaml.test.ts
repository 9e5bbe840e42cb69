import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readYaml } from '../read-yaml.ts'
import { editYaml } from './edit-yaml.ts'
import { nodeAt, pathAt, plainValue } from './yaml-places.ts'

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}/scheme.yaml`, import.meta.url), 'utf8')

const changed = (before: string, after: string | undefined): string[] => {
  const old = new Set(before.split('\n'))
  return (after ?? '').split('\n').filter((line) => !old.has(line))
}

const small = `# 开头的话
name: 甲 # 名称
period: 2017
items:
  # 第一项
  - item: a
    points: 10
  - item: b
    points: "0.50"
    clause: {kind: formula, floor: 0}
`
const root = () => {
  const { node } = readYaml(small, 'scheme.yaml')
  if (node === undefined) throw new Error('the sample does not read')
  return node
}

describe('editing a file', () => {
  test.each(['city-2017', 'city-2016', 'province-2017', 'province-2016'])(
    'an edit of %s changes the line it is about and no other',
    (name) => {
      const text = example(name)
      const after = editYaml(text, [{ edit: 'set', path: ['version'], value: '9.9' }])
      expect(changed(text, after)).toEqual(['version: "9.9"'])
      expect(after?.split('\n').length).toBe(text.split('\n').length)
    },
  )

  test('comments, quotes and flow maps stay', () => {
    const after = editYaml(small, [{ edit: 'set', path: ['items', 1, 'clause', 'floor'], value: '1' }])
    expect(after).toBe(small.replace('floor: 0', 'floor: 1'))
  })

  test('a new key stands where the order puts it, maps on the way are made', () => {
    const order = ['item', 'name', 'points']
    expect(editYaml(small, [{ edit: 'set', path: ['items', 0, 'name'], value: '乙', order }])).toContain(
      '- item: a\n    name: 乙\n    points: 10',
    )
    expect(editYaml(small, [{ edit: 'set', path: ['rank', 'within'], value: 'class' }])).toContain(
      'rank:\n  within: class',
    )
  })

  test('a thing moves with its comment', () => {
    const after = editYaml(small, [{ edit: 'move', path: ['items', 0], into: ['items'], at: 1 }])
    expect(after).toContain('floor: 0}\n  # 第一项\n  - item: a')
  })

  test('a thing becomes a part of its neighbour', () => {
    const after = editYaml(small, [{ edit: 'move', path: ['items', 1], into: ['items', 0, 'items'], at: 0 }])
    const node = readYaml(after ?? '', 'scheme.yaml').node
    expect(node && nodeAt(node, ['items', 0, 'items', 0, 'item'])).toMatchObject({ text: 'b' })
    expect(node && nodeAt(node, ['items', 1])).toBeUndefined()
  })

  test('what a person types never becomes other YAML', () => {
    for (const value of [
      'a: b',
      '# no',
      '- x',
      '"',
      "it's",
      '{',
      '*a',
      '一\n二',
      ' spaced ',
      '',
      '0x1F',
      'null',
    ]) {
      const after = editYaml(small, [{ edit: 'set', path: ['name'], value }])
      const node = readYaml(after ?? '', 'scheme.yaml').node
      expect(node && nodeAt(node, ['name'])).toMatchObject({ text: value })
    }
  })

  test('an empty line is filled in where it stands', () => {
    const row = editYaml(small, [{ edit: 'insert', path: ['grades'], at: 0, value: { grade: '' } }]) ?? ''
    const filled = editYaml(row, [
      { edit: 'set', path: ['grades', 0, 'grade'], value: 'good' },
      { edit: 'set', path: ['grades', 0, 'name'], value: '良好' },
    ])
    expect(filled).toContain('grades:\n  - grade: good\n    name: 良好\n')
  })

  test('lists are made and filled, and a broken text is not touched', () => {
    expect(
      editYaml(small, [{ edit: 'insert', path: ['grades'], at: 0, value: { grade: 'good' } }]),
    ).toContain('grades:\n  - grade: good')
    expect(editYaml('a: [', [{ edit: 'set', path: ['a'], value: '1' }])).toBeUndefined()
    expect(editYaml(small, [{ edit: 'set', path: ['name', 'zh', 'deep'], value: '1' }])).toBeUndefined()
  })
})

describe('places and paths', () => {
  test('every place of a value leads to its path', () => {
    expect(pathAt(root(), { line: 9, column: 14 })).toEqual(['items', 1, 'points'])
    expect(pathAt(root(), { line: 10, column: 35 })).toEqual(['items', 1, 'clause', 'floor'])
    expect(pathAt(root(), { line: 2, column: 1 })).toEqual(['name'])
  })

  test('a node is read out as plain values', () => {
    const node = nodeAt(root(), ['items', 1])
    expect(node && plainValue(node)).toEqual({
      item: 'b',
      points: '0.50',
      clause: { kind: 'formula', floor: '0' },
    })
  })
})
