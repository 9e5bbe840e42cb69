import { downloadBurden as route } from '#contract'
import { accept } from '#domain/decision'
import { burdenCsv, burdenWorkbook } from '../../exchange/index.ts'
import { burdenTable } from '../../tables/index.ts'
import { action } from '../action.ts'
import { FILE_TYPES } from '../result/file-types.ts'
import { burdenOf } from './burden-of.ts'

/** 减负账 as .xlsx or .csv: the yearly report. */
export const downloadBurden = action(route, async (house, { actor }, { query }) => {
  const { reach, path } = actor
  const today = house.today()
  const view = await house.store.transaction({ reach, path }, (tx) =>
    burdenOf(tx, actor, { year: query.year, today }),
  )
  const table = burdenTable(view, query.language)
  return accept({
    fileName: `${table.title}.${query.as}`,
    type: FILE_TYPES[query.as],
    bytes: query.as === 'xlsx' ? await burdenWorkbook(table) : Buffer.from(burdenCsv(table)),
  })
})
