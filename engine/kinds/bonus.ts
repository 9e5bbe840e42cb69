import type { Expression } from '../formula/expression.ts'
import { atMost } from '../formula/make-expression.ts'
import { CAP, choiceField, eventsField, subCapsField } from './fields.ts'
import type { Kind } from './kind.ts'
import { startLowering } from './lowering.ts'
import { warnPriceAboveFull } from './price-within-full.ts'
import { readCap } from './read-cap.ts'
import { eventTerms, readEvents, sumOf } from './read-events.ts'
import { readSubCaps, underSubCaps } from './sub-caps.ts'

/** 加分: so many points for each event; `take: highest` counts only the best of several levels of one honour. */
export const bonus: Kind = {
  name: 'bonus',
  open: true,
  fields: [eventsField('points'), subCapsField, choiceField('take', ['all', 'highest'], 'optional'), CAP],
  read(reader) {
    const events = readEvents(reader, 'points')
    const subCaps = readSubCaps(reader, events ?? [])
    const cap = readCap(reader)
    const take = reader.findChoice('take', ['all', 'highest']) ?? (reader.has('take') ? undefined : 'all')
    if (events === undefined || subCaps === undefined || cap === undefined || take === undefined)
      return undefined
    if (cap !== 'none' && reader.withinFull('clause.cap-above-full', 'cap', cap) === undefined)
      return undefined
    for (const { price } of events) warnPriceAboveFull(reader, price)
    const lowering = startLowering(reader.full)
    lowering.fact('events', String(events.length))
    lowering.fact('take', take)
    const ids = { price: 'points', result: 'earned' } as const
    const earned = events.map((event, index) => eventTerms(lowering, event, index + 1, ids))
    const parts = underSubCaps(lowering, events, subCaps, earned)
    const together: Expression =
      take === 'highest' && parts.length > 1 ? { op: 'max', of: parts } : sumOf(parts)
    if (cap === 'none') lowering.fact('cap', 'none')
    const full = reader.context.open ? undefined : reader.full.expression
    const most = cap === 'none' ? full : lowering.quantity('cap', cap)
    const held = most === undefined ? together : atMost(most, together)
    return lowering.done(lowering.term('earned', 'score', held))
  },
}
