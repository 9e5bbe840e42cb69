import { basename } from 'node:path'
import type { SourceMap, SourceNode } from '#engine'
import { readYaml } from '#formats'
import { describeFinding } from '#words'
import { EXIT, Trouble } from '../trouble.ts'

/** 重算说明的读取器: every miss ends with the line and what was wanted there. */
export interface ReplayReader {
  readonly whole: SourceMap
  malformed(node: SourceNode, wanted: string): Trouble
  map(node: SourceNode): SourceMap
  text(node: SourceNode): string
  find(map: SourceMap, key: string): SourceNode | undefined
  get(map: SourceMap, key: string): SourceNode
  getText(map: SourceMap, key: string): string
  /** One text or a list of texts. */
  texts(node: SourceNode | undefined): readonly string[]
  /** key: text pairs; none where the key is absent. */
  words(node: SourceNode | undefined): ReadonlyMap<string, string>
  list(node: SourceNode | undefined): readonly SourceMap[]
}

export function replayReader(text: string, file: string): ReplayReader {
  const { node, findings } = readYaml(text, basename(file))
  const [broken] = findings
  const trouble = (line: number | undefined, why: string): Trouble =>
    new Trouble(EXIT.findings, ({ trouble }) => trouble['replay-malformed'](file, String(line ?? 1), why))
  if (node === undefined)
    throw trouble(broken?.at?.line, broken === undefined ? '' : describeFinding(broken, 'zh-CN').what)
  const reader: Omit<ReplayReader, 'whole'> = {
    malformed: ({ at }, wanted) => trouble(at.line, wanted),
    map(found) {
      if (found.type !== 'map') throw reader.malformed(found, 'key: value')
      return found
    },
    text(found) {
      if (found.type !== 'text') throw reader.malformed(found, '…')
      return found.text
    },
    find: (map, key) => map.entries.find((entry) => entry.key === key)?.value,
    get(map, key) {
      const found = reader.find(map, key)
      if (found === undefined) throw reader.malformed(map, `${key}: …`)
      return found
    },
    getText: (map, key) => reader.text(reader.get(map, key)),
    texts(found) {
      if (found === undefined) return []
      return found.type === 'list' ? found.items.map(reader.text) : [reader.text(found)]
    },
    words(found) {
      if (found === undefined) return new Map()
      return new Map(reader.map(found).entries.map(({ key, value }) => [key, reader.text(value)]))
    },
    list(found) {
      if (found === undefined) return []
      if (found.type !== 'list') throw reader.malformed(found, '- …')
      return found.items.map(reader.map)
    },
  }
  return { ...reader, whole: reader.map(node) }
}
