import { MapReader } from './map-reader.ts'
import type { Names } from './scheme.ts'
import type { SourceNode } from './source-node.ts'

/** 名称: one text (Chinese), or `{zh: …, en: …}`. */
export function namesFrom(node: SourceNode, key: string, reader: MapReader): Names | undefined {
  if (node.type === 'text') {
    return node.text.trim() === ''
      ? reader.report('scheme.text-expected', { key }, node.at)
      : { zh: node.text.trim() }
  }
  if (node.type === 'list') return reader.report('scheme.text-expected', { key }, node.at)
  const inner = new MapReader(node, reader.findings, reader.subject)
  const zh = inner.getText('zh')
  const en = inner.findText('en')
  inner.noMore()
  if (zh === undefined) return undefined
  return en === undefined ? { zh } : { zh, en }
}

export function getNames(reader: MapReader, key: string): Names | undefined {
  const node = reader.get(key)
  return node === undefined ? undefined : namesFrom(node, key, reader)
}
