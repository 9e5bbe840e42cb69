import { readImportProgress as route } from '#contract'
import { accept } from '#domain/decision'
import { action } from '../action.ts'
import { importUnderWay } from './imports-under-way.ts'

/** 导入进度 of one's own import; one that ended, or is another's, is simply not under way. */
export const readImportProgress = action(route, async (_house, { actor }, { params }) => {
  const figures = importUnderWay(actor.account, params.key)
  return accept({ underWay: figures !== undefined, figures: figures ?? 0 })
})
