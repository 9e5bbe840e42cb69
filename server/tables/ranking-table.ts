import { type GroupLine, isMissing, type Standing, subtract } from '#engine'
import { COMMAND_WORDS, type Language, nameIn } from '#words'
import type { RankingRow, RankingTable } from '../exchange/index.ts'
import { consequenceNote } from './consequences.ts'
import { resultTitle, type Weighing } from './result-title.ts'
import { scoreOf } from './score.ts'
import { standingNote } from './standing-note.ts'
import { standingsOf } from './standings-of.ts'
import { unitName } from './unit-name.ts'

/** 排名表 of a result, group by group, for the workbook and the CSV. */
export function rankingTable(weighing: Weighing, language: Language): RankingTable {
  const { assessment } = weighing
  const { scheme } = assessment.program
  const words = COMMAND_WORDS[language]
  const names = new Map(assessment.figures.units.map((unit) => [unit.code, unitName(unit, language)]))
  const row = (standing: Standing, { line }: GroupLine): RankingRow => {
    const { unit, rank, grade, commended, tiedWith } = standing
    const [subtotal, bonus, total] = [standing.subtotal, standing.bonus, standing.total].map((one) =>
      scoreOf(one, scheme),
    )
    const gap =
      line === undefined || isMissing(line) || isMissing(standing.total)
        ? undefined
        : scoreOf(subtract(standing.total, line), scheme)
    const gradeName = scheme.grades.find(({ id }) => id === grade)?.name
    const note = [consequenceNote(scheme, standing, language), standingNote(scheme, standing, language)]
      .filter((part) => part !== '')
      .join('；')
    return {
      unit: unit.code,
      name: names.get(unit.code) ?? unit.code,
      commended,
      ties: tiedWith.map((code) => names.get(code) ?? code),
      ...(rank !== undefined && { rank }),
      ...(subtotal !== undefined && { subtotal }),
      ...(bonus !== undefined && { bonus }),
      ...(total !== undefined && { total }),
      ...(gradeName !== undefined && { grade: nameIn(gradeName, language) }),
      ...(gap !== undefined && { gap }),
      ...(note !== '' && { note }),
    }
  }
  return {
    ...resultTitle(weighing, words.export.ranking(nameIn(scheme.name, language)), language),
    groups: assessment.groups.map((group) => {
      const known = scheme.classes.find(({ id }) => id === group.group)
      return {
        class: known === undefined ? words.assess.everyone : nameIn(known.name, language),
        rows: standingsOf(assessment, group).map((standing) => row(standing, group)),
      }
    }),
  }
}
