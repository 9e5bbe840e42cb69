import type { Amount, ResultHead, StandingView } from '#contract'
import type { Assessment } from '#engine'
import { type Language, rankingFootnotes, standingNote } from '#words'
import type { RankingRow, RankingTable, Score } from '../../exchange/index.ts'
import { presentRanking } from '../../present/present-ranking.ts'
import { resultTitle, say } from './result-title.ts'

export const scoreOf = (value: Amount | undefined): Score | undefined =>
  value === undefined || 'missing' in value ? undefined : value

const TITLES = { 'zh-CN': '考评得分排名表', en: 'Ranking' } as const

/** 排名表 for a file, from the same presentation as the page. */
export function rankingTable(assessment: Assessment, head: ResultHead, language: Language): RankingTable {
  const { scheme } = assessment.program
  const names = new Map(
    assessment.figures.units.map((unit) => [
      unit.code,
      language === 'en' ? (unit.nameEn ?? unit.name) : unit.name,
    ]),
  )
  const nameOf = (code: string): string => names.get(code) ?? code
  const row = (view: StandingView): RankingRow => {
    const standing = assessment.standings.find(({ unit }) => unit.code === view.unit)
    const [subtotal, bonus, total, gap] = [view.subtotal, view.bonus, view.total, view.gapToLine].map(scoreOf)
    const note = standing === undefined ? undefined : standingNote(scheme, standing, language)
    return {
      ...(view.rank === undefined ? {} : { rank: view.rank }),
      unit: view.unit,
      name: nameOf(view.unit),
      ...(subtotal === undefined ? {} : { subtotal }),
      ...(bonus === undefined ? {} : { bonus }),
      ...(total === undefined ? {} : { total }),
      ...(view.gradeName === undefined ? {} : { grade: say(view.gradeName, language) }),
      commended: view.commended,
      ties: view.tiedWith.map(nameOf),
      ...(gap === undefined ? {} : { gap }),
      ...(note === undefined ? {} : { note }),
    }
  }
  return {
    ...resultTitle(head, TITLES[language], rankingFootnotes(scheme, language), language),
    groups: presentRanking(assessment, head, { unit: '' }).groups.map(({ name, standings }) => ({
      class: say(name, language),
      rows: standings.map(row),
    })),
  }
}
