import type { RankingView, ResultHead } from '#contract'
import type { Assessment } from '#engine'
import { standingsOf } from '../tables/index.ts'
import { amount } from './amount.ts'
import { type Beholder, presentStanding } from './present-standing.ts'
import { quotaView } from './quota-view.ts'

const EVERYONE = { zh: '全部', en: 'All' }

/** 排名表 of every group a scheme ranks. */
export function presentRanking(
  assessment: Assessment,
  head: ResultHead,
  beholder: Beholder,
): Omit<RankingView, 'findings'> {
  const { scheme } = assessment.program
  const names = new Map(scheme.classes.map(({ id, name }) => [id, name]))
  const { commendation, rank } = scheme
  return {
    head,
    groups: assessment.groups.map((line) => ({
      class: line.group,
      name: names.get(line.group) ?? EVERYONE,
      units: line.units,
      ranked: line.ranked,
      places: line.places,
      commended: line.commended,
      ...(line.line === undefined ? {} : { line: amount(line.line, scheme.display) }),
      standings: standingsOf(assessment, line).map((standing) =>
        presentStanding(assessment, standing, beholder),
      ),
    })),
    rules: {
      ...(commendation === undefined
        ? {}
        : {
            ...quotaView(commendation.quota),
            rounding: commendation.rounding,
            tiesAtTheCut: commendation.ties,
            base: commendation.base,
          }),
      rankTies: typeof rank.ties === 'string' ? rank.ties : 'break-by',
    },
  }
}
