import type { Expression, Item, Rational, Scheme } from '#engine'
import type { Targets } from './report-figures.ts'

const percentOf = ({ n, d }: Rational): number => Number(n) / Number(d)

/** 方案里的目标 of plain indicators, for seeing how figures lie around them: the clause's own `target` term. */
export function targetsOf({ items }: Scheme): Targets {
  const found = new Map<string, Record<string, number>>()
  for (const { clause } of leaves(items)) {
    const value = clause?.terms.find(({ id }) => id === 'value')?.expression
    const target = clause?.terms.find(({ id }) => id === 'target')?.expression
    if (value?.op !== 'figure' || value.part !== 'value' || value.when !== 'current') continue
    const amounts = target === undefined ? undefined : amountsOf(target)
    if (amounts !== undefined) found.set(value.indicator, { ...found.get(value.indicator), ...amounts })
  }
  return found
}

const leaves = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => (item.items.length === 0 ? [item] : leaves(item.items)))

function amountsOf(target: Expression): Record<string, number> | undefined {
  if (target.op === 'number') return { '': percentOf(target.value) }
  if (target.op !== 'by-class') return undefined
  return Object.fromEntries(
    Object.entries(target.choices).flatMap(([group, choice]) =>
      choice.op === 'number' ? [[group, percentOf(choice.value)]] : [],
    ),
  )
}
