import { sendCompleteRegistrations as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { readIsoPeriod } from '#domain/exchange'
import { action } from '../action.ts'
import { exchangeView, finderOf } from './exchange-view.ts'
import { importSummaryOf } from './import-summary-of.ts'
import { idSchemesOf } from './values-asked.ts'
import type { ValueConflict } from './values-sent.ts'

/**
 * 送完成登记: with us handing in is what completes a report, so one that was handed in is confirmed and ignored, and one
 * that was not is a conflict that says so. Nothing is written here.
 */
export const sendCompleteRegistrations = action(route, async (house, { actor }, { query, body }) => {
  for (const name of ['async', 'force'] as const)
    if (query[name] === 'true') return refuse('exchange.not-supported', { what: `${name}=true` })
  const { idScheme, orgUnitIdScheme, dataSetIdScheme } = query
  const schemes = idSchemesOf({ idScheme, orgUnitIdScheme, dataSetIdScheme })
  if (!schemes.accepted) return schemes
  const happened = await house.store.transaction({ reach: actor.area, path: actor.path }, async (tx) => {
    const view = await exchangeView(tx, actor, house.today())
    const finder = finderOf(view, schemes.value)
    const handedIn = new Set(
      (await tx.submissions.listSubmissions({ path: actor.path })).map(
        ({ form, unit, period }) => `${form} ${unit} ${period}`,
      ),
    )
    const conflicts: ValueConflict[] = []
    for (const [index, one] of body.completeDataSetRegistrations.entries()) {
      const objects = { dataSet: one.dataSet, orgUnit: one.organisationUnit, period: one.period }
      const form = finder.form(one.dataSet)
      const unit = finder.unit(one.organisationUnit)
      const period = readIsoPeriod(one.period)
      const conflict = (code: string, property: ValueConflict['property'], object: string): void => {
        conflicts.push({ index, code, property, object, objects, facts: { object } })
      }
      if (form === undefined) conflict('E7600', 'dataSet', one.dataSet)
      else if (unit === undefined) conflict('E7612', 'orgUnit', one.organisationUnit)
      else if (period === undefined) conflict('E7611', 'period', one.period)
      else if (one.completed === false) conflict('exchange.not-taken-back', 'dataSet', one.dataSet)
      else if (!handedIn.has(`${form.form} ${unit.code} ${period}`))
        conflict('exchange.not-handed-in', 'dataSet', one.dataSet)
    }
    const unchanged = body.completeDataSetRegistrations.length - conflicts.length
    return { imported: 0, updated: 0, unchanged, conflicts, submissions: [] }
  })
  return accept(
    importSummaryOf(happened, {
      dryRun: query.dryRun === 'true' || query.dry_run === 'true',
      strategy: 'CREATE_AND_UPDATE',
      schemes: schemes.value,
    }),
  )
})
