import type { SignalEvent } from './looked-into.ts'
import { signalState } from './looked-into.ts'
import { signalParts } from './signal.ts'
import { SIGNAL_KINDS, type SignalKind } from './signal-kind.ts'

/** 命中记录 of one kind: of those looked into, in how many something was wrong. */
export interface Precision {
  readonly kind: SignalKind
  readonly confirmed: number
  readonly benign: number
  /** Answered or reopened, not closed. */
  readonly open: number
  /** First day anything of the kind was closed. */
  readonly since?: string
  readonly retired: boolean
}

const RETIRES_BELOW = { confirmed: 1, of: 5 }
const AFTER_YEARS = 2
/** Fewer looks than this prove nothing either way. */
const LEAST_LOOKS = 20

/**
 * 命中率: a kind that has been looked into for two years and found something wrong in less than a fifth of the looks is
 * retired: it wastes the time of the people at the bottom. Exact counts; corrected and confirmed both count as found.
 */
export function precisionOf(
  events: ReadonlyMap<string, readonly SignalEvent[]>,
  today: string,
): readonly Precision[] {
  const counts = new Map<string, { confirmed: number; benign: number; open: number; since?: string }>()
  for (const [signal, own] of events) {
    const kind = signalParts(signal)?.kind
    if (kind === undefined) continue
    const count = counts.get(kind) ?? { confirmed: 0, benign: 0, open: 0 }
    counts.set(kind, count)
    const state = signalState(own)
    if (state === 'benign') count.benign += 1
    else if (state === 'confirmed' || state === 'corrected') count.confirmed += 1
    else count.open += 1
    for (const { did, at } of own)
      if (did === 'looked-into' && (count.since === undefined || at.slice(0, 10) < count.since))
        count.since = at.slice(0, 10)
  }
  return SIGNAL_KINDS.map((kind) => {
    const { since, ...count } = counts.get(kind) ?? { confirmed: 0, benign: 0, open: 0 }
    return {
      kind,
      ...count,
      ...(since === undefined ? {} : { since }),
      retired: isRetired(count, since, today),
    }
  })
}

function isRetired(
  { confirmed, benign }: { readonly confirmed: number; readonly benign: number },
  since: string | undefined,
  today: string,
): boolean {
  if (since === undefined || confirmed + benign < LEAST_LOOKS) return false
  const day = `${Number(since.slice(0, 4)) + AFTER_YEARS}${since.slice(4)}`
  return today >= day && confirmed * RETIRES_BELOW.of < (confirmed + benign) * RETIRES_BELOW.confirmed
}
