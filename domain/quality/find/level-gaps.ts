import { exactText, isMissing, subtract, type Value } from '#engine'
import { partsOf, type World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'
import { ABSENT, numberOf, plus, ZERO } from './number-of.ts'

/** 上下级合计: what a unit reported itself against what the units that report below it add up to. */
export function findLevelGaps({ figures }: World): Found {
  const candidates: Candidate[] = []
  let [tests, short] = [0, 0]
  const under = descendants(figures.units)
  for (const indicator of figures.indicators) {
    if (indicator.rollUp !== undefined && indicator.rollUp !== 'sum') continue
    const reporters = new Set(figures.reporters(indicator))
    figures.units.forEach((unit, place) => {
      const own = reporters.has(place) ? undefined : figures.fact(indicator.id, place, figures.at)
      if (own === undefined) return
      const below = (under.get(unit.code) ?? []).filter((one) => reporters.has(one))
      for (const part of partsOf(indicator)) {
        const mine = numberOf(own, part)
        const theirs = below.reduce<Value>(
          (sum, one) => plus(sum, numberOf(figures.fact(indicator.id, one, figures.at), part)),
          below.length === 0 ? ABSENT : ZERO,
        )
        if (isMissing(mine) || isMissing(theirs)) {
          short += 1
          continue
        }
        tests += 1
        const gap = subtract(mine, theirs)
        if (gap.n === 0n) continue
        const facts = {
          own: exactText(mine),
          below: exactText(theirs),
          gap: exactText(gap),
          units: String(below.length),
        }
        candidates.push({
          unit: unit.code,
          about: `${indicator.id}:${part}`,
          indicator: indicator.id,
          part,
          facts,
        })
      }
    })
  }
  return { candidates, tests, short }
}

function descendants(units: World['figures']['units']): ReadonlyMap<string, readonly number[]> {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]))
  const found = new Map<string, number[]>()
  units.forEach(({ parent }, place) => {
    for (let above = parent; above !== undefined; above = parents.get(above))
      found.set(above, [...(found.get(above) ?? []), place])
  })
  return found
}
