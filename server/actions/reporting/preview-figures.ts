import type { DraftView } from '#contract'
import type { GivenFigure } from '#domain/form'
import type { Actor } from '#domain/permission'
import { assess, type Fact, gatherFigures, type Scheme } from '#engine'
import { amount } from '../../present/amount.ts'
import type { House } from '../action.ts'

/**
 * 预演: where the weighed unit on this path would stand with these figures; computed in memory, nothing written. Undefined
 * where the scheme weighs no unit on the path.
 */
export async function previewFigures(
  house: House,
  actor: Actor,
  scheme: Scheme,
  path: string,
  period: string,
  figures: readonly GivenFigure[],
): Promise<DraftView['preview']> {
  const weighed = await house.store.transaction({ reach: actor.reach, path: actor.path }, async (tx) => {
    const units = await tx.units.unitsAt(house.today(), { levels: [scheme.level], reach: actor.reach })
    return units.find((unit) => path === unit.path || path.startsWith(`${unit.path}/`))
  })
  if (weighed === undefined) return undefined
  const found = await house.assessor.resultInDepth(actor, { scheme: scheme.id }, weighed.code)
  if (!found.accepted) return undefined
  const { assessment, units, facts, through } = found.value
  const supposed: Fact[] = figures.map(({ unit, indicator, value, numerator, denominator, missing }) => ({
    unit,
    indicator,
    ...(value === undefined ? {} : { value }),
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(missing === undefined ? {} : { missing }),
    period,
    kind: 'reported',
    version: Number.MAX_SAFE_INTEGER,
  }))
  const gathered = gatherFigures(scheme, units, [...facts, ...supposed], { through })
  if (gathered.figures === undefined) return undefined
  const after = assess(assessment.program, gathered.figures)
  const [was, is] = [assessment, after].map(({ standings }) =>
    standings.find(({ unit }) => unit.code === weighed.code),
  )
  if (was === undefined || is === undefined) return undefined
  return {
    scheme: scheme.id,
    totalBefore: amount(was.total, scheme.display),
    totalAfter: amount(is.total, scheme.display),
    ...(was.rank === undefined ? {} : { rankBefore: was.rank }),
    ...(is.rank === undefined ? {} : { rankAfter: is.rank }),
  }
}
