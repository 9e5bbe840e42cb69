import type { ScoreLine } from '#contract'
import type { Language } from '#words'
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
