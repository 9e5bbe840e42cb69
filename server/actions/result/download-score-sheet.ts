import { downloadScoreSheet as route, type ScoreLine } from '#contract'
import { accept } from '#domain/decision'
import { type Assessment, explain } from '#engine'
import { describeExplanation, type Language, rankingFootnotes } from '#words'
import { type ScoreSheetRow, scoreSheetCsv, scoreSheetWorkbook } from '../../exchange/index.ts'
import { action } from '../action.ts'
import { scoreOf } from './ranking-table.ts'
import { scoreSheetOf } from './read-score-sheet.ts'
import { FILE_TYPES, resultTitle, say } from './result-title.ts'

const TITLES = { 'zh-CN': '考评得分表', en: 'Score sheet' } as const

const rowOf = (assessment: Assessment, unit: string, line: ScoreLine, language: Language): ScoreSheetRow => {
  const [score, deducted] = [line.points, line.lost].map(scoreOf)
  const clause = line.leaf ? explain(assessment, unit, `clause:${line.item}`) : undefined
  return {
    item: line.item,
    name: say(line.name, language),
    depth: line.depth,
    leaf: line.leaf,
    ...(line.fullMarks === undefined ? {} : { points: line.fullMarks }),
    ...(line.target === undefined ? {} : { target: line.target }),
    ...(line.standard === undefined ? {} : { standard: line.standard }),
    ...(score === undefined ? {} : { score }),
    ...(deducted === undefined ? {} : { deducted }),
    ...(clause === undefined ? {} : { reason: describeExplanation(clause, language) }),
  }
}

/** 得分表 as .xlsx or .csv. */
export const downloadScoreSheet = action(route, async (house, { actor }, { params, query }) => {
  const { as, language, ...which } = query
  const asked = { scheme: params.scheme, ...which }
  const [sheet, found] = [
    await scoreSheetOf(house, actor, asked, params.unit),
    await house.assessor.result(actor, asked),
  ]
  if (!sheet.accepted) return sheet
  if (!found.accepted) return found
  const { head, standing, className, fullMarks, lines } = sheet.value
  const { assessment } = found.value
  const name = language === 'en' ? (standing.nameEn ?? standing.name) : standing.name
  const total = scoreOf(standing.total)
  const table = {
    ...resultTitle(
      head,
      `${name} ${TITLES[language]}`,
      rankingFootnotes(assessment.program.scheme, language),
      language,
    ),
    unit: standing.unit,
    name,
    class: say(className, language),
    ...(standing.rank === undefined ? {} : { rank: standing.rank }),
    fullMarks,
    ...(total === undefined ? {} : { total }),
    rows: lines.map((line) => rowOf(assessment, params.unit, line, language)),
  }
  return accept({
    fileName: `${name}_${TITLES[language]}_${head.through}.${as}`,
    type: FILE_TYPES[as],
    bytes: as === 'xlsx' ? await scoreSheetWorkbook([table]) : scoreSheetCsv(table),
  })
})
