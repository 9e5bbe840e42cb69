import { type BufferPool, bufferPool } from './buffer-pool.ts'
import { rowsByClass, type Sheet } from './sheet.ts'

/**
 * Rows computed at a time. Fewer, and what it costs to begin a block weighs more than its rows; many more, and the columns
 * of a block no longer stay near. Measured on W2 with 1,024 to 65,536 rows: flat from 8,192 on (bench/results).
 */
export const BLOCK = 8192

/** 一段: rows `from` … `to` of the whole sheet. */
export interface Block {
  readonly from: number
  readonly to: number
  readonly sheet: Sheet
  readonly pool: BufferPool
}

/** 分段的底表. Blocks of one length compute in the same buffers, one after the other. */
export function blocksOf(whole: Sheet, rows: number): readonly Block[] {
  const pools = new Map<number, BufferPool>()
  const blocks: Block[] = []
  for (let from = 0; from < whole.size; from += rows) {
    const to = Math.min(from + rows, whole.size)
    const pool = pools.get(to - from) ?? bufferPool(to - from)
    pools.set(to - from, pool)
    blocks.push({ from, to, pool, sheet: blockSheet(whole, from, to, pool) })
  }
  return blocks
}

/** The classes are those of the whole sheet, so that what is uniform there is uniform here. */
export function blockSheet(whole: Sheet, from: number, to: number, pool: BufferPool): Sheet {
  const classAt = whole.classAt.subarray(from, to)
  return {
    size: to - from,
    classes: whole.classes,
    classAt,
    get members() {
      return rowsByClass(classAt, whole.classes.length)
    },
    everyone: whole.everyone.subarray(0, to - from),
    zeros: whole.zeros.subarray(0, to - from),
    ones: whole.ones.subarray(0, to - from),
    take: pool.take,
    give: pool.give,
  }
}
