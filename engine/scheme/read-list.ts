import type { MapReader } from './map-reader.ts'
import type { SourceMap } from './source-node.ts'

/** 一列条目: the maps of a list; anything that is no map is a finding. `mandatory`: absent or empty is one too. */
export function mapsOf(reader: MapReader, key: string, need: 'mandatory' | 'optional'): readonly SourceMap[] {
  if (need === 'mandatory' && reader.get(key) === undefined) return []
  const list = reader.findList(key) ?? []
  if (need === 'mandatory' && list.length === 0 && reader.find(key)?.type === 'list') {
    reader.report('scheme.list-empty', { key }, reader.find(key)?.at)
  }
  const maps: SourceMap[] = []
  for (const node of list) {
    if (node.type === 'map') maps.push(node)
    else reader.report('scheme.map-expected', { key }, node.at)
  }
  return maps
}

/** A list of texts that may be left out. */
export function textsOf(
  reader: MapReader,
  key: string,
): readonly { readonly text: string; readonly at: SourceMap['at'] }[] {
  const texts: { text: string; at: SourceMap['at'] }[] = []
  for (const node of reader.findList(key) ?? []) {
    if (node.type === 'text') texts.push({ text: node.text, at: node.at })
    else reader.report('scheme.text-expected', { key }, node.at)
  }
  return texts
}
