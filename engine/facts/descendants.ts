import type { UnitRecord } from './fact.ts'

/** Deeper than any administration; also what ends a circle of parents. */
const DEEPEST = 32

/**
 * 下辖单位: per assessed unit the codes of its descendants at one level, however far below.
 *
 * @param tops codes of the assessed units; a unit belongs to the nearest of them above it
 */
export function descendantsAt(
  level: string,
  units: readonly Pick<UnitRecord, 'code' | 'level' | 'parent'>[],
  tops: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]))
  const below: string[][] = Array.from({ length: tops.size }, () => [])
  for (const unit of units) {
    if (unit.level !== level) continue
    let above = unit.parent
    for (let step = 0; step < DEEPEST && above !== undefined; step++) {
      const top = tops.get(above)
      if (top !== undefined) {
        below[top]?.push(unit.code)
        break
      }
      above = parents.get(above)
    }
  }
  return below
}
