import { accept, type Decision, refuse } from '#domain/decision'
import type { Actor } from '#domain/permission'
import { ownsUnit } from './own-unit.ts'

/** 待确认的导入: what the rule needs to know of an uploaded workbook. */
export interface DraftState {
  readonly draft: string
  readonly unitPath: string
  readonly errors: number
  readonly confirmedAt?: string
  readonly discardedAt?: string
}

export type ConfirmRefusal =
  | 'draft.already-confirmed'
  | 'draft.discarded'
  | 'draft.has-errors'
  | 'unit.not-yours'

/**
 * 确认导入: the town that uploaded a workbook makes its figures its own.
 *
 * Confirming twice is refused, so that a double click or a repeated request writes once.
 */
export function confirmDraft(
  draft: DraftState,
  actor: Pick<Actor, 'path'>,
): Decision<{ readonly confirmed: string }, ConfirmRefusal> {
  if (!ownsUnit(actor, draft.unitPath)) return refuse('unit.not-yours')
  if (draft.confirmedAt !== undefined) return refuse('draft.already-confirmed', { at: draft.confirmedAt })
  if (draft.discardedAt !== undefined) return refuse('draft.discarded', { at: draft.discardedAt })
  if (draft.errors > 0) return refuse('draft.has-errors', { errors: String(draft.errors) })
  return accept({ confirmed: draft.draft })
}
