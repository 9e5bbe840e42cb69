import type { ClauseContext } from '../kinds/clause-context.ts'
import { ROUNDING_MODES } from '../value/rounding.ts'
import { MapReader } from './map-reader.ts'
import { getId, onceOnly } from './read-id.ts'
import { textUnder } from './read-indicators.ts'
import { mapsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import { wholeFrom } from './read-number.ts'
import { formulaFrom } from './read-requirement.ts'
import type { Payment, PaymentRounding } from './scheme.ts'

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
    const round = readRounding(inner)
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

/** 金额的进位; sharing out to the last digit says among whom, and who is first where the remainders are alike. */
function readRounding(outer: MapReader): PaymentRounding | undefined {
  const map = outer.get('round') && outer.findMap('round')
  if (map === undefined) return undefined
  const reader = new MapReader(map, outer.findings, outer.subject)
  const node = reader.get('digits')
  const digits = node && wholeFrom(node, 'digits', reader, 0, 12)
  const rounding = reader.getChoice('rounding', [...ROUNDING_MODES, 'largest-remainder'])
  const shared = rounding === 'largest-remainder'
  const within = shared ? reader.getChoice('within', ['class', 'all']) : undefined
  const equal = shared ? reader.getChoice('equal', ['larger-first', 'smaller-first']) : undefined
  reader.noMore()
  if (digits === undefined || rounding === undefined) return undefined
  if (rounding !== 'largest-remainder') return { digits, rounding }
  return within && equal && { digits, rounding, within, equal }
}
