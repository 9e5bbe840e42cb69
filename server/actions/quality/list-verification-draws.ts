import { listVerificationDraws as route } from '#contract'
import { accept } from '#domain/decision'
import { RANDOM_SHARE } from '#domain/quality'
import { action } from '../action.ts'
import { reading } from '../desk/on-draft.ts'
import { presentDraw } from './present-draw.ts'

/** 历次核实名单, newest first. */
export const listVerificationDraws = action(route, (house, { actor }) =>
  house.store.transaction(reading(actor), async (tx) => {
    const draws = await tx.quality.listDraws(actor.area)
    const units = await tx.units.unitsAt(house.today(), { reach: actor.area })
    return accept({ draws: draws.map((draw) => presentDraw(draw, units)), randomShare: RANDOM_SHARE })
  }),
)
