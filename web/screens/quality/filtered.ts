import type { SignalsView, SignalView } from '#contract'
import type { saySignal } from '../../parts/signals/say-signal.ts'

export interface Filters {
  readonly kind: string | undefined
  readonly state: string | undefined
  /** A town: itself and its villages. */
  readonly place: string | undefined
  readonly find: string | undefined
}

export interface ToldSignal {
  readonly signal: SignalView
  readonly said: ReturnType<typeof saySignal>
}

const ORDER: Readonly<Record<SignalView['state'], number>> = {
  open: 0,
  answered: 1,
  confirmed: 2,
  corrected: 3,
  benign: 4,
}

/** 筛选: what fits, what waits first; otherwise in the order of the units. */
export function filtered(
  told: readonly ToldSignal[],
  { kind, state, place, find }: Filters,
  units: SignalsView['units'],
): readonly ToldSignal[] {
  const parents = new Map(units.map(({ unit, parent }) => [unit, parent]))
  const within = (unit: string): boolean => {
    for (let at: string | undefined = unit; at !== undefined; at = parents.get(at))
      if (at === place) return true
    return false
  }
  const wanted = find?.trim().toLowerCase() ?? ''
  return told
    .filter(
      ({ signal, said }) =>
        (kind === undefined || signal.kind === kind) &&
        (state === undefined || signal.state === state) &&
        (place === undefined || within(signal.unit)) &&
        (wanted === '' ||
          `${said.unit} ${said.above ?? ''} ${said.kind} ${said.what}`.toLowerCase().includes(wanted)),
    )
    .toSorted(
      (a, b) =>
        ORDER[a.signal.state] - ORDER[b.signal.state] ||
        (a.signal.unit < b.signal.unit ? -1 : a.signal.unit > b.signal.unit ? 1 : 0),
    )
}
