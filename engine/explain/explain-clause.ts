import type { Expression } from '../formula/expression.ts'
import type { Clause, Item, Term } from '../scheme/scheme.ts'
import { isMissing } from '../value/missing.ts'
import { explainReadings, type Listed } from './explain-readings.ts'
import type { Explanation } from './explanation.ts'
import { EXPLANATION_CODES, type ExplanationCode } from './explanation-code.ts'
import { formulaText } from './formula-text.ts'
import { nodesFor } from './nodes-for.ts'
import { isNotDue } from './not-due.ts'
import { factText, namesAs, shown } from './shown.ts'
import { amountText, type Standpoint } from './standpoint.ts'

/**
 * 计分办法的解释: the points as the clause says, its named steps, and under each step the figures it read first.
 *
 * `facts` are the clause's own (step, deduct, partial …) with the value of every term under the term's name, so that one
 * sentence of `words` can tell the whole clause.
 */
export function explainClause(id: string, item: Item, written: Clause, from: Standpoint): Explanation {
  const { clause, told, conditions } = inCase(written, from)
  const path = `${id}/clause`
  const listed: Listed = new Set()
  const outOf = amountText(item.points, from.class)
  const points = from.cellValue(`clause:${item.id}`)
  const terms = [...conditions, ...clause.terms]
    .filter(({ id: term, expression }) => !(item.open && term === 'full') && !isNotDue(expression, from))
    .map((term) => explainTerm(path, clause, term, from, listed))
  return {
    id: path,
    role: 'clause',
    name: item.name,
    value: shown(points, 'score'),
    ...(outOf !== undefined && item.open === undefined && { outOf }),
    cell: `clause:${item.id}`,
    code: isMissing(points)
      ? 'clause.missing'
      : (overridden(written, from) ?? overridden(clause, from) ?? clauseCode(clause.kind)),
    facts: {
      ...clause.facts,
      ...indicatorNames(clause, from),
      ...termFacts(clause.terms, from),
      ...told,
      ...(usesClass(clause, from) && { class: from.class }),
      points: factText(points, 'score'),
    },
    formula: formulaText(from.own(written.expression), from),
    at: clause.at,
    ...(item.source !== undefined && { source: item.source }),
    children: [...terms, ...explainReadings(path, from.own(written.expression), from, listed)],
  }
}

/**
 * 适用的情形: of a clause that chooses among clauses, the one that holds for this unit, told as itself with the condition
 * before it. Where a condition cannot be known the clause stands as it is.
 */
function inCase(
  written: Clause,
  from: Standpoint,
): {
  readonly clause: Clause
  readonly told: Readonly<Record<string, string>>
  readonly conditions: readonly Term[]
} {
  const { cases, terms, facts } = written
  const plain = { clause: written, told: {}, conditions: [] }
  if (cases === undefined) return plain
  const conditions = terms.filter(({ id }) => /^when-\d+$/.test(id))
  for (const [place, { when, clause }] of cases.entries()) {
    const holds = when === undefined ? undefined : from.evaluate(from.own(when))
    if (holds !== undefined && isMissing(holds)) return plain
    if (holds !== undefined && holds.n === 0n) continue
    const k = place + 1
    const inner = inCase(clause, from)
    const names = [`name-${k}`, `name-en-${k}`].map((key) => facts[key])
    const own = {
      ...(when !== undefined && { 'case-when': facts[`condition-${k}`] ?? '' }),
      ...(when === undefined && { 'case-else': 'yes' }),
      ...(names[0] !== undefined && { 'case-name': names[0] }),
      ...(names[1] !== undefined && { 'case-name-en': names[1] }),
    }
    return {
      clause: inner.clause,
      told: { ...own, ...inner.told },
      conditions: [...conditions, ...inner.conditions],
    }
  }
  return plain
}

function explainTerm(id: string, clause: Clause, term: Term, from: Standpoint, listed: Listed): Explanation {
  const path = `${id}/term:${term.id}`
  return {
    id: path,
    role: 'term',
    name: { zh: term.id, en: term.id },
    value: shown(from.evaluate(from.own(term.expression)), term.unit),
    code: 'term',
    facts: { kind: clause.kind, term: term.id },
    ...(!isAtom(term.expression, from) && { formula: formulaText(from.own(term.expression), from) }),
    at: clause.at,
    children: explainReadings(path, from.own(term.expression), from, listed),
  }
}

const termFacts = (terms: readonly Term[], from: Standpoint): Record<string, string> =>
  Object.fromEntries(
    terms.map((term) => [term.id, factText(from.evaluate(from.own(term.expression)), term.unit)]),
  )

/** Whether an amount of the clause was chosen by the unit's class. */
function usesClass(clause: Clause, from: Standpoint): boolean {
  for (const node of nodesFor(clause.expression, from.class)) if (node.op === 'by-class') return true
  return false
}

/** Facts that are an indicator's id get its names beside them: `value-name`, `event-1-name` … */
const indicatorNames = (clause: Clause, from: Standpoint): Record<string, string> =>
  Object.fromEntries(
    Object.entries(clause.facts).flatMap(([key, text]) => {
      const indicator = from.indicators.get(text)
      return indicator === undefined ? [] : Object.entries(namesAs(`${key}-name`, indicator.name))
    }),
  )

const CODES: ReadonlySet<string> = new Set(EXPLANATION_CODES)

/** A kind newer than these sentences is told as a formula, which every clause is. */
const clauseCode = (kind: string): ExplanationCode =>
  CODES.has(`clause.${kind}`) ? (`clause.${kind}` as ExplanationCode) : 'clause.formula'

/** 本项不得分、得满分: the first of the two conditions that holds says the points, whatever the kind. */
const overridden = (clause: Clause, from: Standpoint): ExplanationCode | undefined =>
  (['zero-when', 'full-when'] as const)
    .filter((id) => {
      const term = clause.terms.find((one) => one.id === id)
      const value = term && from.evaluate(from.own(term.expression))
      return value !== undefined && !isMissing(value) && value.n !== 0n
    })
    .map((id) => `clause.${id}` as const)[0]

/** A constant, a figure or another cell: its formula would only repeat its value. */
function isAtom(expression: Expression, from: Standpoint): boolean {
  if (expression.op === 'by-class') {
    const chosen = expression.choices[from.class]
    return chosen === undefined || isAtom(chosen, from)
  }
  return ['number', 'missing', 'figure', 'cell', 'group', 'rank', 'past'].includes(expression.op)
}
