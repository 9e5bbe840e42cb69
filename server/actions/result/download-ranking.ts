import { downloadRanking as route } from '#contract'
import { accept } from '#domain/decision'
import { rankingCsv, rankingWorkbook } from '../../exchange/index.ts'
import { action } from '../action.ts'
import { rankingTable } from './ranking-table.ts'
import { FILE_TYPES } from './result-title.ts'

/** 排名表 as .xlsx or .csv. */
export const downloadRanking = action(route, async (house, { actor }, { params, query }) => {
  const { as, language, ...which } = query
  const found = await house.assessor.result(actor, { ...params, ...which })
  if (!found.accepted) return found
  const { assessment, head } = found.value
  const table = rankingTable(assessment, head, language)
  return accept({
    fileName: `${table.title}_${head.scheme}_${head.through}.${as}`,
    type: FILE_TYPES[as],
    bytes: as === 'xlsx' ? await rankingWorkbook(table) : rankingCsv(table),
  })
})
