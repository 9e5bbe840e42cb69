import { MapReader } from './map-reader.ts'
import { getId, onceOnly } from './read-id.ts'
import { mapsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import type { SchemeClass } from './scheme.ts'

/** 类别: at least one, each with a name; units are weighed within their class. */
export function readClasses(reader: MapReader): readonly SchemeClass[] {
  const classes: SchemeClass[] = []
  const isFirst = onceOnly('class')
  for (const map of mapsOf(reader, 'classes', 'mandatory')) {
    const inner = new MapReader(map, reader.findings, 'classes')
    const id = getId(inner, 'class')
    const name = getNames(inner, 'name')
    inner.noMore()
    if (id !== undefined && isFirst(id, inner) && name !== undefined) classes.push({ id, name })
  }
  return classes
}
