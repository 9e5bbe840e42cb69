/** 层级 from the top down, as far as the engine knows their order. A scheme may name others. */
const LEVELS: readonly string[] = [
  'country',
  'province',
  'city',
  'county',
  'town',
  'village',
  'grid',
  'household',
]

/** Whether a level lies below another; undefined where the engine knows no order between the two names. */
export function belowLevel(lower: string, upper: string): boolean | undefined {
  const a = LEVELS.indexOf(lower)
  const b = LEVELS.indexOf(upper)
  return a === -1 || b === -1 ? undefined : a > b
}
