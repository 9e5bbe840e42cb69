import { readSignals as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { precisionOf, signalState } from '#domain/quality'
import { action } from '../action.ts'
import { reading } from '../desk/on-draft.ts'
import { indicatorsRead, presentKind, presentSignal } from './present-signal.ts'
import { newestDue, qualityMonths, signalsOf } from './signals-of.ts'

/** 数据质量: the month's signals of one's own unit and those below, with what was found of each. */
export const readSignals = action(route, async (house, { actor }, { query }) => {
  const today = house.today()
  const month = query.month ?? newestDue(today)
  return house.store.transaction(reading(actor), async (tx) => {
    const known = await signalsOf(house, tx, actor.area, month)
    if (known === undefined || known.source.facts.length === 0) return refuse('quality.no-reports', { month })
    const events = await tx.quality.signalEvents(actor.area)
    const precision = new Map(precisionOf(events, today).map((one) => [one.kind, one]))
    const paths = new Map(known.units.map(({ code, path }) => [code, path]))
    const top = query.unit === undefined ? actor.path : paths.get(query.unit)
    const mine = (unit: string): boolean => {
      const path = paths.get(unit)
      if (path === undefined || top === undefined) return false
      const below = (above: string) => path === above || path.startsWith(`${above}/`)
      return below(actor.path) && below(top)
    }
    const shown = known.signals.signals.filter(
      ({ unit, kind }) => mine(unit) && precision.get(kind)?.retired !== true,
    )
    const named = new Set(shown.flatMap(({ unit }) => (paths.get(unit) ?? unit).split('/')))
    for (const { facts } of shown) for (const other of facts.others?.split(', ') ?? []) named.add(other)
    const asked = new Set(shown.flatMap(indicatorsRead))
    return accept({
      month,
      months: [...qualityMonths(today)],
      units: known.units
        .filter(({ code }) => named.has(code))
        .map(({ code, name, nameEn, level, parent }) => ({
          unit: code,
          name,
          level,
          ...(nameEn === undefined ? {} : { nameEn }),
          ...(parent === undefined ? {} : { parent }),
        })),
      indicators: known.source.indicators
        .filter(({ id }) => asked.has(id))
        .map(({ id, name }) => ({ indicator: id, name })),
      signals: shown.map((one) => presentSignal(one, signalState(events.get(one.signal) ?? []))),
      kinds: known.signals.kinds.map((one) =>
        presentKind(one, shown.filter(({ kind }) => kind === one.kind).length, precision.get(one.kind)),
      ),
    })
  })
})
