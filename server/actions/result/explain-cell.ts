import { explainCell as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { explain } from '#engine'
import { presentExplanation } from '../../present/present-explanation.ts'
import { action } from '../action.ts'

/** 解释: one number down to the facts of the unit’s own villages and grids. */
export const explainCell = action(route, async (house, { actor }, { params, query }) => {
  const { cell = 'total', fold, ...which } = query
  const asked = { scheme: params.scheme, ...which }
  const single = cell.startsWith('clause:') || cell.startsWith('item:') || cell.startsWith('veto:')
  const depth = fold === 'items' && !single ? 'items' : 'facts'
  const found = await (depth === 'items'
    ? house.assessor.result(actor, asked)
    : house.assessor.resultInDepth(actor, asked, params.unit))
  if (!found.accepted) return found
  const { assessment, head, units } = found.value
  const unit = assessment.figures.units.find(({ code }) => code === params.unit)
  if (unit === undefined) return refuse('unit.unknown', { unit: params.unit })
  const explanation = explain(assessment, params.unit, cell, depth)
  if (explanation === undefined) return refuse('cell.unknown', { cell })
  const names = new Map(units.map(({ code, name }) => [code, name]))
  return accept({
    head,
    unit: unit.code,
    unitName: unit.name,
    explanation: presentExplanation(explanation, names, depth),
  })
})
