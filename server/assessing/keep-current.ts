/**
 * 暂存现行的: of at most `most` questions the newest answer each, made once even when several ask at the same time. An answer
 * takes the place of the older one to the same question, so that what is kept does not grow with the number of changes;
 * `age` only grows, and whoever still asks as of before gets an answer that is not kept. A failed one is forgotten.
 */
export function keepCurrent<Value>(
  most: number,
): (key: string, age: bigint, make: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, { readonly age: bigint; readonly value: Promise<Value> }>()
  return (key, age, make) => {
    const known = kept.get(key)
    if (known !== undefined && known.age > age) return make()
    kept.delete(key)
    if (known?.age === age) {
      kept.set(key, known)
      return known.value
    }
    const one = { age, value: make() }
    kept.set(key, one)
    one.value.catch(() => {
      if (kept.get(key) === one) kept.delete(key)
    })
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return one.value
  }
}
