import { CST, Lexer } from 'yaml'

/** YAML 的边界: what a scheme file may be at most. The largest real scheme seen has some 3,000 nodes. */
export const YAML_LIMITS = { bytes: 2_000_000, nodes: 200_000, depth: 60, aliases: 100 } as const

export type YamlExcess = { readonly limit: keyof typeof YAML_LIMITS; readonly offset: number }

/** UTF-8 length without an encoder: the pure folders know no TextEncoder. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1
  }
  return bytes
}

const isNode = (kind: string | null): boolean =>
  kind === 'scalar' ||
  kind === 'single-quoted-scalar' ||
  kind === 'double-quoted-scalar' ||
  kind === 'alias' ||
  kind === 'flow-map-start' ||
  kind === 'flow-seq-start' ||
  kind === 'seq-item-ind'

/**
 * 超限检查: walks the tokens before anything is composed.
 *
 * Composing is recursive: a million brackets end the whole process, not in an exception. Tokens are read one by one
 * in linear time, so the walk is safe for any text, and stops at the first excess.
 */
export function findYamlExcess(text: string): YamlExcess | undefined {
  if (text.length > YAML_LIMITS.bytes || utf8Length(text) > YAML_LIMITS.bytes)
    return { limit: 'bytes', offset: 0 }
  let offset = 0
  let nodes = 0
  let aliases = 0
  let flow = 0
  let indent = 0
  let inLine = 0
  let atLineStart = true
  const indents: number[] = []
  for (const token of new Lexer().lex(text)) {
    const kind = CST.tokenType(token)
    const start = offset
    if (!isMarker(token)) offset += token.length
    if (kind === 'newline') {
      atLineStart = true
      inLine = 0
      indent = 0
      continue
    }
    if (kind === 'space' && atLineStart) indent = token.length
    if (kind === 'space' || kind === 'comment') continue
    if (atLineStart && flow === 0) {
      while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop()
      if (indents.at(-1) !== indent) indents.push(indent)
    }
    atLineStart = false
    if (kind === 'flow-map-start' || kind === 'flow-seq-start') flow += 1
    if (kind === 'flow-map-end' || kind === 'flow-seq-end') flow = Math.max(0, flow - 1)
    if (kind === 'seq-item-ind' || kind === 'explicit-key-ind' || kind === 'map-value-ind') inLine += 1
    if (isNode(kind)) nodes += 1
    if (kind === 'alias') aliases += 1
    if (nodes > YAML_LIMITS.nodes) return { limit: 'nodes', offset: start }
    if (aliases > YAML_LIMITS.aliases) return { limit: 'aliases', offset: start }
    const nested = flow === 0 ? indents.length + inLine - 1 : flow
    if (nested > YAML_LIMITS.depth) return { limit: 'depth', offset: start }
  }
  return undefined
}

/** Marks the lexer puts between tokens that stand for no character of the text. */
const isMarker = (token: string): boolean =>
  token === CST.DOCUMENT || token === CST.SCALAR || token === CST.FLOW_END
