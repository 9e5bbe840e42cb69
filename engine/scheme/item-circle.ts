import { readsOf } from './reads-of.ts'
import type { Item } from './scheme.ts'

/**
 * 循环引用: the items of a circle, in order, the first repeated at the end; undefined when there is none.
 *
 * A clause depends on the items it reads; a branch on its parts. Iterative, so no depth of references ends the process.
 */
export function findItemCircle(items: readonly Item[]): readonly Item[] | undefined {
  const byId = new Map<string, Item>()
  const collect = (list: readonly Item[]): void => {
    for (const item of list) {
      byId.set(item.id, item)
      collect(item.items)
    }
  }
  collect(items)
  const done = new Set<string>()
  for (const id of byId.keys()) {
    const circle = circleFrom(id, byId, done)
    if (circle !== undefined) return circle
  }
  return undefined
}

const dependencies = (item: Item): readonly string[] => {
  if (item.clause === undefined) return item.items.map(({ id }) => id)
  const { cells } = readsOf([
    item.clause.expression,
    ...item.clause.terms.map(({ expression }) => expression),
  ])
  return [...cells].filter((cell) => cell.startsWith('item:')).map((cell) => cell.slice('item:'.length))
}

function circleFrom(
  start: string,
  byId: ReadonlyMap<string, Item>,
  done: Set<string>,
): readonly Item[] | undefined {
  const path: { readonly item: Item; readonly next: Iterator<string> }[] = []
  const onPath = new Set<string>()
  const enter = (id: string): void => {
    const item = byId.get(id)
    if (item === undefined || done.has(id)) return
    onPath.add(id)
    path.push({ item, next: dependencies(item).values() })
  }
  enter(start)
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const step = top.next.next()
    if (step.done === true) {
      done.add(top.item.id)
      onPath.delete(top.item.id)
      path.pop()
    } else if (onPath.has(step.value)) {
      const from = path.findIndex(({ item }) => item.id === step.value)
      const circle = path.slice(from).map(({ item }) => item)
      return [...circle, ...circle.slice(0, 1)]
    } else {
      enter(step.value)
    }
  }
  return undefined
}
