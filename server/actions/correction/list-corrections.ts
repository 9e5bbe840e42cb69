import { listCorrections as route } from '#contract'
import { accept } from '#domain/decision'
import { reportedIndicators } from '../../review/correction-figure.ts'
import { reading, scopeOf } from '../../review/scope-of.ts'
import { action } from '../action.ts'
import { correctionLine } from './present-correction.ts'

/** 更正列表 of one's own units. */
export const listCorrections = action(route, (house, { actor }) =>
  house.store.transaction(reading(actor), async (tx) => {
    const stored = await tx.corrections.listCorrections({ area: actor.area, path: scopeOf(actor) })
    if (stored.length === 0) return accept({ corrections: [] })
    const units = new Map(
      (await tx.units.unitsAt(house.today(), { path: scopeOf(actor) })).map((one) => [one.code, one]),
    )
    const known = new Map(
      (await reportedIndicators(tx, actor.area)).map(({ indicator }) => [indicator.id, indicator]),
    )
    const lines = []
    for (const one of stored) {
      const indicator = known.get(one.indicator)
      if (indicator === undefined) continue
      const { area, unit, period } = one
      const versions = await tx.facts.factHistory({
        area,
        unit,
        indicator: one.indicator,
        period,
        kind: 'reported',
      })
      const base = versions.find(({ version }) => version === one.version)
      lines.push(correctionLine(one, units.get(unit) ?? { code: unit, name: unit }, indicator, base))
    }
    return accept({ corrections: lines })
  }),
)
