import { createHash, randomBytes } from 'node:crypto'
import * as oidc from 'openid-client'

/** 统一身份认证的设置, from the environment. */
export interface ElsewhereConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  /** On the button. */
  readonly name: string
  /** Where our own callback is reached: https://…/api/session/elsewhere/callback. */
  readonly callback: string
}

export type ElsewhereRefusal = 'elsewhere.failed' | 'elsewhere.unknown-subject'

export interface Elsewhere {
  readonly name: string
  readonly issuer: string
  /** The address to go to, and the ticket the browser must bring back. */
  begin(to: string): Promise<{ readonly address: string; readonly ticket: string }>
  /** Undefined when the ticket is unknown, used, too old, or the answer does not belong to it. */
  finish(
    ticket: string,
    answer: URL,
  ): Promise<{ readonly linkSha256: string; readonly secondFactor: boolean; readonly to: string } | undefined>
}

interface Begun {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly to: string
  readonly until: number
}

const MINUTES = 10
const MANY = 10_000
/** How a provider says that more than a password was shown (RFC 8176). */
const STRONG = ['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face']

/** 身份标识 as kept: which provider and which subject, as one hash nobody can list by. */
export const linkSha256 = (issuer: string, subject: string): string =>
  createHash('sha256').update(`${issuer}\n${subject}`).digest('hex')

/**
 * 统一身份认证 (OpenID Connect): authorization code with PKCE, state and nonce. The provider is asked for its description at
 * the first sign-in, so that a house starts while it is down. No account is ever made from what it answers.
 */
export function openElsewhere(config: ElsewhereConfig, clock: () => number): Elsewhere {
  const begun = new Map<string, Begun>()
  const onLoopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(config.issuer)
  let provider: Promise<oidc.Configuration> | undefined
  const discovered = (): Promise<oidc.Configuration> => {
    provider ??= oidc
      .discovery(
        new URL(config.issuer),
        config.clientId,
        config.clientSecret,
        undefined,
        onLoopback ? { execute: [oidc.allowInsecureRequests] } : {},
      )
      .catch((fault: unknown) => {
        provider = undefined
        throw fault
      })
    return provider
  }
  return {
    name: config.name,
    issuer: config.issuer,
    async begin(to) {
      const configuration = await discovered()
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
      const ticket = randomBytes(32).toString('base64url')
      for (const [old, { until }] of begun) if (until < clock() || begun.size > MANY) begun.delete(old)
      begun.set(ticket, { state, nonce, verifier, to, until: clock() + MINUTES * 60_000 })
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: config.callback,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, ticket }
    },
    async finish(ticket, answer) {
      const one = begun.get(ticket)
      begun.delete(ticket)
      if (one === undefined || one.until < clock()) return undefined
      const whole = new URL(config.callback)
      whole.search = answer.search
      const tokens = await oidc
        .authorizationCodeGrant(await discovered(), whole, {
          expectedState: one.state,
          expectedNonce: one.nonce,
          pkceCodeVerifier: one.verifier,
          idTokenExpected: true,
        })
        .catch(() => undefined)
      const claims = tokens?.claims()
      if (claims === undefined) return undefined
      const shown = Array.isArray(claims.amr) ? claims.amr : []
      return {
        linkSha256: linkSha256(config.issuer, claims.sub),
        secondFactor: shown.some((one) => STRONG.includes(String(one))),
        to: one.to,
      }
    },
  }
}
