import type { SourceNode, SourcePlace } from '#engine'
import type { YamlPath, YamlValue } from './edit-yaml.ts'

/** The node at a path; undefined where there is none. */
export function nodeAt(root: SourceNode | undefined, path: YamlPath): SourceNode | undefined {
  let node = root
  for (const step of path) {
    if (node?.type === 'map') node = node.entries.find(({ key }) => key === step)?.value
    else if (node?.type === 'list') node = typeof step === 'number' ? node.items[step] : undefined
    else return undefined
  }
  return node
}

/** 位置 → 路径: the last thing that begins at or before a place of the text, the innermost of those that begin together. */
export function pathAt(root: SourceNode, place: Pick<SourcePlace, 'line' | 'column'>): YamlPath {
  let found: YamlPath = []
  const visit = (node: SourceNode, path: YamlPath): void => {
    if (node.type === 'map')
      for (const { key, keyAt, value } of node.entries) {
        if (!isBefore(keyAt, place)) continue
        found = [...path, key]
        visit(value, found)
      }
    else if (node.type === 'list')
      node.items.forEach((item, index) => {
        if (!isBefore(item.at, place)) return
        found = [...path, index]
        visit(item, found)
      })
  }
  visit(root, [])
  return found
}

const isBefore = (
  at: Pick<SourcePlace, 'line' | 'column'>,
  place: Pick<SourcePlace, 'line' | 'column'>,
): boolean => at.line < place.line || (at.line === place.line && at.column <= place.column)

/** A node as plain values, e.g. to copy it into another file. */
export function plainValue(node: SourceNode): YamlValue {
  if (node.type === 'text') return node.text
  if (node.type === 'list') return node.items.map(plainValue)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]))
}
