import { downloadComparison as route } from '#contract'
import { accept } from '#domain/decision'
import { comparisonCsv, comparisonWorkbook } from '../../exchange/index.ts'
import { presentComparison } from '../../present/present-comparison.ts'
import { comparisonTable } from '../../tables/index.ts'
import { action } from '../action.ts'
import { bothSides } from './both-sides.ts'
import { FILE_TYPES } from './file-types.ts'

/** 对比结果 as .xlsx or .csv. */
export const downloadComparison = action(route, async (house, { actor }, { query }) => {
  const { as, language, ...asked } = query
  const sides = await bothSides(house, actor, asked)
  if (!sides.accepted) return sides
  const { before, after } = sides.value
  const table = comparisonTable(presentComparison(before, after, actor.unit), language)
  return accept({
    fileName: `${table.title}.${as}`,
    type: FILE_TYPES[as],
    bytes: as === 'xlsx' ? await comparisonWorkbook(table) : Buffer.from(comparisonCsv(table)),
  })
})
