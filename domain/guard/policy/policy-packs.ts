import type { SourceNode } from '#engine'
import type { PolicyPack } from './pack.ts'
import historical from './packs/2017.json' with { type: 'json' }
import cn2026 from './packs/cn-2026.json' with { type: 'json' }
import { readPolicyPack } from './read-policy-pack.ts'

const WRITTEN: Readonly<Record<string, unknown>> = { '2017': historical, 'cn-2026': cn2026 }

/** 自带的政策包, by id. They are files like any other pack, read by the same reader; a test holds them to be without findings. */
export const POLICY_PACKS: readonly PolicyPack[] = Object.entries(WRITTEN).flatMap(
  ([id, written]) => readPolicyPack(nodeOf(written, `${id}.json`)).pack ?? [],
)

export const findPolicyPack = (id: string): PolicyPack | undefined =>
  POLICY_PACKS.find((pack) => pack.id === id)

/** The tree of a JSON value, as if read from a file; its places are the file, not the line. */
function nodeOf(value: unknown, file: string): SourceNode {
  const at = { file, line: 1, column: 1 }
  if (Array.isArray(value)) return { type: 'list', at, items: value.map((one) => nodeOf(one, file)) }
  if (typeof value !== 'object' || value === null) return { type: 'text', at, text: String(value ?? '') }
  const entries = Object.entries(value).map(([key, one]) => ({ key, keyAt: at, value: nodeOf(one, file) }))
  return { type: 'map', at, entries }
}
