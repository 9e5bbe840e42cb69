import { amountText, exactText, type Scheme, type Standing } from '#engine'
import { COMMAND_WORDS, describeExplanation, formatValue, type Language, nameIn } from '#words'
import type { ScoreSheetRow, ScoreSheetTable } from '../exchange/index.ts'
import { resultTitle, type Weighing } from './result-title.ts'
import { scoreOf } from './score.ts'
import { type SheetLine, scoreSheetLines } from './score-sheet-lines.ts'
import { unitName } from './unit-name.ts'

/** 得分表 of one unit: every item with its points, target, clause, score, and the sentence that says why. */
export function scoreSheetTable(weighing: Weighing, standing: Standing, language: Language): ScoreSheetTable {
  const { assessment } = weighing
  const { scheme } = assessment.program
  const { unit, rank } = standing
  const name = unitName(unit, language)
  const total = scoreOf(standing.total, scheme)
  const known = scheme.classes.find(({ id }) => id === unit.class)
  return {
    ...resultTitle(weighing, COMMAND_WORDS[language].export['score-sheet'](name), language),
    unit: unit.code,
    name,
    class: known === undefined ? unit.class : nameIn(known.name, language),
    fullMarks: amountText(scheme.points, unit.class) ?? '',
    rows: scoreSheetLines(assessment, unit.code).map((line) => rowOf(line, scheme, language)),
    ...(rank !== undefined && { rank }),
    ...(total !== undefined && { total }),
  }
}

function rowOf(line: SheetLine, scheme: Scheme, language: Language): ScoreSheetRow {
  const { item, depth, clause, target, others, full } = line
  const score = line.score === undefined ? undefined : scoreOf(line.score, scheme)
  const deducted = line.lost === undefined || clause === undefined ? undefined : scoreOf(line.lost, scheme)
  return {
    item: item.id,
    name: nameIn(item.name, language),
    depth,
    leaf: clause !== undefined,
    ...(full !== undefined && { points: exactText(full) }),
    ...(target !== undefined && { target: formatValue(target.value, language) }),
    ...(item.source !== undefined && { standard: item.source.text ?? item.source.clause }),
    ...(score !== undefined && { score }),
    ...(deducted !== undefined && { deducted }),
    ...(clause !== undefined && {
      reason: [clause, ...others].map((one) => describeExplanation(one, language)).join('；'),
    }),
  }
}
