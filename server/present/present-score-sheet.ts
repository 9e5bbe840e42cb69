import type { ScoreLine } from '#contract'
import {
  type Assessment,
  type ByClass,
  type Expression,
  exactText,
  explain,
  type Item,
  isMissing,
  type Rational,
  subtract,
} from '#engine'
import { amount } from './amount.ts'

const isRational = (points: ByClass): points is Rational => typeof (points as Rational).n === 'bigint'

/** 分值 of one class. */
export const pointsFor = (points: ByClass, unitClass: string): Rational | undefined =>
  isRational(points) ? points : points[unitClass]

/** The indicators an expression reads, each once, in reading order. */
export function indicatorsOf(expression: Expression | undefined): string[] {
  const found = new Set<string>()
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) walk(part)
    else if (typeof node === 'object' && node !== null) {
      const { op, indicator } = node as { op?: unknown; indicator?: unknown }
      if (op === 'figure' && typeof indicator === 'string') found.add(indicator)
      for (const part of Object.values(node)) walk(part)
    }
  }
  walk(expression)
  return [...found]
}

/** 得分表: every branch and leaf in the order of the scheme, then the bonus. */
export function presentScoreLines(assessment: Assessment, unitCode: string): ScoreLine[] {
  const { program, figures, values } = assessment
  const { scheme } = program
  const index = figures.units.findIndex(({ code }) => code === unitCode)
  const unit = figures.units[index]
  if (unit === undefined) return []
  const lines: ScoreLine[] = []

  const write = (item: Item, depth: number, part: ScoreLine['part'], parent?: string): void => {
    const points = values.value(`item:${item.id}`, index)
    const full = pointsFor(item.points, unit.class)
    const [first] = indicatorsOf(item.clause?.expression)
    const figure = first === undefined ? undefined : figures.figure(first, 'current', index).value
    const figureUnit = scheme.indicators.find(({ id }) => id === first)?.unit
    const lost =
      full === undefined || isMissing(points) || part === 'bonus' ? undefined : subtract(full, points)
    const reason = item.clause === undefined ? undefined : explain(assessment, unitCode, `clause:${item.id}`)
    lines.push({
      item: item.id,
      ...(parent === undefined ? {} : { parent }),
      depth,
      name: item.name,
      part,
      leaf: item.items.length === 0,
      ...(full === undefined ? {} : { fullMarks: exactText(full) }),
      ...(item.clause?.facts.target === undefined ? {} : { target: item.clause.facts.target }),
      ...(item.source?.text === undefined ? {} : { standard: item.source.text }),
      ...(item.source === undefined ? {} : { clauseSource: item.source.clause }),
      ...(figure === undefined ? {} : { figure: amount(figure, scheme.display) }),
      ...(figureUnit === undefined ? {} : { figureUnit }),
      points: amount(points, scheme.display),
      ...(lost === undefined ? {} : { lost: amount(lost, scheme.display) }),
      ...(reason === undefined ? {} : { reason: { code: reason.code, facts: { ...reason.facts } } }),
      cell: `item:${item.id}`,
    })
    for (const child of item.items) write(child, depth + 1, part, item.id)
  }

  for (const item of scheme.items) write(item, 0, 'items')
  for (const item of scheme.bonus?.items ?? []) write(item, 0, 'bonus')
  return lines
}
