import type { MissingName } from '#engine'
import type { Draft, JsonValue } from '../../store/index.ts'

/** 导入内容: what a workbook says, kept with the draft as it was read. */
export interface DraftFigure {
  readonly unit: string
  readonly indicator: string
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
  readonly missing?: MissingName
  readonly sheet: string
  readonly cell: string
}

export interface DraftProblem {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly sheet?: string
  readonly cell?: string
  readonly facts: Readonly<Record<string, string>>
}

const json = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue

export const writeContent = (figures: readonly DraftFigure[], problems: readonly DraftProblem[]) => ({
  parsed: json(figures),
  problems: json(problems),
})

/** The database gives back what `writeContent` put in; nothing else writes these columns. */
export const figuresIn = (draft: Draft): readonly DraftFigure[] =>
  draft.parsed as unknown as readonly DraftFigure[]
export const problemsIn = (draft: Draft): readonly DraftProblem[] =>
  draft.problems as unknown as readonly DraftProblem[]
export const errorsIn = (draft: Draft): number =>
  problemsIn(draft).filter(({ severity }) => severity === 'error').length
