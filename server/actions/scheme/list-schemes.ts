import { listSchemes as route, type SchemeLine } from '#contract'
import { accept } from '#domain/decision'
import type { Actor } from '#domain/permission'
import { readStoredScheme } from '../../assessing/read-stored-scheme.ts'
import type { StoredScheme } from '../../store/index.ts'
import { action, type House } from '../action.ts'

const line = async (house: House, actor: Actor, stored: StoredScheme): Promise<SchemeLine> => {
  const { scheme } = readStoredScheme(stored).program
  const found = await house.assessor.result(actor, { scheme: stored.scheme })
  return {
    scheme: stored.scheme,
    version: stored.version,
    name: scheme.name,
    level: stored.level,
    period: stored.period,
    series: stored.series,
    classes: scheme.classes.map(({ id, name }) => ({ class: id, name })),
    months: found.accepted ? [...found.value.months] : [],
    years: found.accepted ? [stored.period] : [],
    weighsMe: found.accepted && found.value.assessment.figures.units.some(({ code }) => code === actor.unit),
    document: scheme.source.document,
  }
}

/** 方案列表: the scheme that weighs one's own unit first, the newest year first. */
export const listSchemes = action(route, async (house, { actor }) => {
  const stored = await house.store.transaction({ reach: actor.area }, (tx) => tx.schemes.listSchemes())
  const mine = stored.filter(({ reach }) => actor.area.startsWith(reach) || reach.startsWith(actor.area))
  const lines: SchemeLine[] = []
  for (const one of mine) lines.push(await line(house, actor, one))
  const reachOf = new Map(mine.map(({ scheme, reach }) => [scheme, reach.length]))
  const near = (one: SchemeLine) => (one.weighsMe ? 0 : 1)
  lines.sort(
    (a, b) =>
      near(a) - near(b) ||
      b.period.localeCompare(a.period) ||
      (reachOf.get(b.scheme) ?? 0) - (reachOf.get(a.scheme) ?? 0),
  )
  return accept({ schemes: lines })
})
