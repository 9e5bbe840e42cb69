import { LOAD_INDICATORS } from './load-scheme.ts'

export interface VillageValue {
  readonly indicator: string
  readonly numerator: string
  readonly denominator: string
}

/**
 * 一村一次所报: what a village says at its nth turn. From one turn to the next every numerator changes, so that half of
 * one handing in and half of another cannot be taken for either.
 */
export const valuesOf = (village: number, turn: number): readonly VillageValue[] =>
  LOAD_INDICATORS.map((indicator, place) => {
    const denominator = 1000 + ((village * 37 + place * 11) % 500)
    const numerator = (village * 13 + place * 29 + turn * 7) % 1000
    return { indicator, numerator: String(numerator), denominator: String(denominator) }
  })

/** The same by field, as the grid and the data values name them. */
export const fieldsOf = (village: number, turn: number): ReadonlyMap<string, string> =>
  new Map(
    valuesOf(village, turn).flatMap(({ indicator, numerator, denominator }) => [
      [`${indicator}.numerator`, numerator] as const,
      [`${indicator}.denominator`, denominator] as const,
    ]),
  )

export const sameFields = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([field, value]) => other.get(field) === value)
