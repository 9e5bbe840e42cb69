/** 缓冲池: arrays of one length that are written over again and again, so that a block computes in memory that is near. */
export interface BufferPool {
  /** A buffer of any content. */
  take(): Float64Array
  /** Hands a buffer back that nobody reads any more. */
  give(buffer: Float64Array): void
  /** Hands back every buffer ever taken but these, which leave the pool. */
  reclaim(held: ReadonlySet<Float64Array>): void
}

export function bufferPool(size: number): BufferPool {
  let all: Float64Array[] = []
  let free: Float64Array[] = []
  return {
    take() {
      const found = free.pop()
      if (found !== undefined) return found
      const made = new Float64Array(size)
      all.push(made)
      return made
    },
    give: (buffer) => free.push(buffer),
    reclaim(held) {
      all = all.filter((buffer) => !held.has(buffer))
      free = [...all].reverse()
    },
  }
}
