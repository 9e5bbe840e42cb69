import type { AssessedUnit, FigureTable } from '../../facts/figures.ts'

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
  const places = new Map<string, number>()
  const classAt = new Uint16Array(size)
  for (let row = 0; row < size; row++) {
    const id = (units[row] as AssessedUnit).class
    const at = places.get(id) ?? places.size
    if (at === places.size) places.set(id, at)
    classAt[row] = at
  }
  const free: Float64Array[] = []
  let members: readonly Int32Array[] | undefined
  return {
    size,
    classes: [...places.keys()],
    classAt,
    get members() {
      members ??= rowsByClass(classAt, places.size)
      return members
    },
    everyone: countedUp(size),
    zeros: new Float64Array(size),
    ones: new Float64Array(size).fill(1),
    take: () => free.pop() ?? new Float64Array(size),
    give: (buffer) => free.push(buffer),
  }
}

/** 0, 1, 2 … */
export function countedUp(size: number): Int32Array {
  const rows = new Int32Array(size)
  for (let row = 0; row < size; row++) rows[row] = row
  return rows
}

export function rowsByClass(classAt: Uint16Array, classes: number): readonly Int32Array[] {
  const sizes = new Uint32Array(classes)
  for (let row = 0; row < classAt.length; row++) {
    const at = classAt[row] as number
    sizes[at] = (sizes[at] as number) + 1
  }
  const rows = Array.from(sizes, (size) => new Int32Array(size))
  sizes.fill(0)
  for (let row = 0; row < classAt.length; row++) {
    const at = classAt[row] as number
    const next = sizes[at] as number
    ;(rows[at] as Int32Array)[next] = row
    sizes[at] = next + 1
  }
  return rows
}
