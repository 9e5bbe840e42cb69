import { verifyAudit as route } from '#contract'
import { accept } from '#domain/decision'
import { action } from '../action.ts'
import { auditing } from './auditing.ts'

/** 核对审计链: open to everyone, because the links say nothing of what they link. */
export const verifyAudit = action(route, async (house, { actor }) =>
  accept(await house.store.transaction(auditing(actor), ({ audit }) => audit.verifyAudit(actor.area))),
)
