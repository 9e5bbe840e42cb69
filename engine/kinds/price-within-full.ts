import { exactText } from '../value/decimal-text.ts'
import { compare } from '../value/rational.ts'
import type { ClauseReader } from './clause-reader.ts'
import { classFact, constantFor, type Quantity, standpoints } from './quantity.ts'

/**
 * 单价高于分值: printed, but never taken off in full; worth a second look where the points stop at the floor or the cap.
 * Full marks of zero are points that could not be read, and said so.
 */
export function warnPriceAboveFull(reader: ClauseReader, price: Quantity | undefined): void {
  if (reader.context.open || price === undefined) return
  for (const id of standpoints(price, reader.full)) {
    const [points, full] = [constantFor(price, id), constantFor(reader.full, id)]
    if (points === undefined || full === undefined || full.n === 0n || compare(points, full) <= 0) continue
    const facts = { price: exactText(points), full: exactText(full), ...classFact(id) }
    reader.warn('clause.price-above-full', facts, price.at)
    return
  }
}
