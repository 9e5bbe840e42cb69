import { downloadWorkbook as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { ownsUnit } from '#domain/reporting'
import { monthlyWorkbook } from '../../exchange/index.ts'
import { action } from '../action.ts'
import { findReporting, reportingForm, standingFigures } from './reporting-form.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 导出填报表: the month’s workbook of a town, filled with what stands unless an empty one is asked for. */
export const downloadWorkbook = action(route, async (house, { actor }, { params, query }) => {
  const code = query.unit ?? actor.unit
  const form = await house.store.transaction({ reach: actor.reach, path: actor.path }, async (tx) => {
    const town = await tx.units.findUnit(code, house.today())
    if (town === undefined || town.level !== 'town') return refuse('unit.unknown', { unit: code })
    if (!ownsUnit(actor, town.path)) return refuse('unit.not-yours')
    const reporting = await findReporting(tx, town, params.period)
    if (reporting === undefined) return refuse('unit.unknown', { unit: code })
    const filled = query.filled === 'yes' ? await standingFigures(tx, reporting, params.period) : undefined
    return accept(reportingForm(reporting, params.period, query.language, filled))
  })
  if (!form.accepted) return form
  const [year, month] = params.period.split('-')
  const fileName =
    query.language === 'en'
      ? `${form.value.unit.code}_${params.period}_monthly.xlsx`
      : `${form.value.unit.name}_${year}年${month}月_月报.xlsx`
  return accept({ fileName, type: XLSX, bytes: await monthlyWorkbook(form.value) })
})
