import { type Assessment, type ByClass, type Item, isMissing, multiply, type Rational } from '#engine'

const isRational = (points: ByClass): points is Rational => typeof (points as Rational).n === 'bigint'

/** 分值 of one class. */
export const pointsFor = (points: ByClass, unitClass: string): Rational | undefined =>
  isRational(points) ? points : points[unitClass]

/**
 * 实际计入的分值: an item's full marks as they count for one unit, after the weight of its branch and what was dropped
 * beside it. Points are lost against these; 10 own points at a weight of 40% of 6 are 2.4.
 */
export function marksThatCount(assessment: Assessment, item: Item, unit: number): Rational | undefined {
  const { program, figures, values } = assessment
  const unitClass = figures.units[unit]?.class
  const full = unitClass === undefined ? undefined : pointsFor(item.points, unitClass)
  const id = `scale:${item.id}`
  if (full === undefined || !program.cells.some((cell) => cell.id === id)) return full
  const scale = values.value(id, unit)
  return isMissing(scale) ? full : multiply(full, scale)
}
