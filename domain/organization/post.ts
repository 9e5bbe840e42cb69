import type { Role } from '#domain/permission'

/** 任职记录: what happened to a post; nothing is ever written over. */
export interface PostEvent {
  readonly number: number
  /** Which post of the account it is about. */
  readonly post: string
  readonly kind: 'requested' | 'approved' | 'refused' | 'ended'
  readonly at: string
  readonly byAccount: string
  readonly byName: string
  /** Of a request only. */
  readonly wish?: PostWish
  /** Last day of an ended post, as it was ended. */
  readonly lastDay?: string
  readonly reason?: string
}

export interface PostWish {
  readonly role: Role
  readonly unit: string
  readonly path: string
  readonly reach: string
  readonly from: string
  /** Last day, itself counted; left out: until ended. */
  readonly to?: string
}

/** 任职: one account in one role at one unit from one day to another. */
export interface Post extends PostWish {
  readonly post: string
  readonly state: 'requested' | 'approved' | 'refused'
  readonly requestedBy: string
  readonly requestedByName: string
  readonly requestedAt: string
  readonly settledByName?: string
  readonly settledAt?: string
  readonly reason?: string
}

/** The posts of an account from its events, oldest first. */
export function postsOf(events: readonly PostEvent[]): readonly Post[] {
  const posts = new Map<string, Post>()
  for (const event of [...events].sort((a, b) => a.number - b.number)) {
    const known = posts.get(event.post)
    if (event.kind === 'requested' && event.wish !== undefined)
      posts.set(event.post, {
        post: event.post,
        ...event.wish,
        state: 'requested',
        requestedBy: event.byAccount,
        requestedByName: event.byName,
        requestedAt: event.at,
        ...(event.reason === undefined ? {} : { reason: event.reason }),
      })
    else if (known !== undefined) posts.set(event.post, settled(known, event))
  }
  return [...posts.values()]
}

function settled(post: Post, event: PostEvent): Post {
  if (event.kind === 'ended')
    return { ...post, ...(event.lastDay === undefined ? {} : { to: event.lastDay }) }
  if (event.kind === 'requested') return post
  return { ...post, state: event.kind, settledByName: event.byName, settledAt: event.at }
}

/** Whether a post is held on a day: approved, begun, not over. */
export const isHeld = (post: Post, day: string): boolean =>
  post.state === 'approved' && post.from <= day && (post.to === undefined || post.to >= day)

/** 现任: the post an account acts from; there is never more than one on a day (`requestPost`). */
export const postOn = (posts: readonly Post[], day: string): Post | undefined =>
  posts.find((post) => isHeld(post, day))
