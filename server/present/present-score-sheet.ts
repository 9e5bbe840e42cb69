import type { ScoreLine } from '#contract'
import type { Assessment, Explanation } from '#engine'
import { type SheetLine, scoreSheetLines } from '../tables/index.ts'
import { amount, type Display, marksText } from './amount.ts'
import { shownAmount } from './shown-amount.ts'

/** 得分表 for the page: the lines of the printed sheet, sentences as codes with facts. */
export const presentScoreLines = (assessment: Assessment, unit: string): ScoreLine[] =>
  scoreSheetLines(assessment, unit).map((line) => presentLine(line, assessment.program.scheme.display))

function presentLine(line: SheetLine, display: Display): ScoreLine {
  const { item, parent, depth, part, node, clause, figure, full, lost } = line
  return {
    item: item.id,
    ...(parent === undefined ? {} : { parent }),
    depth,
    name: item.name,
    part,
    leaf: clause !== undefined,
    ...(full === undefined ? {} : { fullMarks: marksText(full, display) }),
    ...(item.clause?.facts.target === undefined ? {} : { target: item.clause.facts.target }),
    ...(item.source?.text === undefined ? {} : { standard: item.source.text }),
    ...(item.source === undefined ? {} : { clauseSource: item.source.clause }),
    ...(figure === undefined ? {} : figureView(figure, display)),
    points: shownAmount(node.value, display),
    ...(lost === undefined ? {} : { lost: amount(lost, display) }),
    ...(clause === undefined ? {} : { reason: { code: clause.code, facts: { ...clause.facts } } }),
    cell: `item:${item.id}`,
  }
}

const figureView = ({ value }: Explanation, display: Display): Pick<ScoreLine, 'figure' | 'figureUnit'> => ({
  figure: shownAmount(value, display),
  ...('missing' in value ? {} : { figureUnit: value.unit }),
})
