import type { FigureTable } from '../../facts/figures.ts'

/** 计算底表: how many rows there are, which class each is in, and buffers to compute in. */
export interface Sheet {
  readonly size: number
  /** Classes that occur among the units. */
  readonly classes: readonly string[]
  /** Place in `classes` of each row. */
  readonly classAt: Uint16Array
  /** Rows of each class. */
  readonly members: readonly Int32Array[]
  readonly everyone: Int32Array
  /** Never written. */
  readonly zeros: Float64Array
  readonly ones: Float64Array
  /** A buffer of any content. */
  take(): Float64Array
  /** Hands a buffer back that nobody reads any more. */
  give(buffer: Float64Array): void
}

export function sheetOf({ units }: FigureTable): Sheet {
  const size = units.length
  const classes = [...new Set(units.map((unit) => unit.class))]
  const places = new Map(classes.map((id, at) => [id, at]))
  const classAt = Uint16Array.from(units, (unit) => places.get(unit.class) ?? 0)
  const rows: number[][] = classes.map(() => [])
  for (const [row, at] of classAt.entries()) rows[at]?.push(row)
  const free: Float64Array[] = []
  return {
    size,
    classes,
    classAt,
    members: rows.map((each) => Int32Array.from(each)),
    everyone: Int32Array.from(units.keys()),
    zeros: new Float64Array(size),
    ones: new Float64Array(size).fill(1),
    take: () => free.pop() ?? new Float64Array(size),
    give: (buffer) => free.push(buffer),
  }
}
