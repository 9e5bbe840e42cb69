import type { Finding } from '../scheme/finding.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import type { FormulaCode } from './formula-code.ts'
import type { Stretch } from './syntax.ts'

/** 公式原文: the text of a formula and where its first character stands in the scheme. */
export interface SourceText {
  readonly text: string
  readonly at: SourcePlace
}

/** The place of an offset. A later line of a folded text counts its columns from the start of that line. */
export function placeIn({ text, at }: SourceText, offset: number): SourcePlace {
  const before = text.slice(0, offset)
  const lines = before.split('\n').length - 1
  if (lines === 0) return { ...at, column: at.column + offset }
  return { file: at.file, line: at.line + lines, column: offset - before.lastIndexOf('\n') }
}

export const textOf = (source: SourceText, { from, to }: Stretch): string => source.text.slice(from, to)

/** What is said about a stretch of a formula; `text` is that stretch. */
export function formulaFinding(
  code: FormulaCode,
  source: SourceText,
  stretch: Stretch,
  facts: Readonly<Record<string, string>> = {},
  other?: SourcePlace,
): Finding {
  const at = placeIn(source, stretch.from)
  const said = { text: textOf(source, stretch), ...facts }
  return { code, severity: 'error', at, ...(other === undefined ? {} : { other }), facts: said }
}
