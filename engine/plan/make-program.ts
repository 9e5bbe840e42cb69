import type { Expression } from '../formula/expression.ts'
import type { Finding } from '../scheme/finding.ts'
import type { FindingCode } from '../scheme/finding-codes.ts'
import type { Item, Scheme } from '../scheme/scheme.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import { afterCells, momentsOf, type TooEarly } from './after-cells.ts'
import { anyOf, cell, zero } from './compose.ts'
import { itemCells } from './item-cells.ts'
import { cellsRead, type Ordered, orderCells } from './order-cells.ts'
import type { Cell, Program } from './program.ts'
import { ownPointsReader } from './read-own-points.ts'
import { vetoCells } from './veto-cells.ts'

export interface MadeProgram {
  /** Absent when there are findings. */
  readonly program?: Program
  readonly findings: readonly Finding[]
}

/**
 * 编排计算步骤: a scheme as cells in the fixed order of operations: item, missing treatment, parent sum with
 * renormalisation and weight, subtotal, bonus gate, bonus cap, total. Vetoes are cells of their own; one that zeroes an
 * item does so before the sums above it. What reads ranks and grades is computed after them (`after-cells.ts`); grades,
 * ranks and quotas themselves are in `rank/`. The whole order is written in README.md.
 *
 * Findings: `program.circle` (facts `items`: "a → b → a") and `program.cell-unknown` (facts `cell`) and
 * `program.too-early` (facts `reads`: what is known only later).
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
    ...multiplierCells([...scheme.items, ...(scheme.bonus?.items ?? [])], own),
    ...vetoCells(scheme, own),
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
  const late = orderCells(
    afterCells(scheme, own),
    new Set([...written.map(({ id }) => id), ...resultCells(scheme)]),
  )
  const { after, tooEarly } = momentsOf(late.cells, scheme, cellsRead)
  const findings = [
    ...findingsOf(ordered, scheme),
    ...findingsOf(late, scheme),
    ...tooEarly.map(tooEarlyFinding(scheme)),
  ]
  if (findings.length > 0) return { findings }
  const program = { scheme, cells: ordered.cells }
  return { program: late.cells.length === 0 ? program : { ...program, after }, findings }
}

/** What the ranking, the grading and the commendation add to the cells of the program. */
const resultCells = ({ grades, honours = [] }: Scheme): readonly string[] => [
  'rank',
  'group-size',
  'commended',
  ...grades.map(({ id }) => `grade:${id}`),
  ...honours.map(({ id }) => `commended:${id}`),
]

function multiplierCells(
  items: readonly Item[],
  own: (expression: Expression) => Expression,
): readonly Cell[] {
  return items.flatMap((item) => [
    ...(item.multiplier === undefined
      ? []
      : [
          {
            id: `multiplier:${item.id}`,
            unit: 'number',
            expression: own(item.multiplier.expression),
          } as const,
        ]),
    ...multiplierCells(item.items, own),
  ])
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

/** 结果尚未知道: where it stands is that of the grade, the card or the commendation that reads too much. */
const tooEarlyFinding =
  (scheme: Scheme) =>
  ({ cell, reads }: TooEarly): Finding => {
    const subject = cell.id === 'required' ? 'commendation' : subjectOf(cell.id)
    const at = new Map<string, SourcePlace>(placesOf(scheme)).get(subject)
    return { code: 'program.too-early', severity: 'error', ...(at && { at }), facts: { subject, reads } }
  }

/** `card:yellow:month-3` is of `yellow`. */
const subjectOf = (id: string): string => id.split(':')[1] ?? id

function* placesOf(scheme: Scheme): Generator<[string, SourcePlace]> {
  const walk = function* (items: readonly Item[]): Generator<[string, SourcePlace]> {
    for (const item of items) {
      yield [item.id, item.at]
      yield* walk(item.items)
    }
  }
  for (const veto of scheme.vetoes) yield [veto.id, veto.at]
  for (const grade of scheme.grades) yield [grade.id, grade.at]
  for (const card of scheme.cards ?? []) yield [card.id, card.at]
  for (const payment of scheme.payments ?? []) yield [payment.id, payment.at]
  for (const honour of scheme.honours ?? []) yield [honour.id, honour.at]
  if (scheme.commendation !== undefined) yield ['commendation', scheme.commendation.at]
  for (const calculation of scheme.calculations ?? []) yield [calculation.id, calculation.at]
  yield* walk(scheme.items)
  yield* walk(scheme.bonus?.items ?? [])
}
