import { accept, type Decision, refuse } from '#domain/decision'
import type { Actor, Role } from '#domain/permission'
import { type Post, type PostEvent, type PostWish, postsOf } from './post.ts'

export interface PostUnit {
  readonly unit: string
  readonly path: string
  readonly area: string
  readonly level: string
}

export type PostRefusal = 'post.yourself' | 'post.overlaps' | 'post.not-at-this-level' | 'post.dates'

const OFFICE = ['county', 'city', 'prefecture', 'province'] as const

/** 角色与层级: at which levels a role can be held. */
export const LEVELS_OF: Readonly<Record<Role, readonly string[]>> = {
  'province-office': ['province'],
  'city-office': ['city', 'prefecture'],
  'county-office': ['county'],
  'town-clerk': ['town'],
  'village-worker': ['village', 'grid'],
  inspector: OFFICE,
  leader: OFFICE,
  'department-officer': ['department'],
  'system-admin': OFFICE,
  'security-admin': OFFICE,
  'audit-admin': OFFICE,
}

const DIGITS: Readonly<Record<string, number>> = { province: 2, city: 4, prefecture: 4 }

/** How far somebody at this unit reads: a province two digits, a city four, everyone else their county. */
export const reachAt = ({ area, level }: PostUnit): string => area.slice(0, DIGITS[level] ?? 6)

/**
 * 申请任职. One account holds one post at a time: whoever takes over another desk hands the old one over first, and nobody is
 * an administrator beside anything else. The administrator who asks does not ask for themselves.
 */
export function requestPost(
  actor: Pick<Actor, 'account' | 'name'>,
  account: string,
  events: readonly PostEvent[],
  wish: { readonly role: Role; readonly unit: PostUnit; readonly from: string; readonly to?: string },
): Decision<PostWish, PostRefusal> {
  if (actor.account === account) return refuse('post.yourself')
  const { role, unit, from, to } = wish
  if (!LEVELS_OF[role].includes(unit.level))
    return refuse('post.not-at-this-level', { role, level: unit.level })
  if (to !== undefined && to < from) return refuse('post.dates', { from, to })
  const other = postsOf(events).find((post) => overlaps(post, from, to))
  if (other !== undefined)
    return refuse('post.overlaps', { unit: other.unit, from: other.from, to: other.to ?? '' })
  return accept({
    role,
    unit: unit.unit,
    path: unit.path,
    reach: reachAt(unit),
    from,
    ...(to === undefined ? {} : { to }),
  })
}

const overlaps = (post: Post, from: string, to: string | undefined): boolean =>
  post.state !== 'refused' &&
  (to === undefined || post.from <= to) &&
  (post.to === undefined || post.to >= from) &&
  (post.to === undefined || post.to >= post.from)
