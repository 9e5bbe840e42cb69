import { type AccountView, type PostView, listAccounts as route } from '#contract'
import { accept } from '#domain/decision'
import { isHeld, type Post, postsOf } from '#domain/organization'
import type { AccountLine } from '../../store/index.ts'
import { action } from '../action.ts'
import { registrarContext } from './administered.ts'

export const listAccounts = action(route, async (house, asker) => {
  const today = house.today()
  return await house.store.transaction(registrarContext(asker), async (tx) => {
    const names = new Map((await tx.units.unitsAt(today)).map(({ code, name }) => [code, name]))
    const lines = await tx.accounts.listAccounts()
    return accept({
      today,
      accounts: lines.map((line): AccountView => {
        const posts = postsOf(line.posts)
        const paused = house.attempts.pausedUntil(line.account)
        return {
          account: line.account,
          name: line.name,
          demo: line.demo,
          state: stateOf(line, posts, today),
          ...(paused === undefined ? {} : { pausedUntil: new Date(paused).toISOString() }),
          ...(line.subject === undefined ? {} : { subject: line.subject }),
          posts: posts.map((post) => viewPost(post, names.get(post.unit) ?? post.unit, today)),
        }
      }),
    })
  })
})

function stateOf(line: AccountLine, posts: readonly Post[], today: string): AccountView['state'] {
  if (line.disabledAt !== undefined) return 'disabled'
  if (!posts.some((post) => isHeld(post, today))) return 'no-post'
  return line.hasPassword || line.subject !== undefined ? 'in-use' : 'no-password'
}

const viewPost = (post: Post, unitName: string, today: string): PostView => ({
  post: post.post,
  role: post.role,
  unit: post.unit,
  unitName,
  from: post.from,
  ...(post.to === undefined ? {} : { to: post.to }),
  state:
    post.state !== 'approved'
      ? post.state
      : isHeld(post, today)
        ? 'held'
        : post.from > today
          ? 'ahead'
          : 'over',
  requestedBy: post.requestedBy,
  requestedByName: post.requestedByName,
  requestedAt: post.requestedAt,
  ...(post.settledByName === undefined ? {} : { settledByName: post.settledByName }),
  ...(post.reason === undefined ? {} : { reason: post.reason }),
})
