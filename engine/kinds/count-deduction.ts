import { deductFromFull, readDeductionEnds } from './deduct-from-full.ts'
import { eventsField, floorFields, SUB_CAP, subCapsField } from './fields.ts'
import type { Kind } from './kind.ts'
import { startLowering } from './lowering.ts'
import { warnPriceAboveFull } from './price-within-full.ts'
import { eventTerms, readEvents, sumOf } from './read-events.ts'
import { readSubCaps, underSubCaps } from './sub-caps.ts'

/** 按例扣分: each kind of event has its own price and its own largest deduction. */
export const countDeduction: Kind = {
  name: 'count-deduction',
  open: true,
  fields: [eventsField('deduct'), subCapsField, SUB_CAP, ...floorFields()],
  read(reader) {
    const events = readEvents(reader, 'deduct')
    const subCaps = readSubCaps(reader, events ?? [])
    const ends = readDeductionEnds(reader)
    if (events === undefined || subCaps === undefined || ends === undefined) return undefined
    if (ends.floor !== 'below-zero') for (const { price } of events) warnPriceAboveFull(reader, price)
    const lowering = startLowering(reader.full)
    lowering.fact('events', String(events.length))
    const ids = { price: 'deduct', result: 'deducted' } as const
    const deducted = events.map((event, index) => eventTerms(lowering, event, index + 1, ids))
    return lowering.done(
      deductFromFull(reader, lowering, sumOf(underSubCaps(lowering, events, subCaps, deducted)), ends),
    )
  },
}
