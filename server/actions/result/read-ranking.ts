import { readRanking as route } from '#contract'
import { accept } from '#domain/decision'
import { presentRanking } from '../../present/present-ranking.ts'
import { action } from '../action.ts'
import { beholderOf } from './with-month-before.ts'

/** 排名. */
export const readRanking = action(route, async (house, { actor }, { params, query }) => {
  const found = await house.assessor.result(actor, { ...params, ...query })
  if (!found.accepted) return found
  const { assessment, head } = found.value
  return accept({ ...presentRanking(assessment, head, beholderOf(house, actor, found.value)), findings: [] })
})
