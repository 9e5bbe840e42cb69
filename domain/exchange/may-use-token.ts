import { accept, type Decision, refuse } from '#domain/decision'

/** 令牌的状态: what the rule needs to know of one. Times are ISO texts in UTC. */
export interface TokenState {
  readonly verbs: 'read' | 'hand-in'
  readonly expires: string
  readonly revokedAt?: string
}

export type TokenRefusal = 'token.expired' | 'token.revoked' | 'token.read-only'

/**
 * 用令牌办事: whether a token may be used for this now. What its maker may do is asked besides, each time anew, so that
 * a token never outlives or exceeds the rights of the person behind it.
 */
export function mayUseToken(
  token: TokenState,
  verb: TokenState['verbs'],
  now: string,
): Decision<{ readonly verb: TokenState['verbs'] }, TokenRefusal> {
  if (token.revokedAt !== undefined) return refuse('token.revoked', { at: token.revokedAt })
  if (token.expires <= now) return refuse('token.expired', { at: token.expires })
  if (verb === 'hand-in' && token.verbs === 'read') return refuse('token.read-only')
  return accept({ verb })
}
