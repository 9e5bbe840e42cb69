import { ITEM_FIELDS, type SourceNode } from '#engine'
import { nodeAt, type YamlEdit, type YamlPath } from '#formats'

/** 目录上的动作 on one item or indicator: the edits, and where it stands afterwards; undefined where it cannot be done. */
export interface Step {
  readonly edits: readonly YamlEdit[]
  readonly goTo: YamlPath
}

export const ITEM_ORDER = ITEM_FIELDS.map(({ key }) => key)

const lengthAt = (root: SourceNode | undefined, path: YamlPath): number => {
  const node = nodeAt(root, path)
  return node?.type === 'list' ? node.items.length : 0
}

/** The first free id of its kind: item-1, item-2 … */
export function freeId(text: string, key: 'item' | 'indicator'): string {
  for (let n = 1; ; n++) if (!new RegExp(`\\b${key}-${n}\\b`).test(text)) return `${key}-${n}`
}

export function addItem(
  root: SourceNode | undefined,
  list: YamlPath,
  at: number,
  id: string,
  name: string,
): Step {
  const place = Math.min(at, lengthAt(root, list))
  return {
    edits: [{ edit: 'insert', path: list, at: place, value: { item: id, name }, order: ITEM_ORDER }],
    goTo: [...list, place],
  }
}

const split = (path: YamlPath): readonly [YamlPath, number] => [path.slice(0, -1), Number(path.at(-1))]

export function shift(root: SourceNode | undefined, path: YamlPath, by: -1 | 1): Step | undefined {
  const [list, place] = split(path)
  const to = place + by
  if (to < 0 || to >= lengthAt(root, list)) return undefined
  return { edits: [{ edit: 'move', path, into: list, at: to }], goTo: [...list, to] }
}

/** 缩进: becomes the last part of the item before it; one with a clause has no parts. */
export function indent(root: SourceNode | undefined, path: YamlPath): Step | undefined {
  const [list, place] = split(path)
  if (place === 0 || nodeAt(root, [...list, place - 1, 'clause']) !== undefined) return undefined
  const into = [...list, place - 1, 'items']
  const at = lengthAt(root, into)
  return { edits: [{ edit: 'move', path, into, at }], goTo: [...into, at] }
}

/** 提升: stands behind the item it was a part of; a branch left without parts says so no longer. */
export function outdent(root: SourceNode | undefined, path: YamlPath): Step | undefined {
  const [list] = split(path)
  const above = list.slice(0, -1)
  if (list.at(-1) !== 'items' || typeof above.at(-1) !== 'number') return undefined
  const [into, place] = split(above)
  const edits: YamlEdit[] = [{ edit: 'move', path, into, at: place + 1 }]
  if (lengthAt(root, list) === 1) edits.push({ edit: 'delete', path: list })
  return { edits, goTo: [...into, place + 1] }
}

export function remove(root: SourceNode | undefined, path: YamlPath): Step {
  const [list, place] = split(path)
  const left = lengthAt(root, list) - 1
  if (left > 0) return { edits: [{ edit: 'delete', path }], goTo: [...list, Math.min(place, left - 1)] }
  const above = list.slice(0, -1)
  return { edits: [{ edit: 'delete', path: list }], goTo: above.length === 0 ? list : above }
}
