import { expect, test } from 'vitest'
import { editYaml, readYaml, type YamlPath } from '#formats'
import { addItem, freeId, indent, outdent, remove, type Step, shift } from './item-edits.ts'
import { partsOf } from './parts.ts'

const text = `items:
  - item: item-1
    name: 甲
    points: 60
    items:
      - item: item-2
        name: 乙
  - item: item-3
    name: 丙
    clause: {kind: formula}
`
const root = readYaml(text, 'scheme.yaml').node

const tree = (step: Step | undefined): string[] => {
  const after = step && editYaml(text, step.edits)
  return after === undefined
    ? ['nothing']
    : partsOf(readYaml(after, 'scheme.yaml').node)
        .filter(({ kind }) => kind === 'item')
        .map(({ name, depth }) => `${'-'.repeat(depth)}${name}`)
}

const at = (...path: YamlPath): YamlPath => ['items', ...path]

test('items move among their neighbours and stop at the ends', () => {
  expect(tree(shift(root, at(0), 1))).toEqual(['-丙', '-甲', '--乙'])
  expect(tree(shift(root, at(0), -1))).toEqual(['nothing'])
  expect(tree(shift(root, at(1), 1))).toEqual(['nothing'])
})

test('an item becomes a part of the one before, and comes out again', () => {
  expect(tree(indent(root, at(1)))).toEqual(['-甲', '--乙', '--丙'])
  expect(tree(outdent(root, at(0, 'items', 0)))).toEqual(['-甲', '-乙', '-丙'])
  expect(tree(outdent(root, at(0)))).toEqual(['nothing'])
})

test('an item with a clause takes no parts', () => {
  const [first, second] = ['item: item-1', 'item: item-3']
  const swapped = readYaml(text.replace(first, 'x').replace(second, first).replace('x', second), 's').node
  expect(tree(indent(swapped, at(0)))).toEqual(['nothing'])
})

test('the last part taken away leaves no empty list', () => {
  expect(tree(remove(root, at(0, 'items', 0)))).toEqual(['-甲', '-丙'])
  expect(editYaml(text, remove(root, at(0, 'items', 0)).edits)).not.toContain('items: []')
})

test('a new item has an id nobody has', () => {
  expect(freeId(text, 'item')).toBe('item-4')
  expect(tree(addItem(root, at(), 1, 'item-4', '丁'))).toEqual(['-甲', '--乙', '-丁', '-丙'])
  expect(tree(addItem(root, ['items', 1, 'items'], 0, 'item-4', '丁'))).toEqual([
    '-甲',
    '--乙',
    '-丙',
    '--丁',
  ])
})
