import type { MapReader } from './map-reader.ts'
import { wholeFrom } from './read-number.ts'
import type { Grade } from './scheme.ts'

/** 降几等: how many grades; a scheme that grades nobody has none to lower. */
export function readLowering(reader: MapReader, grades: readonly Grade[]): number | undefined {
  const node = reader.get('steps')
  if (node === undefined) return undefined
  if (grades.length < 2) return reader.report('grade.nothing-to-lower', {}, node.at)
  return wholeFrom(node, 'steps', reader, 1, grades.length - 1)
}
