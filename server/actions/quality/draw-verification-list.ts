import { randomUUID } from 'node:crypto'
import { drawVerificationList as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { drawVerification } from '#domain/quality'
import { action } from '../action.ts'
import { writing } from '../desk/on-draft.ts'
import { presentDraw } from './present-draw.ts'
import { signalsOf } from './signals-of.ts'

/** 抽取核实名单 of villages: the seed and the whole list it was drawn from are kept with it. */
export const drawVerificationList = action(route, (house, { actor }, { body }) =>
  house.store.transaction(writing(actor), async (tx) => {
    const known = await signalsOf(house, tx, actor.area, body.month)
    if (known === undefined || known.source.facts.length === 0)
      return refuse('quality.no-reports', { month: body.month })
    const kinds = new Map<string, Set<string>>()
    for (const { unit, kind } of known.signals.signals)
      kinds.set(unit, (kinds.get(unit) ?? new Set()).add(kind))
    const listed = known.units
      .filter(({ level, path }) => level === 'village' && path.startsWith(`${actor.path}/`))
      .map(({ code }) => ({ unit: code, flags: kinds.get(code)?.size ?? 0 }))
    const { area, unit, path, account, name } = actor
    const [draw, seed, at] = [randomUUID(), randomUUID(), house.now()]
    const drawn = drawVerification({ seed, count: body.count, units: listed })
    const { month, count: asked } = body
    const kept = { area, draw, unit, path, month, seed, asked, listed, drawn, at, account, name }
    await tx.quality.insertDraw(kept)
    await tx.audit.appendAudit({
      area,
      at,
      actor: account,
      action: 'quality.drawn',
      subject: draw,
      detail: { month, asked, seed, drawn: drawn.length },
    })
    return accept(presentDraw(kept, known.units))
  }),
)
