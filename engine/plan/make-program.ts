import type { Expression } from '../formula/expression.ts'
import type { Finding } from '../scheme/finding.ts'
import type { FindingCode } from '../scheme/finding-codes.ts'
import type { Item, Scheme } from '../scheme/scheme.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import { anyOf, cell, choose, one, zero } from './compose.ts'
import { itemCells } from './item-cells.ts'
import { type Ordered, orderCells } from './order-cells.ts'
import type { Cell, Program } from './program.ts'
import { ownPointsReader } from './read-own-points.ts'

export interface MadeProgram {
  /** Absent when there are findings. */
  readonly program?: Program
  readonly findings: readonly Finding[]
}

/**
 * 编排计算步骤: a scheme as cells in the fixed order of operations: item, missing treatment, parent sum with
 * renormalisation and weight, subtotal, bonus gate, bonus cap, total. Vetoes are cells of their own; one that zeroes an
 * item does so before the sums above it. Grades, ranks and quotas follow in `rank/`.
 *
 * Findings: `program.circle` (facts `items`: "a → b → a") and `program.cell-unknown` (facts `cell`).
 */
export function makeProgram(scheme: Scheme): MadeProgram {
  const items = itemCells(scheme)
  const own = ownPointsReader(items.scaled)
  const written: Cell[] = [
    ...(scheme.calculations ?? []).map(({ id, unit, expression }) => ({
      id: `calculation:${id}`,
      unit,
      expression: own(expression),
    })),
    ...[...leavesOf(scheme.items), ...leavesOf(scheme.bonus?.items ?? [])].map(
      (item): Cell => ({
        id: `clause:${item.id}`,
        unit: 'score',
        expression: own(clauseOf(item, scheme)),
      }),
    ),
    ...scheme.vetoes.flatMap((veto): Cell[] => [
      { id: `condition:${veto.id}`, unit: 'truth', expression: own(veto.when) },
      { id: `veto:${veto.id}`, unit: 'truth', expression: struck(veto.id) },
    ]),
    ...items.cells,
    ...(scheme.bonus === undefined ? [{ id: 'bonus', unit: 'score', expression: zero } as const] : []),
    {
      id: 'total',
      unit: 'score',
      expression: { op: 'add', left: cell('subtotal'), right: cell('bonus') },
    },
    { id: 'unranked', unit: 'truth', expression: anyOf(items.unranked) },
    { id: 'no-merit', unit: 'truth', expression: anyOf(items.noMerit) },
    ...tieCells(scheme).map((tie) => ({ ...tie, expression: own(tie.expression) })),
  ]
  const ordered = orderCells(written)
  const findings = findingsOf(ordered, scheme)
  return findings.length > 0 ? { findings } : { program: { scheme, cells: ordered.cells }, findings }
}

/** 末级项目, in order. */
export function leavesOf(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => (item.clause === undefined ? leavesOf(item.items) : [item]))
}

function clauseOf(item: Item, scheme: Scheme): Expression {
  const expression = item.clause?.expression ?? zero
  if (item.notApplicableTo.length === 0) return expression
  const nothing: Expression = { op: 'missing', name: 'not-applicable' }
  const choices = scheme.classes.map(({ id }) => [
    id,
    item.notApplicableTo.includes(id) ? nothing : expression,
  ])
  return { op: 'by-class', choices: Object.fromEntries(choices) }
}

/** A condition that cannot be known has not struck; that it is unknown stays visible in `condition:<veto>`. */
const struck = (id: string): Expression =>
  choose({ op: 'coalesce', of: [cell(`condition:${id}`), zero] }, one, zero)

function tieCells({ rank }: Scheme): readonly Cell[] {
  if (typeof rank.ties === 'string') return []
  return rank.ties.breakBy.map(({ expression }, at) => ({ id: `tie:${at + 1}`, unit: 'number', expression }))
}

function findingsOf({ circles, unknown }: Ordered, scheme: Scheme): readonly Finding[] {
  const places = new Map<string, SourcePlace>(placesOf(scheme))
  const finding = (code: FindingCode, subject: string, facts: Readonly<Record<string, string>>): Finding => {
    const at = places.get(subject)
    return { code, severity: 'error', ...(at && { at }), facts: { subject, ...facts } }
  }
  return [
    ...circles.map((ids) => {
      const named = [...new Set(ids.map(subjectOf))].filter((name) => places.has(name))
      const [first = ''] = named
      return finding('program.circle', first, { items: [...named, first].join(' → ') })
    }),
    ...unknown.map(({ cell, by }) => finding('program.cell-unknown', subjectOf(by), { cell })),
  ]
}

const subjectOf = (id: string): string => id.slice(id.indexOf(':') + 1)

function* placesOf(scheme: Scheme): Generator<[string, SourcePlace]> {
  const walk = function* (items: readonly Item[]): Generator<[string, SourcePlace]> {
    for (const item of items) {
      yield [item.id, item.at]
      yield* walk(item.items)
    }
  }
  for (const veto of scheme.vetoes) yield [veto.id, veto.at]
  for (const calculation of scheme.calculations ?? []) yield [calculation.id, calculation.at]
  yield* walk(scheme.items)
  yield* walk(scheme.bonus?.items ?? [])
}
