import { listSchemes as route, type SchemeLine } from '#contract'
import { accept } from '#domain/decision'
import { closedMonths } from '#domain/reporting'
import { mayReadScheme, weighsUnitOf } from '../../assessing/may-read-scheme.ts'
import { readStoredScheme } from '../../assessing/read-stored-scheme.ts'
import type { StoredScheme } from '../../store/index.ts'
import { action } from '../action.ts'

const line = (
  stored: StoredScheme,
  weighsMe: boolean,
  years: readonly string[],
  today: string,
): SchemeLine => {
  const { scheme } = readStoredScheme(stored).program
  return {
    scheme: stored.scheme,
    version: stored.version,
    name: scheme.name,
    level: stored.level,
    period: stored.period,
    series: stored.series,
    classes: scheme.classes.map(({ id, name }) => ({ class: id, name })),
    months: closedMonths(stored.period, today),
    years: [...years],
    weighsMe,
    document: scheme.source.document,
  }
}

/** Its own year and those of its predecessors. */
const yearsOf = ({ series, period }: StoredScheme, all: readonly StoredScheme[]): string[] =>
  [
    ...new Set(all.filter((one) => one.series === series && one.period <= period).map((one) => one.period)),
  ].sort()

/** 方案列表: the scheme that weighs one's own unit first, the newest year first, the nearest area first. */
export const listSchemes = action(route, async (house, { actor }) => {
  const stored = await house.store.transaction({ reach: actor.reach }, (tx) => tx.schemes.listSchemes())
  const schemes = stored
    .filter((one) => mayReadScheme(actor, one))
    .map((one) => ({ one, mine: weighsUnitOf(one, actor) }))
    .sort(
      (a, b) =>
        Number(b.mine) - Number(a.mine) ||
        Number(b.one.period) - Number(a.one.period) ||
        b.one.reach.length - a.one.reach.length,
    )
    .map(({ one, mine }) => line(one, mine, yearsOf(one, stored), house.today()))
  return accept({ schemes })
})
