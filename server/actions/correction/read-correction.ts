import { type RippleView, readCorrection as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { may } from '#domain/permission'
import { settleCorrection } from '#domain/review'
import { presentFact } from '../../present/present-explanation.ts'
import { partsOf } from '../../review/report-figures.ts'
import { rippleOf } from '../../review/ripple.ts'
import { reading } from '../../review/scope-of.ts'
import { action } from '../action.ts'
import { openCorrection, ruled } from './open-correction.ts'
import { correctionLine } from './present-correction.ts'

/** 一份更正: its history and what it moves; the ripple of a settled one is the one its approver saw. */
export const readCorrection = action(route, async (house, { actor }, { params }) => {
  const opened = await house.store.transaction(reading(actor), (tx) =>
    openCorrection(tx, actor, params.correction, house.today()),
  )
  if (opened === undefined) return refuse('correction.unknown')
  const { stored, figure } = opened
  const { unit, indicator, reported, verified } = figure
  const [standing] = reported
  const attempt = (kind: 'approved' | 'withdrawn') =>
    settleCorrection(
      ruled(stored, figure),
      { kind, versionInForce: standing?.version ?? 0 },
      { account: actor.account, path: actor.path },
    )
  const [approving, withdrawing] = [attempt('approved'), attempt('withdrawn')]
  const allowed = may(actor, 'correction.settle')
  const open = stored.settled === undefined
  const base = reported.find(({ version }) => version === stored.version)
  const place = { unit: unit.code, indicator: indicator.id, period: stored.period }
  const ripple: readonly RippleView[] = open
    ? await rippleOf(house, actor, unit, { ...place, kind: 'reported', parts: partsOf(stored.after) })
    : ((stored.settled?.ripple ?? []) as readonly RippleView[])
  return accept({
    line: correctionLine(stored, unit, indicator, base),
    versions: reported.map(presentFact),
    verified: verified.map(presentFact),
    ripple: [...ripple],
    verifiedFirst: verified.length > 0,
    mayApprove: allowed && approving.accepted,
    mayWithdraw: allowed && withdrawing.accepted,
    ...(allowed && open && !approving.accepted ? { whyNot: approving.refusal } : {}),
  })
})
