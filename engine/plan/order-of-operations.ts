import { itemsOf } from '../explain/item-of.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { bearsOnGrades } from './after-cells.ts'

/**
 * 运算次序, fixed for every scheme: none can turn it about, only leave steps out. What each step means is in README.md
 * beside this file.
 */
export const OPERATIONS = [
  'clause', // 分项上限、本项上限和扣底在内
  'missing',
  'evidence',
  'multiplier',
  'clamp',
  'item-veto',
  'sum', // 折算与权重在内
  'bonus', // 先合计、封顶，再看门槛
  'total',
  'veto',
  'rank',
  'capping-card',
  'grade', // 分数线、否决与牌的限定、附加条件、名额
  'card',
  'commendation',
  'honour', // 各按各的次序，先后以写的为准
  'payment',
] as const

export type Operation = (typeof OPERATIONS)[number]

/** 本方案的运算次序: the steps a scheme has, in order. */
export function operationsOf(scheme: Scheme): readonly Operation[] {
  const items = [...itemsOf(scheme)]
  const cards = scheme.cards ?? []
  const has: Readonly<Partial<Record<Operation, boolean>>> = {
    evidence: items.some(({ evidence }) => evidence !== undefined),
    multiplier: items.some(({ multiplier }) => multiplier !== undefined),
    clamp: items.some(({ multiplier }) => multiplier !== undefined && multiplier.clamp !== 'none'),
    'item-veto': scheme.vetoes.some(({ effect }) => effect === 'item-zero'),
    bonus: scheme.bonus !== undefined,
    veto: scheme.vetoes.some(({ effect }) => effect !== 'item-zero'),
    'capping-card': cards.some(bearsOnGrades),
    grade: scheme.grades.length > 0,
    card: cards.some((card) => !bearsOnGrades(card)),
    commendation: scheme.commendation !== undefined,
    honour: (scheme.honours ?? []).length > 0,
    payment: (scheme.payments ?? []).length > 0,
  }
  return OPERATIONS.filter((step) => has[step] ?? true)
}
