import type { Actor } from '#domain/permission'
import { CATALOGUE, type Signal, type SignalKind, signalParts } from '#domain/quality'
import type { StoredSignalEvent, StoredUnit, StoreTransaction } from '../../store/index.ts'
import type { House } from '../action.ts'
import { type KnownMonth, signalsOf } from './signals-of.ts'

export interface FoundSignal {
  readonly signal: Signal
  /** No longer computed, because the figures were changed since; known from what was written about it. */
  readonly gone: boolean
  readonly unit: StoredUnit
  readonly month: KnownMonth
  readonly events: readonly StoredSignalEvent[]
}

/** 找信号: one of the actor's own unit or below; undefined for every other, whether it is there or not. */
export async function findSignal(
  house: House,
  tx: StoreTransaction,
  actor: Actor,
  id: string,
): Promise<FoundSignal | undefined> {
  const parts = signalParts(id)
  if (parts === undefined || !isKind(parts.kind)) return undefined
  const month = await signalsOf(house, tx, actor.area, parts.month)
  const unit = month?.units.find(({ code }) => code === parts.unit)
  if (month === undefined || unit === undefined) return undefined
  if (unit.path !== actor.path && !unit.path.startsWith(`${actor.path}/`)) return undefined
  const events = await tx.quality.eventsOf(actor.area, id)
  const signal = month.signals.signals.find((one) => one.signal === id)
  if (signal !== undefined) return { signal, gone: false, unit, month, events }
  if (events.length === 0) return undefined
  const [indicator = ''] = parts.about.split(':')
  const known = month.source.indicators.some((one) => one.id === indicator)
  return {
    signal: {
      signal: id,
      kind: parts.kind,
      unit: parts.unit,
      month: parts.month,
      about: parts.about,
      facts: {},
      ...(known ? { indicator } : {}),
    },
    gone: true,
    unit,
    month,
    events,
  }
}

const isKind = (text: string): text is SignalKind => Object.hasOwn(CATALOGUE, text)
