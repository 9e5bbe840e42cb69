import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type {
  AuditEvent,
  AuditFilter,
  AuditLink,
  AuditRecord,
  AuditStore,
  Context,
  JsonValue,
} from './store.ts'
import { StoreFault } from './store-fault.ts'
import type { AuditLinkRow, AuditRow, Tables } from './tables.ts'

const BEGINNING = '0'.repeat(64)
const STEP = 10_000

/**
 * 审计: number = head + 1 under a row lock. The content has its own hash and the link ties that hash to the link before,
 * so that whoever may not read a record can still see that it stands where it stood.
 */
export const auditStore = (tx: Transaction<Tables>, context: Context): AuditStore => ({
  async appendAudit(given) {
    const concerns = given.concerns ?? context.writer?.path ?? context.path
    const event = {
      ...given,
      at: new Date(given.at).toISOString(),
      ...(concerns === undefined ? {} : { concerns }),
    }
    const head = await lockHead(tx, event.area)
    const number = String(BigInt(head.number) + 1n)
    const contentHash = auditContentHash(event, number)
    const hash = auditLinkHash(number, contentHash, head.hash)
    await tx
      .insertInto('audit')
      .values({
        ...event,
        number,
        concerns: concerns ?? null,
        detail: sql`${JSON.stringify(event.detail)}::jsonb`,
        content_hash: contentHash,
      })
      .execute()
    await tx
      .insertInto('audit_link')
      .values({ area: event.area, number, content_hash: contentHash, previous_hash: head.hash, hash })
      .execute()
    await tx.updateTable('audit_head').set({ number, hash }).where('area', '=', event.area).execute()
    return { ...event, number, contentHash }
  },
  async listAudit(area, limit, filter = {}) {
    const rows = await chosen(tx, area, filter).orderBy('number', 'desc').limit(limit).execute()
    return rows.map(toRecord)
  },
  async auditHead(area) {
    return await tx
      .selectFrom('audit_head')
      .select(['number', 'hash'])
      .where('area', '=', area)
      .executeTakeFirst()
  },
  async recordsBetween(area, from, to) {
    return [...(await contentsOf(tx, area, from, to)).values()]
  },
  async listLinks(area, limit, after = '0') {
    const rows = await tx
      .selectFrom('audit_link')
      .selectAll()
      .where('area', '=', area)
      .where('number', '>', after)
      .orderBy('number')
      .limit(limit)
      .execute()
    return rows.map(toLink)
  },
  async verifyAudit(area) {
    const head = await tx.selectFrom('audit_head').selectAll().where('area', '=', area).executeTakeFirst()
    const end = head?.hash ?? BEGINNING
    // Only to those who may read everything is a missing content a deleted one.
    const seesAll = context.auditor !== undefined && area.startsWith(context.auditor)
    let previous: string | undefined
    let [last, length, read] = ['0', 0, 0]
    for (;;) {
      const links = await this.listLinks(area, STEP, last)
      const first = links[0]
      if (first === undefined) break
      // What was recorded before links were kept apart ends where the first link begins.
      if (previous === undefined) {
        previous = first.number === '1' ? BEGINNING : first.previousHash
        last = String(BigInt(first.number) - 1n)
      }
      const contents = await contentsOf(tx, area, first.number, links.at(-1)?.number ?? first.number)
      for (const link of links) {
        const number = String(BigInt(last) + 1n)
        const content = contents.get(number)
        const follows =
          link.number === number &&
          link.previousHash === previous &&
          link.hash === auditLinkHash(number, link.contentHash, previous) &&
          (content === undefined ? !seesAll : auditContentHash(content, number) === link.contentHash)
        if (!follows) return { length: String(length), read: String(read), head: end, broken: number }
        previous = link.hash
        last = number
        length += 1
        if (content !== undefined) read += 1
      }
    }
    const whole =
      (previous ?? end) === end &&
      (head?.number ?? '0') === (previous === undefined ? (head?.number ?? '0') : last)
    return {
      length: String(length),
      read: String(read),
      head: end,
      ...(whole ? {} : { broken: String(BigInt(last) + 1n) }),
    }
  },
})

function chosen(tx: Transaction<Tables>, area: string, filter: AuditFilter) {
  const { before, actor, action, subject, from, to, changesOnly } = filter
  let query = tx.selectFrom('audit').selectAll().where('area', '=', area)
  if (before !== undefined) query = query.where('number', '<', before)
  if (actor !== undefined) query = query.where('actor', '=', actor)
  if (action !== undefined) query = query.where(sql<boolean>`starts_with(action, ${action})`)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (from !== undefined) query = query.where('at', '>=', `${from}T00:00:00.000Z`)
  if (to !== undefined) query = query.where('at', '<=', `${to}T23:59:59.999Z`)
  if (changesOnly === true) query = query.where(sql<boolean>`not starts_with(action, 'read.')`)
  return query
}

async function contentsOf(
  tx: Transaction<Tables>,
  area: string,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, AuditRecord>> {
  const rows = await tx
    .selectFrom('audit')
    .selectAll()
    .where('area', '=', area)
    .where('number', '>=', from)
    .where('number', '<=', to)
    .execute()
  return new Map(rows.map((row) => [row.number, toRecord(row)]))
}

/** SHA-256 over what a record says, as JSON with sorted keys; anyone who has the record can compute it again. */
export const auditContentHash = (event: AuditEvent, number: string): string =>
  sha256({
    action: event.action,
    actor: event.actor,
    area: event.area,
    at: event.at,
    ...(event.concerns === undefined ? {} : { concerns: event.concerns }),
    detail: event.detail,
    number,
    subject: event.subject,
  })

export const auditLinkHash = (number: string, content: string, previous: string): string =>
  sha256({ content, number, previous })

const sha256 = (value: JsonValue): string => createHash('sha256').update(sortedJson(value)).digest('hex')

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

const toRecord = (row: AuditRow): AuditRecord => ({
  area: row.area,
  number: row.number,
  at: row.at,
  actor: row.actor,
  action: row.action,
  subject: row.subject,
  detail: row.detail,
  contentHash: row.content_hash ?? '',
  ...(row.concerns === null ? {} : { concerns: row.concerns }),
})

const toLink = ({ number, content_hash, previous_hash, hash }: AuditLinkRow): AuditLink => ({
  number,
  contentHash: content_hash,
  previousHash: previous_hash,
  hash,
})
