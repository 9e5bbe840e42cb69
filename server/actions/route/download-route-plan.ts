import { downloadRoutePlan as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { routeCsv, routeWorkbook } from '../../exchange/index.ts'
import { presentRoute } from '../../present/present-route.ts'
import { routeTable } from '../../tables/index.ts'
import { action } from '../action.ts'
import { FILE_TYPES } from '../result/file-types.ts'

/** 路线 as .xlsx or .csv. */
export const downloadRoutePlan = action(route, async (house, { tokenSha256 }, { params, query }) => {
  const { as, language } = query
  const plan = house.routePlans.find(tokenSha256, params.plan)
  if (plan === undefined) return refuse('route.unknown')
  if (plan.end?.state !== 'done') return refuse('route.no-plan')
  const table = routeTable(presentRoute(plan.end.done, plan.about), language)
  return accept({
    fileName: `${table.title}_${table.through}.${as}`,
    type: FILE_TYPES[as],
    bytes: as === 'xlsx' ? await routeWorkbook(table) : Buffer.from(routeCsv(table)),
  })
})
