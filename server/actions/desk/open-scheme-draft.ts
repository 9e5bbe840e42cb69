import { randomUUID } from 'node:crypto'
import { openSchemeDraft as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { mayReadScheme } from '../../assessing/may-read-scheme.ts'
import { action } from '../action.ts'
import { sha256 } from '../session/sign-in.ts'
import { newEvent, writing } from './on-draft.ts'

/** 起草: from nothing, from an existing scheme, or as the next year's; a scheme of one's own area keeps its series. */
export const openSchemeDraft = action(route, (house, { actor }, { body }) =>
  house.store.transaction(writing(actor), async (tx) => {
    const { base, text, note } = body
    const from = base && (await tx.schemes.findScheme(base.scheme, base.version))
    if (base !== undefined && (from === undefined || !mayReadScheme(actor, from)))
      return refuse('scheme.unknown', { scheme: base.scheme })
    const [draft, at] = [randomUUID(), house.now()]
    const place = { area: actor.area, draft, unit: actor.unit, path: actor.path }
    await tx.schemeDrafts.insertSchemeDraft({
      ...place,
      series: from?.reach === actor.reach ? from.series : `${actor.unit}-${draft}`,
      ...(base === undefined ? {} : { base }),
      openedAt: at,
    })
    await tx.schemeDrafts.appendEvent({
      ...newEvent(actor, place, 1, at),
      kind: 'opened',
      text: { text, sha256: sha256(text) },
      ...(note === undefined || note === '' ? {} : { note }),
    })
    await tx.audit.appendAudit({
      area: actor.area,
      at,
      actor: actor.account,
      action: 'scheme-draft.opened',
      subject: draft,
      detail: base === undefined ? {} : { scheme: base.scheme, version: base.version },
    })
    return accept({ draft, number: 1 })
  }),
)
