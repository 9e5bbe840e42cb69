import { recordVerification as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { findFigure, wellWritten } from '../../review/correction-figure.ts'
import { partsOf } from '../../review/report-figures.ts'
import { sees, writing } from '../../review/scope-of.ts'
import type { NewFact } from '../../store/index.ts'
import { action } from '../action.ts'
import { refusedWords } from '../reporting/refused-words.ts'

/** 记录核实数 beside the reported figure, which stays as the unit stated it. */
export const recordVerification = action(route, async (house, { actor }, { body }) => {
  const reason = body.reason.trim()
  if (reason === '') return refuse('review.reason-missing')
  const refused = refusedWords([reason, ...body.evidence], 'entry.text-refused')
  if (refused !== undefined) return refused
  return house.store.transaction(writing(actor), async (tx) => {
    const { unit: code, indicator, at: period } = body
    await tx.corrections.lockFigure({ area: actor.area, unit: code, indicator, period })
    const found = await findFigure(tx, actor.area, body, house.today())
    if (found === undefined) return refuse('figure.unknown')
    if (!sees(actor, found.unit.path) || found.unit.path === actor.path) return refuse('unit.not-yours')
    const parts = partsOf(body.figure)
    if (!wellWritten(found.indicator, parts)) return refuse('figure.not-so')
    const standing = found.verified[0]?.version ?? 0
    if (standing !== body.version)
      return refuse('correction.changed-meanwhile', { version: String(standing) })
    const at = house.now()
    const fact: NewFact = {
      area: actor.area,
      unit: code,
      indicator,
      period,
      kind: 'verified',
      ...(parts as Partial<NewFact>),
      reason,
      ...(body.evidence.length === 0 ? {} : { evidence: body.evidence }),
      sourceVersion: `verified by ${actor.name}`,
    }
    await tx.facts.insertFacts([fact], at)
    await tx.audit.appendAudit({
      area: actor.area,
      at,
      actor: actor.account,
      action: 'figure.verified',
      subject: code,
      detail: { indicator, period, version: standing + 1, ...parts, reason },
    })
    return accept({ version: standing + 1 })
  })
})
