import { readScoreSheet as route, type ScoreSheetView } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import type { Actor } from '#domain/permission'
import { amountText } from '#engine'
import type { ResultRefusal, Which } from '../../assessing/assessor.ts'
import { presentScoreLines } from '../../present/present-score-sheet.ts'
import { presentStanding } from '../../present/present-standing.ts'
import { action, type House } from '../action.ts'
import { beholderOf } from './with-month-before.ts'

/** 得分表 of one unit, for the page and for the file. */
export async function scoreSheetOf(
  house: House,
  actor: Actor,
  which: Which,
  unit: string,
): Promise<Decision<ScoreSheetView, ResultRefusal | 'unit.unknown'>> {
  const found = await house.assessor.result(actor, which)
  if (!found.accepted) return found
  const { assessment, head } = found.value
  const { scheme } = assessment.program
  const standing = assessment.standings.find((one) => one.unit.code === unit)
  if (standing === undefined) return refuse('unit.unknown', { unit })
  const own = scheme.classes.find(({ id }) => id === standing.unit.class)
  const group = assessment.groups.find(
    (one) => one.group === (scheme.rank.within === 'all' ? 'all' : standing.unit.class),
  )
  const full = amountText(scheme.points, standing.unit.class)
  return accept({
    head,
    standing: presentStanding(assessment, standing, beholderOf(house, actor, found.value)),
    className: own?.name ?? { zh: standing.unit.class },
    groupSize: group?.units ?? 0,
    places: group?.places ?? 0,
    fullMarks: full ?? '',
    lines: presentScoreLines(assessment, unit),
  })
}

export const readScoreSheet = action(route, (house, { actor }, { params, query }) =>
  scoreSheetOf(house, actor, { scheme: params.scheme, ...query }, params.unit),
)
