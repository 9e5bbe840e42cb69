import type { ClauseReader } from './clause-reader.ts'
import type { Quantity } from './quantity.ts'

/** 封顶: the largest points, or the word `none`; leaving it out is a finding. */
export function readCap(reader: ClauseReader): Quantity | 'none' | undefined {
  const node = reader.get('cap')
  if (node?.type === 'text' && node.text === 'none') return 'none'
  return node && reader.findAmount('cap', 'score', 'positive')
}
