import { downloadAudit as route } from '#contract'
import { accept } from '#domain/decision'
import { action } from '../action.ts'
import { auditing } from './auditing.ts'

const STEP = 5000

/** 审计链导出: a head line, then each link with its record where one may read it; read in steps, in one transaction. */
export const downloadAudit = action(route, async (house, { actor }) => {
  const { area } = actor
  const pieces = await house.store.transaction(auditing(actor), async ({ audit }) => {
    const head = await audit.auditHead(area)
    const lines = [Buffer.from(`${JSON.stringify({ format: 'gongcheng-audit', version: 1, area, head })}\n`)]
    for (let after = '0'; ; ) {
      const links = await audit.listLinks(area, STEP, after)
      const last = links.at(-1)
      if (last === undefined) return lines
      const records = await audit.recordsBetween(area, links[0]?.number ?? '1', last.number)
      const of = new Map(records.map(({ contentHash: _, number, ...record }) => [number, record]))
      lines.push(
        Buffer.from(
          links.map((link) => `${JSON.stringify({ ...link, record: of.get(link.number) })}\n`).join(''),
        ),
      )
      after = last.number
    }
  })
  return accept({
    fileName: `audit_${area}_${house.today()}.jsonl`,
    type: 'application/x-ndjson; charset=utf-8',
    bytes: pieces,
  })
})
