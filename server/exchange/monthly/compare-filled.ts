import { compareNumbers } from '#domain/form'
import type { WorkbookProblem } from '../problem.ts'
import type { BlankFigure } from './read-figures.ts'
import type { FilledFigure } from './report-form.ts'
import { partKey } from './sheet-layout.ts'
import type { FactRead, FigureChangeRead } from './workbook-reading.ts'

type Figure = Pick<FilledFigure, 'value' | 'numerator' | 'denominator' | 'missing'>

export const figureText = (figure: Figure): string =>
  figure.missing ?? figure.value ?? `${figure.numerator ?? ''}/${figure.denominator ?? ''}`

const sameNumber = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && compareNumbers(a, b) === 0)

const same = (a: Figure, b: Figure): boolean =>
  a.missing === b.missing &&
  sameNumber(a.value, b.value) &&
  sameNumber(a.numerator, b.numerator) &&
  sameNumber(a.denominator, b.denominator)

const partOf = (figure: Figure): FigureChangeRead['part'] =>
  figure.missing !== undefined ? 'missing' : figure.value !== undefined ? 'value' : 'ratio'

/** 与已有数对照: what the file would change; an empty cell never erases a figure, it is told instead. */
export function compareFilled(
  facts: readonly FactRead[],
  blanks: readonly BlankFigure[],
  filled: readonly FilledFigure[],
): {
  readonly changes: readonly FigureChangeRead[]
  readonly cleared: number
  readonly problems: readonly WorkbookProblem[]
} {
  const stands = new Map(filled.map((figure) => [partKey(figure.unit, figure.indicator), figure] as const))
  const changes = facts.flatMap((fact): readonly FigureChangeRead[] => {
    const before = stands.get(partKey(fact.unit, fact.indicator))
    if (before !== undefined && same(before, fact)) return []
    const { unit, indicator, sheet, cell } = fact
    const was = before === undefined ? {} : { before: figureText(before) }
    return [{ unit, indicator, part: partOf(fact), ...was, after: figureText(fact), sheet, cell }]
  })
  let cleared = 0
  const problems = blanks.map(({ unit, group, sheet, cell }): WorkbookProblem => {
    const before = stands.get(partKey(unit.unit, group.indicator))
    const names = {
      unit: unit.unit,
      unitName: unit.name,
      indicator: group.indicator,
      indicatorName: group.title,
    }
    if (before === undefined) return { code: 'cell.blank', severity: 'note', sheet, cell, facts: names }
    cleared += 1
    return {
      code: 'cell.cleared',
      severity: 'warning',
      sheet,
      cell,
      facts: { ...names, before: figureText(before) },
    }
  })
  return { changes, cleared, problems }
}
