import { rebaseChart as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { action } from '../action.ts'
import { writing } from '../desk/on-draft.ts'
import { findSignal } from './find-signal.ts'

/** 重定基线: from a month on the limits of one chart are computed anew; the reason stands under the chart. */
export const rebaseChart = action(route, (house, { actor }, { params, body }) =>
  house.store.transaction(writing(actor), async (tx) => {
    await tx.quality.lockSignal(actor.area, params.signal)
    const found = await findSignal(house, tx, actor, params.signal)
    const indicator = found?.signal.indicator
    if (found === undefined || indicator === undefined) return refuse('signal.unknown')
    const { unit, signal } = found
    if (unit.path === actor.path) return refuse('signal.own-figures')
    if (body.month > signal.month) return refuse('signal.base-outside', { month: signal.month })
    const at = house.now()
    const { month, reason } = body
    const { account, name, area } = actor
    const base = { area, unit: unit.code, path: unit.path, indicator, month, reason, at, account, name }
    if (!(await tx.quality.insertControlBase(base))) return refuse('signal.base-there', { month })
    await tx.audit.appendAudit({
      area,
      at,
      actor: account,
      action: 'quality.rebased',
      subject: params.signal,
      detail: { month, reason, indicator, unit: unit.code },
    })
    return accept({ month })
  }),
)
