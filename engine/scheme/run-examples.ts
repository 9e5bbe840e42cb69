import type { Expression } from '../formula/expression.ts'
import { number } from '../formula/make-expression.ts'
import type { Program } from '../plan/program.ts'
import { evaluateReference } from '../score/reference.ts'
import { exactText, parseDecimal } from '../value/decimal-text.ts'
import { isMissing, missing } from '../value/missing.ts'
import { compare, multiply, ONE, type Rational, ZERO } from '../value/rational.ts'
import { amountFor } from './by-class.ts'
import { exampleFigures } from './example-figures.ts'
import type { Finding } from './finding.ts'
import { readsOf } from './reads-of.ts'
import type { Calculation, Item, Scheme, WorkedExample } from './scheme.ts'

/**
 * 复核算例: computes every worked example of a scheme and reports those that do not give their points.
 *
 * An example weighs its one clause: the points are those of the item out of its own full marks, after the item's
 * treatment of missing values and its multiplier; evidence is taken to be there. Points of other items the clause reads must be given as `item(<id>)`.
 */
export function runExamples(scheme: Scheme): readonly Finding[] {
  const findings: Finding[] = []
  const run = (items: readonly Item[]): void => {
    for (const item of items) {
      for (const example of item.examples) {
        const finding = runExample(scheme, item, example)
        if (finding !== undefined) findings.push(finding)
      }
      run(item.items)
    }
  }
  run([...scheme.items, ...(scheme.bonus?.items ?? [])])
  return findings
}

function runExample(scheme: Scheme, item: Item, example: WorkedExample): Finding | undefined {
  if (item.clause === undefined) return undefined
  const { items } = neededCells(scheme, item)
  const about = { subject: item.id, ...(example.class === undefined ? {} : { class: example.class }) }
  const absent = items.find((needed) => !(`item(${needed})` in example.given))
  if (absent !== undefined) {
    return {
      code: 'example.item-needed',
      severity: 'error',
      at: example.at,
      facts: { ...about, item: absent },
    }
  }
  const computed = computeExample(scheme, item, example)
  const points = parseDecimal(example.points)
  const expected = points === undefined ? example.points : exactText(points)
  if (computed === expected) return undefined
  return {
    code: 'example.differs',
    severity: 'error',
    at: example.at,
    facts: { ...about, expected, computed },
  }
}

/** What an expression reads besides figures: items, whose points are to be given, and calculations, innermost first. */
function neededCells(scheme: Scheme, { clause, multiplier }: Item) {
  const calculations = new Map<string, Calculation>()
  const items: string[] = []
  const entered = new Set<string>()
  const visit = (read: Expression): void => {
    for (const cell of readsOf([read]).cells) {
      if (entered.has(cell)) continue
      entered.add(cell)
      const calculation = scheme.calculations?.find(({ id }) => cell === `calculation:${id}`)
      if (calculation === undefined) {
        items.push(cell.replace(/^item:/, ''))
        continue
      }
      visit(calculation.expression)
      calculations.set(calculation.id, calculation)
    }
  }
  if (clause !== undefined) visit(clause.expression)
  if (multiplier !== undefined) visit(multiplier.expression)
  return { calculations: [...calculations.values()], items }
}

/** 算例的得分: decimal text, or the treatment that gives no points. */
export function computeExample(scheme: Scheme, item: Item, example: WorkedExample): string {
  const expression: Expression = item.clause?.expression ?? { op: 'missing', name: 'undefined' }
  const { calculations } = neededCells(scheme, item)
  const classId = example.class ?? scheme.classes[0]?.id ?? ''
  const { table, itemCells } = exampleFigures(scheme, example, classId)
  const id = `clause:${item.id}`
  const cells: Program['cells'] = [
    ...itemCells,
    ...calculations.map((one) => ({
      id: `calculation:${one.id}`,
      unit: one.unit,
      expression: one.expression,
    })),
    { id, unit: 'score', expression },
    { id: 'multiplier', unit: 'number', expression: item.multiplier?.expression ?? number(ONE) },
  ]
  const values = evaluateReference({ scheme, cells }, table)
  const value = values.value(id, 0)
  const multiplied = (own: Rational): string => {
    const factor = values.value('multiplier', 0)
    return isMissing(factor) ? 'refuse' : exactText(clamped(multiply(own, factor), item, classId))
  }
  const points = item.notApplicableTo.includes(classId) ? missing('not-applicable') : value
  if (!isMissing(points)) return multiplied(points)
  const treatment = item.missing[points.missing]
  if (treatment === 'full') return multiplied(amountFor(item.points, classId))
  return treatment === 'zero' || treatment === 'no-merit' ? multiplied(ZERO) : treatment
}

function clamped(points: Rational, { multiplier }: Item, classId: string): Rational {
  const clamp = multiplier?.clamp ?? 'none'
  if (clamp === 'none') return points
  const [low, high] = [amountFor(clamp.low, classId), amountFor(clamp.high, classId)]
  if (compare(points, high) > 0) return high
  return compare(points, low) < 0 ? low : points
}
