import { accept, type Decision, refuse } from '#domain/decision'
import type { DraftState } from './draft-state.ts'

export interface SaveWish {
  /** Number of the text this one was written on top of. */
  readonly after: number
  readonly sha256: string
}

export type SaveRefusal = 'scheme-draft.changed-meanwhile' | 'scheme-draft.in-signing' | 'scheme-draft.closed'

/**
 * 保存草稿. A text written on top of an older one is refused and set aside by the caller, so that neither person's words
 * are lost. The same text sent twice (an answer that never arrived) is accepted once.
 */
export function saveDraft(state: DraftState, wish: SaveWish): Decision<'nothing-new' | 'saved', SaveRefusal> {
  const closed = mayWrite(state)
  if (!closed.accepted) return closed
  if (state.sha256 === wish.sha256) return accept('nothing-new')
  if (wish.after !== state.text) {
    const { name, at } = state.writtenBy
    return refuse('scheme-draft.changed-meanwhile', { name, at, number: String(state.text) })
  }
  return accept('saved')
}

/** Whether the text may change at all. */
export function mayWrite(
  state: DraftState,
): Decision<true, 'scheme-draft.in-signing' | 'scheme-draft.closed'> {
  if (state.stage === 'signing')
    return refuse('scheme-draft.in-signing', { name: state.submitted?.name ?? '' })
  if (state.stage !== 'writing') return refuse('scheme-draft.closed', { stage: state.stage })
  return accept(true)
}
