import type { DrawView } from '#contract'
import type { StoredUnit, VerificationDraw } from '../../store/index.ts'

/** 核实名单 with names. */
export function presentDraw(
  { draw, month, seed, at, name, listed, drawn }: VerificationDraw,
  units: readonly StoredUnit[],
): DrawView {
  const known = new Map(units.map((unit) => [unit.code, unit]))
  return {
    draw,
    month,
    seed,
    at,
    name,
    listed: listed.length,
    drawn: drawn.map(({ unit, arm, flags }) => {
      const found = known.get(unit)
      const town = found?.parent === undefined ? undefined : known.get(found.parent)?.name
      return {
        unit,
        name: found?.name ?? unit,
        arm,
        flags,
        ...(found?.nameEn === undefined ? {} : { nameEn: found.nameEn }),
        ...(town === undefined ? {} : { town }),
      }
    }),
  }
}
