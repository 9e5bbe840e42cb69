import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import type { Finding, FindingCode, SourceMap, SourceNode, SourcePlace } from '#engine'
import { YAML_LIMITS } from './yaml-limits.ts'
import type { Placing } from './yaml-place.ts'

interface Walk {
  readonly place: Placing
  readonly findings: Finding[]
  readonly anchors: Map<string, unknown>
  nodes: number
  stopped: boolean
}

/** Parsed YAML → 方案原文节点. Aliases are written out; what that may cost is counted, so no file grows on reading. */
export function nodesFromYaml(
  contents: unknown,
  place: Placing,
  findings: Finding[],
): SourceNode | undefined {
  const walk: Walk = { place, findings, anchors: new Map(), nodes: 0, stopped: false }
  return convert(contents, place(0), walk, 0)
}

const report = (
  walk: Walk,
  code: FindingCode,
  at: SourcePlace,
  facts: Record<string, string> = {},
): undefined => {
  walk.findings.push({ code, severity: 'error', at, facts })
  return undefined
}

const stop = (walk: Walk, limit: 'nodes' | 'depth', at: SourcePlace): undefined => {
  if (!walk.stopped) report(walk, `yaml.too-many-${limit}`, at, { limit: String(YAML_LIMITS[limit]) })
  walk.stopped = true
  return undefined
}

const startOf = (node: unknown, otherwise: SourcePlace, walk: Walk): SourcePlace => {
  const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined
  return range ? walk.place(range[0]) : otherwise
}

function convert(node: unknown, fallback: SourcePlace, walk: Walk, depth: number): SourceNode | undefined {
  const at = startOf(node, fallback, walk)
  walk.nodes += 1
  if (walk.stopped) return undefined
  if (walk.nodes > YAML_LIMITS.nodes) return stop(walk, 'nodes', at)
  if (depth > YAML_LIMITS.depth) return stop(walk, 'depth', at)
  if (isAlias(node)) {
    const target = walk.anchors.get(node.source)
    if (target === undefined) return report(walk, 'yaml.alias-unknown', at, { alias: node.source })
    return convert(target, at, walk, depth + 1)
  }
  if (isMap(node) || isSeq(node) || isScalar(node)) {
    if (node.tag !== undefined) return report(walk, 'yaml.tag', at, { tag: node.tag })
    if (node.anchor !== undefined) walk.anchors.set(node.anchor, node)
  }
  if (isMap(node)) return convertMap(node, at, walk, depth)
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item, at, walk, depth + 1))
    return { type: 'list', at, items: items.filter((item) => item !== undefined) }
  }
  const text = isScalar(node) && typeof node.value === 'string' ? node.value : ''
  return { type: 'text', at, text }
}

function convertMap(node: YAMLMap, at: SourcePlace, walk: Walk, depth: number): SourceMap {
  const seen = new Map<string, SourcePlace>()
  const entries: { key: string; keyAt: SourcePlace; value: SourceNode }[] = []
  for (const pair of node.items as Pair[]) {
    const keyAt = startOf(pair.key, at, walk)
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
      report(walk, 'yaml.key-not-text', keyAt)
      continue
    }
    const key = pair.key.value
    const first = seen.get(key)
    if (first !== undefined) {
      walk.findings.push({
        code: 'yaml.key-twice',
        severity: 'error',
        at: keyAt,
        other: first,
        facts: { key },
      })
      continue
    }
    seen.set(key, keyAt)
    const value = convert(pair.value, keyAt, walk, depth + 1)
    if (value !== undefined) entries.push({ key, keyAt, value })
  }
  return { type: 'map', at, entries }
}
