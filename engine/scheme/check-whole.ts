import type { Expression } from '../formula/expression.ts'
import type { Finding } from './finding.ts'
import { findItemCircle } from './item-circle.ts'
import { readsOf } from './reads-of.ts'
import type { Item, Scheme } from './scheme.ts'

/** 循环引用 of items, as a finding at the first of the circle, the second named beside it. */
export function findCircle(scheme: Scheme): readonly Finding[] {
  const circle = findItemCircle([...scheme.items, ...(scheme.bonus?.items ?? [])])
  const [first, second] = circle ?? []
  if (circle === undefined || first === undefined) return []
  const named = circle.map(({ id, name }) => `${name.zh} (${id})`).join(' → ')
  const at = first.clause?.at ?? first.at
  const other = second !== undefined && second !== first ? { other: second.clause?.at ?? second.at } : {}
  return [
    { code: 'item.circular', severity: 'error', at, ...other, facts: { subject: first.id, circle: named } },
  ]
}

/** 没有用上的指标: what the units would be asked for in vain. Only meaningful once every clause could be read. */
export function findUnused(scheme: Scheme): readonly Finding[] {
  const { indicators } = readsOf(expressionsOf(scheme))
  return scheme.indicators
    .filter(({ id }) => !indicators.has(id))
    .map(({ id, name, at }) => ({
      code: 'indicator.unused',
      severity: 'warning',
      at,
      facts: { subject: id, name: name.zh },
    }))
}

/** 方案的全部算式. */
export function* expressionsOf(scheme: Scheme): Generator<Expression> {
  yield* clauseExpressions(scheme.items)
  yield* clauseExpressions(scheme.bonus?.items ?? [])
  for (const { expression } of scheme.calculations ?? []) yield expression
  for (const { counted, ratio } of scheme.indicators)
    for (const formula of [counted, ratio?.numeratorFormula, ratio?.denominatorFormula])
      if (formula !== undefined) yield formula
  for (const veto of scheme.vetoes) yield veto.when
  const honours = scheme.honours ?? []
  for (const { requires } of [...scheme.grades, scheme.commendation ?? {}, ...honours])
    if (requires) yield requires.expression
  for (const { by } of honours) yield by.expression
  for (const { enters, leaves, each } of scheme.cards ?? []) {
    if (each === undefined) yield enters.expression
    if (each === undefined && leaves !== undefined) yield leaves.expression
    for (const part of each?.parts ?? []) yield* [part.enters, part.leaves].filter((one) => one !== undefined)
  }
  for (const { expression } of scheme.payments ?? []) yield expression
  if (typeof scheme.rank.ties === 'object')
    for (const { expression } of scheme.rank.ties.breakBy) yield expression
}

function* clauseExpressions(items: readonly Item[]): Generator<Expression> {
  for (const { clause, multiplier, items: parts } of items) {
    if (multiplier !== undefined) yield multiplier.expression
    if (clause !== undefined) yield clause.expression
    for (const term of clause?.terms ?? []) yield term.expression
    yield* clauseExpressions(parts)
  }
}
