import { ITEM_FIELDS, SCHEME_FIELDS, type SchemeField, type SourceNode } from '#engine'
import { nodeAt, type YamlPath } from '#formats'

/** 目录的一行: a part of the scheme one can go to. */
export interface Part {
  readonly path: YamlPath
  /** `general` holds the single lines at the head of a file. */
  readonly kind: 'general' | 'section' | 'list' | 'items' | 'item' | 'indicator'
  readonly depth: number
  /** For an item or indicator: its own name, as far as it has one. */
  readonly name?: string
  readonly points?: string
  readonly leaf?: boolean
}

const SECTION_TYPES = new Set(['part', 'parts', 'items', 'treatments'])
const INLINE = new Set(['in-force', 'source', 'display'])
const isSection = (field: SchemeField): boolean => SECTION_TYPES.has(field.type) && !INLINE.has(field.key)

/** 基本信息: everything that is a line of its own. */
export const GENERAL: readonly SchemeField[] = SCHEME_FIELDS.filter((field) => !isSection(field))
const SECTIONS: readonly SchemeField[] = SCHEME_FIELDS.filter(isSection)
export const GENERAL_PATH: YamlPath = ['scheme']

const textOf = (node: SourceNode | undefined): string | undefined =>
  node?.type === 'text' ? node.text : node?.type === 'map' ? textOf(node.entries[0]?.value) : undefined

export function partsOf(root: SourceNode | undefined): readonly Part[] {
  const parts: Part[] = [{ path: GENERAL_PATH, kind: 'general', depth: 0 }]
  for (const { key, type } of SECTIONS) {
    const path: YamlPath = [key]
    const kind = type === 'items' ? 'items' : type === 'parts' ? 'list' : 'section'
    parts.push({ path, kind, depth: 0 })
    if (key === 'indicators') parts.push(...indicatorParts(root, path))
    if (type === 'items') parts.push(...itemParts(root, path, 1))
    if (key === 'bonus') parts.push(...itemParts(root, [key, 'items'], 1))
  }
  return parts
}

function indicatorParts(root: SourceNode | undefined, path: YamlPath): Part[] {
  const list = nodeAt(root, path)
  if (list?.type !== 'list') return []
  return list.items.map((item, place) => {
    const name = textOf(nodeAt(item, ['name'])) ?? textOf(nodeAt(item, ['indicator']))
    return {
      path: [...path, place],
      kind: 'indicator',
      depth: 1,
      ...(name === undefined ? {} : { name }),
    }
  })
}

function itemParts(root: SourceNode | undefined, path: YamlPath, depth: number): Part[] {
  const list = nodeAt(root, path)
  if (list?.type !== 'list') return []
  return list.items.flatMap((item, place): Part[] => {
    const own = [...path, place]
    const name = textOf(nodeAt(item, ['name'])) ?? textOf(nodeAt(item, ['item']))
    const points = nodeAt(item, ['points'])
    return [
      {
        path: own,
        kind: 'item',
        depth,
        leaf: nodeAt(item, ['items']) === undefined,
        ...(name === undefined ? {} : { name }),
        ...(points?.type === 'text' ? { points: points.text } : {}),
      },
      ...itemParts(root, [...own, 'items'], depth + 1),
    ]
  })
}

/** The fields of the form for one part. */
export function fieldsFor(part: Part): readonly SchemeField[] {
  if (part.kind === 'general') return GENERAL
  if (part.kind === 'item') return ITEM_FIELDS.filter(({ key }) => key !== 'items')
  if (part.kind === 'indicator') return SECTIONS.find(({ key }) => key === 'indicators')?.parts ?? []
  const section = SECTIONS.find(({ key }) => key === part.path[0])
  if (section?.type === 'part') return (section.parts ?? []).filter(({ type }) => type !== 'items')
  return section === undefined ? [] : [section]
}

export const sectionOf = (key: string): SchemeField | undefined => SECTIONS.find((field) => field.key === key)

/** `items.0.items.2` in the address. */
export const pathText = (path: YamlPath): string => path.join('.')
export const textPath = (text: string): YamlPath =>
  text.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** The part a path belongs to: the deepest that holds it. */
export function partAt(parts: readonly Part[], path: YamlPath): Part | undefined {
  const holds = parts.filter(
    ({ path: own, kind }) =>
      kind !== 'general' && own.length <= path.length && own.every((step, place) => path[place] === step),
  )
  const deepest = holds.reduce<Part | undefined>(
    (best, part) => (best === undefined || part.path.length > best.path.length ? part : best),
    undefined,
  )
  return deepest ?? parts.find(({ kind }) => kind === 'general')
}
