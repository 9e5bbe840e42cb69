import type { Item } from '../scheme/scheme.ts'
import { isMissing } from '../value/missing.ts'
import { compare } from '../value/rational.ts'
import { explainReadings } from './explain-readings.ts'
import type { Explanation } from './explanation.ts'
import { formulaText } from './formula-text.ts'
import { factText, shown } from './shown.ts'
import { amountFor, amountText, type Standpoint } from './standpoint.ts'

/** 佐证与系数的解释: what happened to an item's points between its clause and the sum above. */
export const explainAdjustments = (path: string, item: Item, from: Standpoint): readonly Explanation[] => [
  ...explainEvidence(path, item, from),
  ...explainMultiplier(path, item, from),
]

function explainEvidence(path: string, item: Item, from: Standpoint): readonly Explanation[] {
  const { evidence } = item
  if (evidence === undefined) return []
  const there = from.cellValue(`evidence:${item.id}`)
  const shownThere = !isMissing(there) && there.n !== 0n
  return [
    {
      id: `${path}/evidence`,
      role: 'adjustment',
      name: { zh: '佐证', en: 'Evidence' },
      value: shown(there, 'truth'),
      code: shownThere ? 'adjustment.evidence' : `adjustment.without-evidence-${evidence.without}`,
      facts: { item: item.id },
      at: evidence.at,
      children: [],
    },
  ]
}

function explainMultiplier(path: string, item: Item, from: Standpoint): readonly Explanation[] {
  const { multiplier } = item
  if (multiplier === undefined) return []
  const { clamp } = multiplier
  const [before, factor, free] = ['before', 'multiplier', 'multiplied'].map((name) =>
    from.cellValue(`${name}:${item.id}`),
  )
  if (before === undefined || factor === undefined || free === undefined) return []
  const [low, high] = clamp === 'none' ? [] : [clamp.low, clamp.high].map((end) => amountFor(end, from.class))
  const held =
    isMissing(free) || low === undefined || high === undefined
      ? undefined
      : compare(free, high) > 0
        ? 'high'
        : compare(free, low) < 0
          ? 'low'
          : undefined
  const value = held === undefined ? free : ((held === 'high' ? high : low) ?? free)
  const own = `${path}/multiplier`
  return [
    {
      id: own,
      role: 'adjustment',
      name: { zh: '系数', en: 'Multiplier' },
      value: shown(value, 'score'),
      code: isMissing(factor) ? 'adjustment.multiplier-missing' : 'adjustment.multiplier',
      facts: {
        item: item.id,
        before: factText(before, 'score'),
        factor: factText(factor, 'number'),
        multiplied: factText(free, 'score'),
        written: multiplier.text,
        ...(clamp !== 'none' && {
          low: amountText(clamp.low, from.class) ?? '',
          high: amountText(clamp.high, from.class) ?? '',
        }),
        ...(held !== undefined && { held }),
      },
      formula: formulaText(from.own(multiplier.expression), from),
      at: multiplier.at,
      children:
        from.depth === 'items' ? [] : explainReadings(own, from.own(multiplier.expression), from, new Set()),
    },
  ]
}
