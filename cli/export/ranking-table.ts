import { type Assessment, type GroupLine, isMissing, type Standing, subtract } from '#engine'
import type { RankingRow, RankingTable } from '#server/exchange'
import { type CommandWords, type Language, nameIn } from '#words'
import type { Window } from '../folder/read-folder.ts'
import { standingNote, standingsOf, unitName } from '../show/ranking.ts'
import { resultTitle } from './result-title.ts'
import { scoreOf } from './score.ts'

/** 排名表 of a result, group by group, for the workbook and the CSV. */
export function rankingTable(
  assessment: Assessment,
  window: Window,
  language: Language,
  words: CommandWords,
): RankingTable {
  const { scheme } = assessment.program
  const names = new Map(assessment.figures.units.map((unit) => [unit.code, unitName(unit, language)]))
  const row = (standing: Standing, group: GroupLine): RankingRow => {
    const { unit, rank, grade, commended, tiedWith } = standing
    const total = scoreOf(standing.total, scheme)
    const [subtotal, bonus] = [scoreOf(standing.subtotal, scheme), scoreOf(standing.bonus, scheme)]
    const { line } = group
    const gap =
      line === undefined || isMissing(line) || isMissing(standing.total)
        ? undefined
        : scoreOf(subtract(standing.total, line), scheme)
    const gradeName = scheme.grades.find(({ id }) => id === grade)?.name
    const note = standingNote(assessment, standing, language, words)
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
    ...resultTitle(assessment, window, language, words.export.ranking(nameIn(scheme.name, language))),
    groups: assessment.groups.map((group) => {
      const known = scheme.classes.find(({ id }) => id === group.group)
      return {
        class: known === undefined ? words.assess.everyone : nameIn(known.name, language),
        rows: standingsOf(assessment, group).map((standing) => row(standing, group)),
      }
    }),
  }
}
