import type { Program } from '../plan/program.ts'
import { evaluateReference } from '../score/reference.ts'
import { exactText, parseDecimal } from '../value/decimal-text.ts'
import { isMissing } from '../value/missing.ts'
import { amountFor } from './by-class.ts'
import { exampleFigures } from './example-figures.ts'
import type { Finding } from './finding.ts'
import { readsOf } from './reads-of.ts'
import type { Item, Scheme, WorkedExample } from './scheme.ts'

/**
 * 复核算例: computes every worked example of a scheme and reports those that do not give their points.
 *
 * An example weighs its one clause: the points are those of the item out of its own full marks, after the item's
 * treatment of missing values. Points of other items the clause reads must be given as `item(<id>)`.
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
  const { cells } = readsOf([item.clause.expression])
  const about = { subject: item.id, ...(example.class === undefined ? {} : { class: example.class }) }
  for (const cell of cells) {
    const needed = cell.replace(/^item:/, '')
    if (`item(${needed})` in example.given) continue
    return {
      code: 'example.item-needed',
      severity: 'error',
      at: example.at,
      facts: { ...about, item: needed },
    }
  }
  const computed = computeExample(scheme, item, example)
  const expected = parseDecimal(example.points)
  const wanted = expected === undefined ? example.points : exactText(expected)
  if (computed === wanted) return undefined
  return {
    code: 'example.differs',
    severity: 'error',
    at: example.at,
    facts: { ...about, expected: wanted, computed },
  }
}

/** 算例的得分: decimal text, or the treatment that gives no points. */
export function computeExample(scheme: Scheme, item: Item, example: WorkedExample): string {
  const classId = example.class ?? scheme.classes[0]?.id ?? ''
  const figures = exampleFigures(scheme, example, classId)
  const id = `clause:${item.id}`
  const cells: Program['cells'] = [
    ...figures.itemCells,
    { id, unit: 'score', expression: item.clause?.expression ?? { op: 'missing', name: 'undefined' } },
  ]
  const value = evaluateReference({ scheme, cells }, figures.table).value(id, 0)
  const points = item.notApplicableTo.includes(classId) ? { missing: 'not-applicable' as const } : value
  if (!isMissing(points)) return exactText(points)
  const treatment = item.missing[points.missing]
  if (treatment === 'full') return exactText(amountFor(item.points, classId))
  return treatment === 'zero' || treatment === 'no-merit' ? '0' : treatment
}
