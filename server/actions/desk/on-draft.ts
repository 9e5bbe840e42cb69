import { accept, type Decision, type Refused, refuse } from '#domain/decision'
import { type DraftState, draftState } from '#domain/drafting'
import type { Actor } from '#domain/permission'
import type { NewDraftEvent, StoredSchemeDraft, StoreTransaction } from '../../store/index.ts'
import type { House } from '../action.ts'

/** 草稿 as a decision finds it. */
export interface FoundDraft {
  readonly stored: StoredSchemeDraft
  readonly state: DraftState
  readonly tx: StoreTransaction
  readonly at: string
}

/** What a decision writes; a refusal beside an event says no and keeps what was brought. */
export interface DraftAct<Value, Code extends string> {
  readonly event?: Pick<NewDraftEvent, 'kind' | 'note' | 'text' | 'approval'>
  readonly answer: Value | Refused<Code>
}

export const writing = ({ reach, path, level }: Actor) => ({ reach, path, writer: { path, level } })
export const reading = ({ reach, path }: Actor) => ({ reach, path })

/**
 * 办理草稿: load, decide, record, in one transaction. People who act on one draft at the same moment act one after another,
 * each deciding on what the one before left.
 */
export function onDraft<Value extends object, Code extends string>(
  house: House,
  actor: Actor,
  draft: string,
  decide: (found: FoundDraft) => Promise<Decision<DraftAct<Value, Code>, Code>>,
): Promise<Decision<Value, Code | 'scheme-draft.unknown'>> {
  return house.store.transaction(writing(actor), async (tx) => {
    await tx.schemeDrafts.lockSchemeDraft(actor.area, draft)
    const stored = await tx.schemeDrafts.findSchemeDraft(actor.area, draft)
    if (stored === undefined) return refuse('scheme-draft.unknown')
    const [state, at] = [draftState(stored.events), house.now()]
    const decision = await decide({ stored, state, tx, at })
    if (!decision.accepted) return decision
    const { event, answer } = decision.value
    if (event !== undefined) {
      const number = state.last + 1
      const written = await tx.schemeDrafts.appendEvent({ ...event, ...newEvent(actor, stored, number, at) })
      if (!written) throw new Error(`event ${number} of draft ${draft} was written beside the lock`)
      await audit(tx, actor, event.kind, { draft, number, at })
    }
    return 'refusal' in answer ? answer : accept(answer)
  })
}

export const newEvent = (
  { account, name }: Actor,
  { area, draft, path }: Pick<StoredSchemeDraft, 'area' | 'draft' | 'path'>,
  number: number,
  at: string,
) => ({ area, draft, path, number, at, account, name })

/** Saves are many and are events themselves; the chain of the audit carries the steps. */
async function audit(
  tx: StoreTransaction,
  actor: Actor,
  kind: NewDraftEvent['kind'],
  { draft, number, at }: { readonly draft: string; readonly number: number; readonly at: string },
): Promise<void> {
  if (kind === 'saved') return
  await tx.audit.appendAudit({
    area: actor.area,
    at,
    actor: actor.account,
    action: `scheme-draft.${kind}`,
    subject: draft,
    detail: { number },
  })
}
