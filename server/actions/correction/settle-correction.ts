import { settleCorrection as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import * as rules from '#domain/review'
import { partsOf } from '../../review/report-figures.ts'
import { rippleOf } from '../../review/ripple.ts'
import { reading, writing } from '../../review/scope-of.ts'
import { action } from '../action.ts'
import { refusedWords } from '../reporting/refused-words.ts'
import { openCorrection, ruled } from './open-correction.ts'

/** 批复或撤回更正. An approval writes the figure as it was asked for, word for word, in the name of the unit that asked. */
export const settleCorrection = action(route, async (house, { actor }, { params, body }) => {
  const { kind, reason = '' } = body
  const refused = refusedWords([reason], 'entry.text-refused')
  if (refused !== undefined) return refused
  const seen = await house.store.transaction(reading(actor), (tx) =>
    openCorrection(tx, actor, params.correction, house.today()),
  )
  if (seen === undefined) return refuse('correction.unknown')
  const { unit, indicator, period, after } = seen.stored
  const ripple =
    kind === 'approved' && seen.stored.settled === undefined
      ? await rippleOf(house, actor, seen.figure.unit, {
          unit,
          indicator,
          period,
          kind: 'reported',
          parts: partsOf(after),
        })
      : undefined
  return house.store.transaction(writing(actor), async (tx) => {
    await tx.corrections.lockFigure(seen.stored)
    const opened = await openCorrection(tx, actor, params.correction, house.today())
    if (opened === undefined) return refuse('correction.unknown')
    const { stored, figure } = opened
    const decision = rules.settleCorrection(
      ruled(stored, figure),
      { kind, reason, versionInForce: figure.reported[0]?.version ?? 0 },
      actor,
    )
    if (!decision.accepted) return decision
    const at = house.now()
    const { account, name, path, area } = actor
    const written = await tx.corrections.settleCorrection(stored, {
      ...decision.value,
      at,
      account,
      name,
      by: path,
      ...(ripple === undefined ? {} : { ripple }),
    })
    if (!written) throw new Error(`correction ${stored.correction} was settled beside the lock`)
    const fact =
      kind === 'approved' ? await tx.corrections.enterCorrection(area, stored.correction, at) : undefined
    await tx.audit.appendAudit({
      area,
      at,
      actor: account,
      action: `correction.${kind}`,
      subject: stored.correction,
      detail: {
        unit,
        indicator,
        period,
        requestedBy: stored.requestedBy,
        ...(reason === '' ? {} : { reason }),
        ...(fact === undefined ? {} : { version: fact.version }),
      },
    })
    return accept({ stage: kind, ...(fact === undefined ? {} : { version: fact.version }) })
  })
})
