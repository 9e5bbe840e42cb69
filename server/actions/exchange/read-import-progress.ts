import { readImportProgress as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { action } from '../action.ts'
import { importUnderWay } from './imports-under-way.ts'

export const readImportProgress = action(route, async (_house, { actor }, { params }) => {
  const figures = importUnderWay(actor.account, params.key)
  return figures === undefined ? refuse('import.unknown') : accept({ figures })
})
