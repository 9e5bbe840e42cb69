import { accept, type Decision, refuse } from '#domain/decision'
import type { DraftState } from './draft-state.ts'

export type SignRefusal =
  | 'scheme-draft.not-submitted'
  | 'scheme-draft.signer-wrote'
  | 'scheme-draft.changed-meanwhile'

/**
 * 签发: a second person signs the very text that was submitted. Who wrote any of it does not sign it, whatever their
 * office: a scheme weighs others, so four eyes stand before it.
 */
export function signDraft(
  state: DraftState,
  signer: { readonly account: string },
  text: number,
): Decision<true, SignRefusal> {
  if (state.stage !== 'signing') return refuse('scheme-draft.not-submitted', { stage: state.stage })
  if (state.writers.includes(signer.account) || state.submitted?.account === signer.account)
    return refuse('scheme-draft.signer-wrote')
  if (text !== state.text) {
    const { name, at } = state.writtenBy
    return refuse('scheme-draft.changed-meanwhile', { name, at, number: String(state.text) })
  }
  return accept(true)
}
