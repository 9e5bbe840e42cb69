import { sendDataValueSet as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { action } from '../action.ts'
import { exchangeView, finderOf } from './exchange-view.ts'
import { handInValues, type Strategy } from './hand-in-values.ts'
import { importSummaryOf } from './import-summary-of.ts'
import { idSchemesOf } from './values-asked.ts'
import { sortValues } from './values-sent.ts'

const STRATEGIES: Readonly<Record<string, Strategy>> = {
  CREATE_AND_UPDATE: 'both',
  NEW_AND_UPDATES: 'both',
  CREATE: 'new',
  NEW: 'new',
  UPDATE: 'known',
  UPDATES: 'known',
}

/** Thrown to undo a dry run: it does everything the real one does, in the same place, and then none of it happened. */
class Undone extends Error {}

/**
 * 送数据值: sorted into reports, each handed in by the one door, all in one transaction. What cannot be taken is a conflict
 * and the rest is written, as DHIS2 does it; a fault in the middle leaves nothing.
 */
export const sendDataValueSet = action(route, async (house, { actor }, { query, body }) => {
  const named = (query.importStrategy ?? 'CREATE_AND_UPDATE').toUpperCase()
  const strategy = Object.hasOwn(STRATEGIES, named) ? STRATEGIES[named] : undefined
  if (strategy === undefined)
    return refuse('exchange.not-supported', { what: `importStrategy=${named.slice(0, 40)}` })
  for (const name of ['async', 'force'] as const)
    if (query[name] === 'true') return refuse('exchange.not-supported', { what: `${name}=true` })
  const schemes = idSchemesOf({ ...withoutUndefined(query), ...withoutUndefined(body) })
  if (!schemes.accepted) return schemes
  const dryRun = query.dryRun === 'true' || query.dry_run === 'true'
  const context = {
    reach: actor.area,
    path: actor.path,
    writer: { path: actor.path, level: actor.level },
  }
  let tried: Awaited<ReturnType<typeof handInValues>> | undefined
  try {
    tried = await house.store.transaction(context, async (tx) => {
      const view = await exchangeView(tx, actor, house.today())
      const sorted = sortValues(body, view, finderOf(view, schemes.value))
      tried = await handInValues(house, tx, actor, sorted, {
        strategy,
        complete: body.completeDate !== undefined,
      })
      if (dryRun) throw new Undone()
      return tried
    })
  } catch (error) {
    if (!(error instanceof Undone) || tried === undefined) throw error
  }
  return accept(
    importSummaryOf(tried, {
      dryRun,
      strategy: named,
      schemes: schemes.value,
      complete: body.completeDate,
    }),
  )
})

type Wish = Parameters<typeof idSchemesOf>[0]
const withoutUndefined = ({
  idScheme,
  dataElementIdScheme,
  orgUnitIdScheme,
  dataSetIdScheme,
}: Wish): Wish => ({
  ...(idScheme === undefined ? {} : { idScheme }),
  ...(dataElementIdScheme === undefined ? {} : { dataElementIdScheme }),
  ...(orgUnitIdScheme === undefined ? {} : { orgUnitIdScheme }),
  ...(dataSetIdScheme === undefined ? {} : { dataSetIdScheme }),
})
