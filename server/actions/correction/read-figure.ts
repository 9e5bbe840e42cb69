import { readFigure as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { presentFact } from '../../present/present-explanation.ts'
import { findFigure, indicatorName } from '../../review/correction-figure.ts'
import { nameOf } from '../../review/month-reports.ts'
import { reading, sees } from '../../review/scope-of.ts'
import { action } from '../action.ts'

/** 一个数的来历: what a correction starts from. */
export const readFigure = action(route, (house, { actor }, { query }) =>
  house.store.transaction(reading(actor), async (tx) => {
    const found = await findFigure(tx, actor.area, query, house.today())
    if (found === undefined || !sees(actor, found.unit.path)) return refuse('figure.unknown')
    const { unit, indicator, period, reported, verified, closing, waiting } = found
    return accept({
      unit: nameOf(unit),
      indicator: indicatorName(indicator),
      period,
      monthClosed: closing !== undefined,
      ...(waiting === undefined ? {} : { waiting: waiting.correction }),
      reported: reported.map(presentFact),
      verified: verified.map(presentFact),
    })
  }),
)
