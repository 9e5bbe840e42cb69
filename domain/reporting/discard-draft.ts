import { accept, type Decision, refuse } from '#domain/decision'
import type { DraftState } from './confirm-draft.ts'

/** 放弃导入: puts an upload aside; what was confirmed stays, because facts are never unwritten. */
export function discardDraft(
  draft: Pick<DraftState, 'draft' | 'confirmedAt'>,
): Decision<{ readonly discarded: string }, 'draft.already-confirmed'> {
  if (draft.confirmedAt !== undefined) return refuse('draft.already-confirmed', { at: draft.confirmedAt })
  return accept({ discarded: draft.draft })
}
