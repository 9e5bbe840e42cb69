import {
  endAccountPost as endRoute,
  requestAccountPost as requestRoute,
  settleAccountPosts as settleRoute,
} from '#contract'
import { accept } from '#domain/decision'
import { endPost, settlePost } from '#domain/organization'
import { action } from '../action.ts'
import { administered, noted } from './administered.ts'
import { askForPost } from './open-account.ts'

export const requestAccountPost = action(requestRoute, (house, asker, { params, body }) =>
  administered(house, asker, params.account, async (tx, found) => {
    const asked = await askForPost(house, tx, asker, found.account, found.posts, body)
    if (!asked.accepted) return asked
    await tx.accounts.appendPosts(found.area, found.account, [asked.value])
    const { role, unit, from } = body
    const detail = { post: asked.value.post, role, unit, from }
    await tx.audit.appendAudit({ ...noted(house, asker, found), action: 'post.request', detail })
    return accept({ post: asked.value.post })
  }),
)

/** 审批: each post for itself, so that one that cannot be settled does not hold up two hundred others. */
export const settleAccountPosts = action(settleRoute, async (house, asker, { body }) => {
  const { actor } = asker
  const kind = body.approve ? ('approved' as const) : ('refused' as const)
  const refused: { account: string; refusal: string; facts: Record<string, string> }[] = []
  for (const { account, post } of body.posts) {
    const settled = await administered(house, asker, account, async (tx, found) => {
      const decision = settlePost(actor, found.account, found.posts, post)
      if (!decision.accepted) return decision
      const { reason } = body
      const event = { post, kind, at: house.now(), byAccount: actor.account, byName: actor.name }
      await tx.accounts.appendPosts(found.area, found.account, [
        { number: found.posts.length + 1, ...event, ...(reason === undefined ? {} : { reason }) },
      ])
      const { role, unit } = decision.value
      const detail = { post, role, unit, ...(reason === undefined ? {} : { reason }) }
      await tx.audit.appendAudit({ ...noted(house, asker, found), action: `post.${kind}`, detail })
      return accept({})
    })
    if (!settled.accepted) refused.push({ account, refusal: settled.refusal, facts: { ...settled.facts } })
  }
  return accept({ settled: body.posts.length - refused.length, refused })
})

export const endAccountPost = action(endRoute, (house, asker, { params, body }) =>
  administered(house, asker, params.account, async (tx, found) => {
    const { actor } = asker
    const { lastDay, reason } = body
    const wish = { post: params.post, lastDay, today: house.today() }
    const decision = endPost(actor, found.account, found.posts, wish)
    if (!decision.accepted) return decision
    await tx.accounts.appendPosts(found.area, found.account, [
      {
        number: found.posts.length + 1,
        post: params.post,
        kind: 'ended',
        at: house.now(),
        byAccount: actor.account,
        byName: actor.name,
        lastDay,
        reason,
      },
    ])
    const detail = { post: params.post, lastDay, reason }
    await tx.audit.appendAudit({ ...noted(house, asker, found), action: 'post.end', detail })
    return accept({})
  }),
)
