import type { Selectable, Transaction } from 'kysely'
import type { PostEvent } from '#domain/organization'
import { ROLES } from '#domain/permission'
import type { PostEventRow } from './account-rows.ts'
import type { Tables } from './tables.ts'

export async function postEventsOf(
  tx: Transaction<Tables>,
  area: string,
  account: string,
): Promise<readonly PostEvent[]> {
  const rows = await tx
    .selectFrom('post_event')
    .selectAll()
    .where('area', '=', area)
    .where('account', '=', account)
    .orderBy('number')
    .execute()
  return rows.map(toPostEvent)
}

/** A role the table of permissions does not know may do nothing, so it is a fault, not a guess. */
function roleOf(role: string, account: string) {
  const known = ROLES.find((one) => one === role)
  if (known === undefined) throw new Error(`account ${account} has the unknown role ${role}`)
  return known
}

export const toPostEvent = (row: Selectable<PostEventRow>): PostEvent => ({
  number: row.number,
  post: row.post,
  kind: row.kind as PostEvent['kind'],
  at: row.at,
  byAccount: row.by_account,
  byName: row.by_name,
  ...(row.role === null
    ? row.valid_to === null
      ? {}
      : { lastDay: row.valid_to }
    : {
        wish: {
          role: roleOf(row.role, row.account),
          unit: row.unit ?? '',
          path: row.path ?? '',
          reach: row.reach ?? '',
          from: row.valid_from ?? '',
          ...(row.valid_to === null ? {} : { to: row.valid_to }),
        },
      }),
  ...(row.reason === null ? {} : { reason: row.reason }),
})

export const postEventRow = (area: string, account: string, event: PostEvent): PostEventRow => ({
  area,
  account,
  number: event.number,
  post: event.post,
  kind: event.kind,
  at: event.at,
  by_account: event.byAccount,
  by_name: event.byName,
  role: event.wish?.role ?? null,
  unit: event.wish?.unit ?? null,
  path: event.wish?.path ?? null,
  reach: event.wish?.reach ?? null,
  valid_from: event.wish?.from ?? null,
  valid_to: event.wish?.to ?? event.lastDay ?? null,
  reason: event.reason ?? null,
})
