import type { Item, Scheme } from '../scheme/scheme.ts'

/** 方案中的所有考评项目, branches before their parts, bonus items last. */
export function* itemsOf(scheme: Scheme): Generator<Item> {
  yield* withParts(scheme.items)
  yield* withParts(scheme.bonus?.items ?? [])
}

function* withParts(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item
    yield* withParts(item.items)
  }
}

export function itemOf(scheme: Scheme, id: string): Item | undefined {
  for (const item of itemsOf(scheme)) if (item.id === id) return item
  return undefined
}
