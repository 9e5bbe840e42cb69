import { randomUUID } from 'node:crypto'
import { requestCorrection as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { ownsUnit } from '#domain/reporting'
import * as rules from '#domain/review'
import { findFigure, wellWritten } from '../../review/correction-figure.ts'
import { partsOf } from '../../review/report-figures.ts'
import { writing } from '../../review/scope-of.ts'
import type { NewCorrection } from '../../store/index.ts'
import { action } from '../action.ts'
import { refusedWords } from '../reporting/refused-words.ts'

/** 申请更正 of a figure of one's own unit or of those below it. */
export const requestCorrection = action(route, async (house, { actor }, { body }) => {
  const refused = refusedWords([body.reason, ...body.evidence], 'entry.text-refused')
  if (refused !== undefined) return refused
  return house.store.transaction(writing(actor), async (tx) => {
    const { unit: code, indicator, at: period } = body
    await tx.corrections.lockFigure({ area: actor.area, unit: code, indicator, period })
    const found = await findFigure(tx, actor.area, body, house.today())
    if (found === undefined) return refuse('figure.unknown')
    if (!ownsUnit(actor, found.unit.path)) return refuse('unit.not-yours')
    const after = partsOf(body.after) as NewCorrection['after']
    if (!wellWritten(found.indicator, after)) return refuse('figure.not-so')
    const [standing] = found.reported
    const decision = rules.requestCorrection(
      {
        version: standing?.version ?? 0,
        parts: standing === undefined ? {} : partsOf(standing),
        monthClosed: found.closing !== undefined,
        waiting: found.waiting !== undefined,
      },
      { version: body.version, after, reason: body.reason },
    )
    if (!decision.accepted) return decision
    const [correction, at] = [randomUUID(), house.now()]
    await tx.corrections.insertCorrection({
      area: actor.area,
      correction,
      unit: code,
      path: found.unit.path,
      indicator,
      period,
      version: body.version,
      after,
      reason: decision.value.reason,
      ...(body.evidence.length === 0 ? {} : { evidence: body.evidence }),
      requestedAt: at,
      requestedBy: actor.account,
      requestedName: actor.name,
      requestedPath: actor.path,
      requestedLevel: actor.level,
    })
    await tx.audit.appendAudit({
      area: actor.area,
      at,
      actor: actor.account,
      action: 'correction.requested',
      subject: correction,
      detail: {
        unit: code,
        indicator,
        period,
        version: body.version,
        after: { ...after },
        reason: body.reason,
      },
    })
    return accept({ correction })
  })
})
