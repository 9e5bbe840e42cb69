import { makeWorld, partsOf, type QualitySource } from './report-figures.ts'
import type { FieldPart } from './signal.ts'

/** 一个字段两边的数: the unit's own of the month, and what it is set beside. */
export interface FieldBeside {
  readonly indicator: string
  readonly part: FieldPart
  readonly now?: string
  readonly beside?: string
}

/** 两份报表并排: a unit's report beside its own of the month before, or beside another unit's of the same month. */
export function reportBeside(source: QualitySource, unit: string, other?: string): readonly FieldBeside[] {
  const { figures } = makeWorld(source)
  const place = figures.places.get(unit)
  const otherPlace = other === undefined ? place : figures.places.get(other)
  if (place === undefined || otherPlace === undefined) return []
  const at = other === undefined ? figures.at - 1 : figures.at
  return figures.indicators
    .filter((indicator) => figures.reporters(indicator).includes(place) && figures.isReported(indicator))
    .flatMap((indicator) =>
      partsOf(indicator).map((part) => {
        const [mine, theirs] = [
          figures.fact(indicator.id, place, figures.at),
          figures.fact(indicator.id, otherPlace, at),
        ]
        const [now, beside] = [mine?.[part] ?? mine?.missing, theirs?.[part] ?? theirs?.missing]
        return {
          indicator: indicator.id,
          part,
          ...(now === undefined ? {} : { now }),
          ...(beside === undefined ? {} : { beside }),
        }
      }),
    )
}
