import type { Finding } from './finding.ts'
import { ITEM_LIMITS } from './item-reading.ts'
import type { SourceMap, SourceNode } from './source-node.ts'

/**
 * 项目代号 of a whole scheme, before any clause is read, so a formula may read an item that stands further down.
 *
 * Also the one place where depth and number of items are bounded: past a bound it reports and gives undefined.
 */
export function collectItemIds(
  roots: readonly (SourceNode | undefined)[],
  findings: Finding[],
): Set<string> | undefined {
  const ids = new Set<string>()
  let count = 0
  const refuse = (code: 'item.too-deep' | 'item.too-many', map: SourceMap, limit: number): false => {
    findings.push({ code, severity: 'error', at: map.at, facts: { subject: 'items', limit: String(limit) } })
    return false
  }
  const walk = (list: SourceNode | undefined, depth: number): boolean => {
    if (list?.type !== 'list') return true
    for (const node of list.items) {
      if (node.type !== 'map') continue
      count += 1
      if (depth > ITEM_LIMITS.depth) return refuse('item.too-deep', node, ITEM_LIMITS.depth)
      if (count > ITEM_LIMITS.items) return refuse('item.too-many', node, ITEM_LIMITS.items)
      const id = valueUnder(node, 'item')
      if (id?.type === 'text') ids.add(id.text)
      if (!walk(valueUnder(node, 'items'), depth + 1)) return false
    }
    return true
  }
  return roots.every((root) => walk(root, 1)) ? ids : undefined
}

export const valueUnder = (map: SourceMap, key: string): SourceNode | undefined =>
  map.entries.find((entry) => entry.key === key)?.value

/** 一列之中的代号, before what stands there is read, so that a formula may name what stands further down. */
export function idsUnder(map: SourceMap, list: string, key: string): ReadonlySet<string> {
  const node = valueUnder(map, list)
  const maps = node?.type === 'list' ? node.items.filter((item) => item.type === 'map') : []
  const ids = maps.map((item) => valueUnder(item, key))
  return new Set(ids.flatMap((id) => (id?.type === 'text' ? [id.text] : [])))
}
