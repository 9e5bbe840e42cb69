import type { ScoreLine } from '#contract'
import type { Unit } from '#engine'
import { formatValue, type Language } from '#words'
import { explained } from '../../parts/explained.ts'

/** 扣分原因 of one line: the sentence of its clause with this unit's numbers. */
export const reasonOf = (line: ScoreLine, language: Language): string | undefined =>
  line.reason === undefined
    ? undefined
    : explained(
        {
          id: line.cell,
          role: 'clause',
          name: line.name,
          value: 'exact' in line.points ? { exact: line.points.exact, unit: 'score' } : line.points,
          ...(line.fullMarks === undefined ? {} : { outOf: line.fullMarks }),
          code: line.reason.code,
          facts: line.reason.facts,
          children: [],
        },
        language,
      )

/** 目标 of one line as it stands for this unit's class, with its unit: "35%". */
export function targetOf(line: ScoreLine, language: Language): string | undefined {
  const [exact, unit] = line.reason?.facts['target']?.split(' ') ?? []
  if (exact !== undefined && unit !== undefined) return formatValue({ exact, unit: unit as Unit }, language)
  return line.target === undefined || line.figureUnit === undefined
    ? line.target
    : formatValue({ exact: line.target, unit: line.figureUnit as Unit }, language)
}
