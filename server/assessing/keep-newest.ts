/** 最新的一份, by key, of at most `most` keys; one older by `age` than what is there does not take its place. */
export function keepNewest<Value>(
  most: number,
  age: (value: Value) => bigint,
): { get(key: string): Value | undefined; set(key: string, value: Value): void } {
  const kept = new Map<string, Value>()
  return {
    get: (key) => kept.get(key),
    set(key, value) {
      const known = kept.get(key)
      kept.delete(key)
      kept.set(key, known !== undefined && age(known) > age(value) ? known : value)
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
    },
  }
}
