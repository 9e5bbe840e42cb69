import { factMovements as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { movedBy } from '#engine'
import { presentFact } from '../../present/present-explanation.ts'
import { shownAmount, shownDifference } from '../../present/shown-amount.ts'
import { action } from '../action.ts'

/** The assessed unit above (or equal to) a reporting unit. */
const assessedAbove = (path: string, assessed: ReadonlySet<string>): string | undefined =>
  path.split('/').findLast((code) => assessed.has(code))

/**
 * 一个数动了谁的分: the fact with its versions, and every score that stands differently with it. A figure is open to those
 * a scheme weighs by it: one the scheme does not count is not found through it.
 */
export const factMovements = action(route, async (house, { actor }, { params, query }) => {
  const { unit: code, indicator, at, kind, ...which } = query
  const first = await house.assessor.result(actor, { scheme: params.scheme, ...which })
  if (!first.accepted) return first
  const { assessment, ready } = first.value
  const declared = ready.program.scheme.indicators.find(({ id }) => id === indicator)
  if (declared === undefined) return refuse('fact.unknown')
  const found = await house.store.transaction({ reach: ready.stored.reach }, async (tx) => {
    const unit = await tx.units.findUnit(code, house.today())
    if (unit === undefined) return undefined
    return {
      unit,
      versions: await tx.facts.factHistory({ area: unit.area, unit: code, indicator, period: at, kind }),
    }
  })
  const standing = found?.versions[0]
  if (found === undefined || standing === undefined) return refuse('fact.unknown')
  const assessed = assessedAbove(found.unit.path, new Set(assessment.figures.units.map((one) => one.code)))
  const deep =
    assessed === undefined
      ? first
      : await house.assessor.resultInDepth(actor, { scheme: params.scheme, ...which }, assessed)
  if (!deep.accepted) return deep
  const { units, facts, head, period } = deep.value
  const { display } = ready.program.scheme
  const versions = [...found.versions].reverse()
  const known = [
    ...facts.filter(
      (fact) =>
        !(fact.unit === code && fact.indicator === indicator && fact.period === at && fact.kind === kind),
    ),
    ...versions,
  ]
  const movements = movedBy(ready.program, units, known, standing, { through: head.through, period })
  return accept({
    head,
    versions: versions.map(presentFact),
    indicatorName: declared.name,
    unitName: found.unit.name,
    against: versions.length > 1 ? ('previous-version' as const) : ('absence' as const),
    movements: movements.map(({ unit, unitName, cell, name, before, after }) => {
      const difference = shownDifference(before, after, display)
      return {
        unit,
        unitName: unitName.zh,
        cell,
        name,
        before: shownAmount(before, display),
        after: shownAmount(after, display),
        ...(difference === undefined ? {} : { difference }),
      }
    }),
  })
})
