import { accept, type Decision, refuse } from '#domain/decision'
import type { Actor } from '#domain/permission'
import { type Post, type PostEvent, postsOf } from './post.ts'

export type SettleRefusal = 'post.unknown' | 'post.asked-by-you' | 'post.settled' | 'post.yourself'

/** 审批任职: by somebody who neither asked for it nor is to hold it. */
export function settlePost(
  actor: Pick<Actor, 'account'>,
  account: string,
  events: readonly PostEvent[],
  id: string,
): Decision<Post, SettleRefusal> {
  const post = postsOf(events).find((one) => one.post === id)
  if (post === undefined) return refuse('post.unknown')
  if (actor.account === account) return refuse('post.yourself')
  if (post.requestedBy === actor.account) return refuse('post.asked-by-you')
  if (post.state !== 'requested') return refuse('post.settled', { name: post.settledByName ?? '' })
  return accept(post)
}

export type EndRefusal = 'post.unknown' | 'post.over' | 'post.yourself' | 'post.dates'

/** 离任: the last day of a post; nobody ends their own, so that an area is never left without administrators by a slip. */
export function endPost(
  actor: Pick<Actor, 'account'>,
  account: string,
  events: readonly PostEvent[],
  wish: { readonly post: string; readonly lastDay: string; readonly today: string },
): Decision<Post, EndRefusal> {
  const post = postsOf(events).find((one) => one.post === wish.post)
  if (post === undefined) return refuse('post.unknown')
  if (actor.account === account) return refuse('post.yourself')
  const ended = events.some((event) => event.post === post.post && event.kind === 'ended')
  if (ended || post.state !== 'approved' || (post.to !== undefined && post.to < wish.today))
    return refuse('post.over')
  if (wish.lastDay < post.from) return refuse('post.dates', { from: post.from, to: wish.lastDay })
  return accept(post)
}
