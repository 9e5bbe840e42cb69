import { accept, type Decision, refuse } from '#domain/decision'
import type { Actor } from '#domain/permission'
import { type LookRefusal, lookInto, type SignalSaid, type SignalState, signalState } from '#domain/quality'
import type { House } from '../action.ts'
import { writing } from '../desk/on-draft.ts'
import { findSignal } from './find-signal.ts'

/** 办理信号: load, decide, record, in one transaction; two who act on one signal act one after the other. */
export function onSignal(
  house: House,
  actor: Actor,
  id: string,
  said: SignalSaid,
): Promise<Decision<{ state: SignalState }, LookRefusal | 'signal.unknown'>> {
  return house.store.transaction(writing(actor), async (tx) => {
    await tx.quality.lockSignal(actor.area, id)
    const found = await findSignal(house, tx, actor, id)
    if (found === undefined) return refuse('signal.unknown')
    const { signal, unit, events } = found
    const standing = { kind: signal.kind, unitPath: unit.path, state: signalState(events) }
    const decision = lookInto(standing, said, actor)
    if (!decision.accepted) return decision
    const at = house.now()
    const { did, outcome, explanation, note } = decision.value
    const event = {
      signal: id,
      number: (events.at(-1)?.number ?? 0) + 1,
      at,
      account: actor.account,
      name: actor.name,
      did,
      ...(outcome === undefined ? {} : { outcome }),
      ...(explanation === undefined ? {} : { explanation }),
      ...(note === undefined ? {} : { note }),
    }
    await tx.quality.appendSignalEvent({
      ...event,
      area: actor.area,
      unit: unit.code,
      path: unit.path,
      byUnit: actor.unit,
    })
    await tx.audit.appendAudit({
      area: actor.area,
      at,
      actor: actor.account,
      action: `quality.${did}`,
      subject: id,
      detail: { outcome: outcome ?? null, explanation: explanation ?? null, note: note ?? null },
    })
    return accept({ state: signalState([...events, { ...event, unit: unit.code }]) })
  })
}
