import { randomStream } from '#statistics'

/** 核实名单里的一个单位, and by which arm it was drawn. */
export interface Drawn {
  readonly unit: string
  readonly arm: 'random' | 'weighted'
  /** How many kinds of signals it had when drawn. */
  readonly flags: number
}

export interface DrawWish {
  readonly seed: string
  readonly count: number
  /** Units with their number of kinds of signals, in the order they are listed; every unit of the level, flagged or not. */
  readonly units: readonly { readonly unit: string; readonly flags: number }[]
}

/** Least share of the list that is drawn without looking at any signal, as a fraction. */
export const RANDOM_SHARE = { part: 3, of: 10 }

/**
 * 抽取核实名单: at least three in ten purely by chance, so that nobody is safe and nobody is hunted; the rest with a chance
 * in proportion to one plus the number of kinds of signals. Without replacement, from the seed alone: whoever has the seed
 * and the list draws the same.
 */
export function drawVerification({ seed, count, units }: DrawWish): readonly Drawn[] {
  const left = units.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
  const most = Math.min(count, left.length)
  const random = Math.ceil((most * RANDOM_SHARE.part) / RANDOM_SHARE.of)
  const next = randomStream(seed)
  const drawn: Drawn[] = []
  while (drawn.length < most) {
    const arm = drawn.length < random ? 'random' : 'weighted'
    const weights = left.map(({ flags }) => (arm === 'random' ? 1 : 1 + flags))
    const whole = weights.reduce((sum, one) => sum + one, 0)
    // Whole-number lots: lot k of `whole`, so that no rounding of a running sum decides.
    let lot = Math.floor(next() * whole)
    const at = weights.findIndex((weight) => {
      lot -= weight
      return lot < 0
    })
    const [one] = left.splice(at, 1)
    if (one !== undefined) drawn.push({ ...one, arm })
  }
  return drawn
}
