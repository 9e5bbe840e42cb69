import { downloadRanking as route } from '#contract'
import { accept } from '#domain/decision'
import { rankingCsv, rankingWorkbook } from '../../exchange/index.ts'
import { rankingTable } from '../../tables/index.ts'
import { action } from '../action.ts'
import { FILE_TYPES } from './file-types.ts'

/** 排名表 as .xlsx or .csv. */
export const downloadRanking = action(route, async (house, { actor }, { params, query }) => {
  const { as, language, ...which } = query
  const found = await house.assessor.result(actor, { ...params, ...which })
  if (!found.accepted) return found
  const table = rankingTable(found.value, language)
  return accept({
    fileName: `${table.title}_${table.through}.${as}`,
    type: FILE_TYPES[as],
    bytes: as === 'xlsx' ? await rankingWorkbook(table) : Buffer.from(rankingCsv(table)),
  })
})
