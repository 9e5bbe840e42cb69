import { accept, type Decision, refuse } from '#domain/decision'
import { chooseFields, readFields } from './choose-fields.ts'
import { readFilter } from './filter-things.ts'

type Thing = Readonly<Record<string, unknown>>
type Written = string | readonly string[] | undefined

export interface ListAsked {
  readonly fields?: Written
  readonly filter?: Written
  readonly query?: string | undefined
  readonly paging?: 'true' | 'false' | undefined
  readonly page?: number | undefined
  readonly pageSize?: number | undefined
}

export interface Listed {
  readonly pager?: {
    readonly page: number
    readonly pageCount: number
    readonly total: number
    readonly pageSize: number
  }
  readonly things: readonly Thing[]
}

const PAGE = 50
export const many = (written: Written): readonly string[] =>
  written === undefined ? [] : typeof written === 'string' ? [written] : written

const notSupported = (what: string) => refuse('exchange.not-supported', { what: what.slice(0, 100) })

/** 列出: filtered, cut to the page and to the fields asked for; a filter we do not know is refused, never passed over. */
export function listThings(
  things: readonly Thing[],
  asked: ListAsked,
): Decision<Listed, 'exchange.not-supported'> {
  const chosen = readFields(many(asked.fields).join(',') || 'id,displayName')
  if (chosen === undefined) return notSupported(`fields=${many(asked.fields).join(',')}`)
  let found = things
  for (const written of many(asked.filter)) {
    const test = readFilter(written)
    if (test === undefined) return notSupported(`filter=${written}`)
    found = found.filter(test)
  }
  const wanted = asked.query?.toLowerCase()
  if (wanted !== undefined)
    found = found.filter(({ name, code, id }) =>
      [name, code, id].some((text) => String(text).toLowerCase().includes(wanted)),
    )
  const cut = (some: readonly Thing[]) => some.map((thing) => chooseFields(thing, chosen))
  if (asked.paging === 'false') return accept({ things: cut(found) })
  const [page, pageSize] = [asked.page ?? 1, asked.pageSize ?? PAGE]
  const total = found.length
  const pager = { page, pageCount: Math.max(1, Math.ceil(total / pageSize)), total, pageSize }
  return accept({ pager, things: cut(found.slice((page - 1) * pageSize, page * pageSize)) })
}

export function oneThing(
  things: readonly Thing[],
  id: string,
  fields: Written,
): Decision<Thing, 'exchange.not-supported' | 'exchange.unknown-object'> {
  const chosen = readFields(many(fields).join(',') || '*')
  if (chosen === undefined) return notSupported(`fields=${many(fields).join(',')}`)
  const thing = things.find((one) => one.id === id) ?? things.find((one) => one.code === id)
  if (thing === undefined) return refuse('exchange.unknown-object', { id })
  return accept(chooseFields(thing, chosen))
}
