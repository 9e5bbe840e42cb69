import type { Finding } from './finding.ts'
import type { FindingCode } from './finding-codes.ts'
import { nearestName } from './nearest-name.ts'
import type { SourceMap, SourceNode, SourcePlace } from './source-node.ts'

/**
 * 逐键读取: reads one map of a scheme, remembers which keys were asked for, and reports the rest as unknown.
 *
 * A reader never throws for bad input: what cannot be read becomes a finding and `undefined`.
 */
export class MapReader {
  readonly #asked = new Set<string>()
  readonly #entries = new Map<string, SourceNode>()

  constructor(
    readonly map: SourceMap,
    readonly findings: Finding[],
    /** What is being read, for messages: an item or indicator id. */
    readonly subject: string,
  ) {
    for (const { key, keyAt, value } of map.entries) {
      if (this.#entries.has(key)) this.report('scheme.key-twice', { key }, keyAt)
      this.#entries.set(key, value)
    }
  }

  report(
    code: FindingCode,
    facts: Readonly<Record<string, string>> = {},
    at: SourcePlace = this.map.at,
  ): undefined {
    this.findings.push({ code, severity: 'error', at, facts: { subject: this.subject, ...facts } })
    return undefined
  }

  has(key: string): boolean {
    return this.#entries.has(key)
  }

  /** The node under a key that may be left out. */
  find(key: string): SourceNode | undefined {
    this.#asked.add(key)
    return this.#entries.get(key)
  }

  /** The node under a key that must be there. */
  get(key: string): SourceNode | undefined {
    return this.find(key) ?? this.report('scheme.key-missing', { key })
  }

  findText(key: string): string | undefined {
    const node = this.find(key)
    if (node === undefined) return undefined
    return node.type === 'text' ? node.text : this.report('scheme.text-expected', { key }, node.at)
  }

  getText(key: string): string | undefined {
    return this.get(key) === undefined ? undefined : this.findText(key)
  }

  findMap(key: string): SourceMap | undefined {
    const node = this.find(key)
    if (node === undefined) return undefined
    return node.type === 'map' ? node : this.report('scheme.map-expected', { key }, node.at)
  }

  findList(key: string): readonly SourceNode[] | undefined {
    const node = this.find(key)
    if (node === undefined) return undefined
    return node.type === 'list' ? node.items : this.report('scheme.list-expected', { key }, node.at)
  }

  findChoice<C extends string>(key: string, allowed: readonly C[]): C | undefined {
    const text = this.findText(key)
    if (text === undefined) return undefined
    const found = allowed.find((choice) => choice === text)
    if (found !== undefined) return found
    const near = nearestName(text, allowed)
    const facts = { key, text, allowed: allowed.join(' | '), ...(near === undefined ? {} : { near }) }
    return this.report('scheme.choice-unknown', facts, this.find(key)?.at)
  }

  /** A choice without a silent default: leaving it out is a finding that lists what can be written. */
  getChoice<C extends string>(key: string, allowed: readonly C[]): C | undefined {
    if (!this.has(key)) {
      this.#asked.add(key)
      return this.report('scheme.choice-left-out', { key, allowed: allowed.join(' | ') })
    }
    return this.findChoice(key, allowed)
  }

  /** Call last: every key nobody asked for is unknown. */
  noMore(): void {
    for (const { key, keyAt } of this.map.entries) {
      if (this.#asked.has(key)) continue
      const near = nearestName(key, this.#asked)
      const known = [...this.#asked].join(', ')
      this.report('scheme.key-unknown', { key, known, ...(near === undefined ? {} : { near }) }, keyAt)
    }
  }
}
