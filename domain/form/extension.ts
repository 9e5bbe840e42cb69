import { accept, type Decision, refuse } from '#domain/decision'

/** 延期的一步, oldest first in a list. */
export interface ExtensionStep {
  readonly kind: 'asked' | 'withdrawn' | 'granted' | 'refused'
  readonly account: string
  readonly until?: string
  readonly reason?: string
}

export type ExtensionState =
  | { readonly state: 'none' }
  | { readonly state: 'asked'; readonly until: string }
  | { readonly state: 'granted'; readonly until: string }
  | { readonly state: 'refused' }

/** 延期的现状: the last step that counts; what was granted once stands through a later asking. */
export function extensionState(steps: readonly ExtensionStep[]): ExtensionState {
  const last = steps.filter(({ kind }) => kind !== 'withdrawn').at(-1)
  if (steps.at(-1)?.kind === 'withdrawn') return granted(steps) ?? { state: 'none' }
  if (last === undefined) return { state: 'none' }
  if (last.kind === 'refused') return granted(steps) ?? { state: 'refused' }
  return { state: last.kind === 'granted' ? 'granted' : 'asked', until: last.until ?? '' }
}

function granted(steps: readonly ExtensionStep[]): ExtensionState | undefined {
  const until = steps.findLast(({ kind }) => kind === 'granted')?.until
  return until === undefined ? undefined : { state: 'granted', until }
}

/** 实际截止日: the day granted where it is later than the form’s own. */
export function extendedDue(due: string, steps: readonly ExtensionStep[]): string {
  const until = steps.findLast(({ kind }) => kind === 'granted')?.until
  return until !== undefined && until > due ? until : due
}

export type AskRefusal =
  | 'extension.too-late'
  | 'extension.not-later'
  | 'extension.waiting'
  | 'extension.no-reason'

/** 申请延期: before the day is over, to a later day, with a reason, and not while an asking waits. */
export function askExtension(
  steps: readonly ExtensionStep[],
  asked: { readonly due: string; readonly until: string; readonly reason: string; readonly today: string },
): Decision<{ readonly until: string }, AskRefusal> {
  const due = extendedDue(asked.due, steps)
  if (asked.today > due) return refuse('extension.too-late', { due })
  if (asked.until <= due) return refuse('extension.not-later', { due })
  if (extensionState(steps).state === 'asked') return refuse('extension.waiting')
  if (asked.reason.trim() === '') return refuse('extension.no-reason')
  return accept({ until: asked.until })
}

export type DecideRefusal =
  | 'extension.nothing-asked'
  | 'extension.own'
  | 'extension.not-above'
  | 'extension.no-reason'

/** 批复延期: by a level above the unit, by another hand than asked, and a refusal says why. */
export function decideExtension(
  steps: readonly ExtensionStep[],
  decided: {
    readonly kind: 'granted' | 'refused'
    readonly reason: string
    readonly unitPath: string
    readonly actor: { readonly path: string; readonly account: string }
  },
): Decision<{ readonly until: string }, DecideRefusal> {
  const { actor, unitPath } = decided
  const last = steps.at(-1)
  if (last?.kind !== 'asked') return refuse('extension.nothing-asked')
  if (last.account === actor.account) return refuse('extension.own')
  if (!unitPath.startsWith(`${actor.path}/`)) return refuse('extension.not-above')
  if (decided.kind === 'refused' && decided.reason.trim() === '') return refuse('extension.no-reason')
  return accept({ until: last.until ?? '' })
}
