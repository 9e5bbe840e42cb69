import { readAudit as route } from '#contract'
import { accept } from '#domain/decision'
import { may } from '#domain/permission'
import { action } from '../action.ts'
import { auditing } from './auditing.ts'

const PAGE = 50

/** 审计记录, newest first, a page at a time. */
export const readAudit = action(route, async (house, { actor }, { query }) => {
  const { readings, ...asked } = query
  const given = Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined && value !== ''),
  )
  const [records, head] = await house.store.transaction(auditing(actor), async ({ audit }) => [
    await audit.listAudit(actor.area, PAGE + 1, { ...given, changesOnly: readings === 'no' }),
    await audit.auditHead(actor.area),
  ])
  const shown = records.slice(0, PAGE)
  const last = shown.at(-1)
  return accept({
    records: shown.map(({ area: _, ...record }) => record),
    ...(records.length > PAGE && last !== undefined ? { next: last.number } : {}),
    scope: may(actor, 'audit.read-all') ? ('all' as const) : ('own' as const),
    ...(head === undefined ? {} : { head }),
  })
})
