import { lookIntoSignal as route } from '#contract'
import { action } from '../action.ts'
import { onSignal } from './on-signal.ts'

/** 核实结论 or 重新打开, by someone above the unit. */
export const lookIntoSignal = action(route, (house, { actor }, { params, body }) =>
  onSignal(house, actor, params.signal, body),
)
