import type { ScoreLine } from '#contract'
import { type Assessment, type Expression, exactText, explain, type Item, isMissing, subtract } from '#engine'
import { amount, marksText } from './amount.ts'
import { marksThatCount } from './marks-that-count.ts'

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
    const full = marksThatCount(assessment, item, index)
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
      ...(full === undefined ? {} : { fullMarks: marksText(full, scheme.display) }),
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
