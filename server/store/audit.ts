import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { AuditEvent, AuditRecord, AuditStore, JsonValue } from './store.ts'
import { StoreFault } from './store-fault.ts'
import type { AuditRow, Tables } from './tables.ts'

const BEGINNING = '0'.repeat(64)

/** 审计: number = head + 1 under a row lock, hash over the record and the hash before it. */
export const auditStore = (tx: Transaction<Tables>): AuditStore => ({
  async appendAudit(given) {
    const event = { ...given, at: new Date(given.at).toISOString() }
    const head = await lockHead(tx, event.area)
    const number = String(BigInt(head.number) + 1n)
    const hash = auditHash(event, number, head.hash)
    await tx
      .insertInto('audit')
      .values({
        ...event,
        number,
        detail: sql`${JSON.stringify(event.detail)}::jsonb`,
        previous_hash: head.hash,
        hash,
      })
      .execute()
    await tx.updateTable('audit_head').set({ number, hash }).where('area', '=', event.area).execute()
    return { ...event, number, previousHash: head.hash, hash }
  },
  async listAudit(area, limit, before) {
    let query = tx.selectFrom('audit').selectAll().where('area', '=', area)
    if (before !== undefined) query = query.where('number', '<', before)
    return (await query.orderBy('number', 'desc').limit(limit).execute()).map(toRecord)
  },
  async verifyAudit(area) {
    const rows = await tx.selectFrom('audit').selectAll().where('area', '=', area).orderBy('number').execute()
    const head = await tx.selectFrom('audit_head').selectAll().where('area', '=', area).executeTakeFirst()
    let previous = BEGINNING
    let number = 0n
    for (const record of rows.map(toRecord)) {
      number += 1n
      const follows =
        record.number === String(number) &&
        record.previousHash === previous &&
        record.hash === auditHash(record, record.number, previous)
      if (!follows)
        return { length: String(rows.length), head: head?.hash ?? BEGINNING, broken: String(number) }
      previous = record.hash
    }
    const whole = (head?.hash ?? BEGINNING) === previous && (head?.number ?? '0') === String(number)
    return {
      length: String(rows.length),
      head: head?.hash ?? BEGINNING,
      ...(whole ? {} : { broken: String(number + 1n) }),
    }
  },
})

/** SHA-256 over the record as JSON with sorted keys; anyone can compute it again from an export. */
export const auditHash = (event: AuditEvent, number: string, previous: string): string =>
  createHash('sha256')
    .update(
      sortedJson({
        action: event.action,
        actor: event.actor,
        area: event.area,
        at: event.at,
        detail: event.detail,
        number,
        previous,
        subject: event.subject,
      }),
    )
    .digest('hex')

function sortedJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${sortedJson(part)}`).join(',')}}`
}

async function lockHead(tx: Transaction<Tables>, area: string): Promise<{ number: string; hash: string }> {
  await tx
    .insertInto('audit_head')
    .values({ area, number: '0', hash: BEGINNING })
    .onConflict((conflict) => conflict.column('area').doNothing())
    .execute()
  const head = await tx
    .selectFrom('audit_head')
    .selectAll()
    .where('area', '=', area)
    .forUpdate()
    .executeTakeFirst()
  if (head === undefined) throw new StoreFault('not-permitted', { area })
  return head
}

const toRecord = ({ previous_hash, ...row }: AuditRow): AuditRecord => ({
  ...row,
  previousHash: previous_hash,
})
