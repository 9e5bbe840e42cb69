import type { ClauseContext } from '../kinds/clause-context.ts'
import { MapReader } from './map-reader.ts'
import { readDisplay } from './read-header.ts'
import { getId, onceOnly } from './read-id.ts'
import { textUnder } from './read-indicators.ts'
import { mapsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import { formulaFrom } from './read-requirement.ts'
import type { Payment } from './scheme.ts'

/** 奖惩金额: a formula in yuan and how it is rounded, which is never left to the reader. */
export function readPayments(reader: MapReader, context: ClauseContext): readonly Payment[] {
  const payments: Payment[] = []
  const isFirst = onceOnly('payment')
  for (const map of mapsOf(reader, 'payments', 'optional')) {
    const inner = new MapReader(map, reader.findings, textUnder(map, 'payment') ?? 'payments')
    const id = getId(inner, 'payment')
    const name = getNames(inner, 'name')
    const node = inner.get('formula')
    const read = node && formulaFrom(node, 'formula', inner, context)
    const round = readDisplay(inner, 'round')
    inner.noMore()
    if (read !== undefined && read.unit !== 'yuan')
      inner.report('payment.not-yuan', { unit: read.unit, text: read.text }, node?.at)
    if (id === undefined || !isFirst(id, inner) || name === undefined) continue
    if (read === undefined || round === undefined) continue
    const { expression, text } = read
    payments.push({ id, name, expression, text, round, at: map.at })
  }
  return payments
}
