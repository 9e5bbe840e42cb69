import { answerSignal as route } from '#contract'
import { action } from '../action.ts'
import { onSignal } from './on-signal.ts'

/** 说明: the unit, or the town for its village, says how the figures came about. */
export const answerSignal = action(route, (house, { actor }, { params, body }) =>
  onSignal(house, actor, params.signal, { did: 'answered', ...body }),
)
