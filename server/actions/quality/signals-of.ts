import { type MonthSignals, signalsOfMonth } from '#domain/quality'
import { dueOn } from '#domain/reporting'
import { keepLatest } from '../../assessing/keep-latest.ts'
import type { Store, StoreTransaction } from '../../store/index.ts'
import type { House } from '../action.ts'
import { type GatheredSource, gatherSource } from './gather-source.ts'

export interface KnownMonth extends GatheredSource {
  readonly signals: MonthSignals
}

/** A month's source holds every figure of a county. */
const KEPT_MONTHS = 3
const kept = new WeakMap<Store, ReturnType<typeof keepLatest<KnownMonth | undefined>>>()

/**
 * 一县一月的信号, computed when first asked for and again when a fact or a submission has changed. The whole county is the
 * ground every unit is judged on; who may see which of them is the caller's to narrow.
 */
export async function signalsOf(
  house: House,
  tx: StoreTransaction,
  area: string,
  month: string,
): Promise<KnownMonth | undefined> {
  const keep = kept.get(house.store) ?? keepLatest<KnownMonth | undefined>(KEPT_MONTHS)
  kept.set(house.store, keep)
  const today = house.today()
  const key = [area, month, await tx.revisions.factRevision(area), dueOn(month) < today].join('|')
  return keep(key, async () => {
    const gathered = await gatherSource(tx, area, month, today)
    return gathered && { ...gathered, signals: signalsOfMonth(gathered.source) }
  })
}

/** 可看的月份: from January of last year to the month before this one, newest first. */
export function qualityMonths(today: string): readonly string[] {
  const [year = 0, number = 1] = today.split('-').map(Number)
  return Array.from({ length: 12 + number - 1 }, (_, back) => {
    const at = year * 12 + number - 2 - back
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

/** The newest month whose reports are due. */
export const newestDue = (today: string): string =>
  qualityMonths(today).find((month) => dueOn(month) < today) ?? qualityMonths(today)[0] ?? today.slice(0, 7)
