/**
 * 可重复的杂音: a number in [0, 1) for a seed and a key, the same on every machine.
 *
 * Every figure asks for its own number by key instead of drawing the next one, so that the order in which figures are
 * made, and how many there are, changes none of them. Integer mixing only (the finaliser of MurmurHash3, 32 bits).
 */
export type Noise = (a: number, b?: number, c?: number) => number

const mix = (value: number): number => {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

export const makeNoise =
  (seed: number): Noise =>
  (a, b = 0, c = 0) =>
    mix(mix(mix(mix(seed ^ 0x9e3779b9) ^ a) + b) ^ Math.imul(c + 1, 0x27d4eb2f)) / 4294967296

/** 文字键: a number for a name, so that an indicator or a unit can be part of a key (FNV-1a, 32 bits). */
export function keyOf(text: string): number {
  let h = 0x811c9dc5
  for (let index = 0; index < text.length; index++) h = Math.imul(h ^ text.charCodeAt(index), 0x01000193)
  return h >>> 0
}

/** A whole number from `low` to `high`, both included. */
export const between = (share: number, low: number, high: number): number =>
  low + Math.min(high - low, Math.floor(share * (high - low + 1)))

/** The share moved to −1 … 1. */
export const around = (share: number): number => share * 2 - 1

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value
