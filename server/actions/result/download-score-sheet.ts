import { downloadScoreSheet as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { scoreSheetCsv, scoreSheetWorkbook } from '../../exchange/index.ts'
import { scoreSheetTable } from '../../tables/index.ts'
import { action } from '../action.ts'
import { FILE_TYPES } from './file-types.ts'

/** 得分表 as .xlsx or .csv. */
export const downloadScoreSheet = action(route, async (house, { actor }, { params, query }) => {
  const { as, language, ...which } = query
  const found = await house.assessor.result(actor, { scheme: params.scheme, ...which })
  if (!found.accepted) return found
  const standing = found.value.assessment.standings.find(({ unit }) => unit.code === params.unit)
  if (standing === undefined) return refuse('unit.unknown', { unit: params.unit })
  const table = scoreSheetTable(found.value, standing, language)
  return accept({
    fileName: `${table.title}_${table.through}.${as}`,
    type: FILE_TYPES[as],
    bytes: as === 'xlsx' ? await scoreSheetWorkbook([table]) : Buffer.from(scoreSheetCsv(table)),
  })
})
