import type { Account } from './account-store.ts'

/** 令牌可做的事: `hand-in` reads too. */
export type TokenVerbs = 'read' | 'hand-in'

/** 接口令牌 as its maker sees it; the secret itself is nowhere. */
export interface AccessToken {
  /** Public id, for the list and the audit. */
  readonly token: string
  readonly account: string
  readonly name: string
  readonly verbs: TokenVerbs
  /** Addresses or networks it may be used from; absent: anywhere. */
  readonly addresses?: readonly string[]
  readonly created: string
  readonly expires: string
  readonly revokedAt?: string
  readonly lastUsedOn?: string
}

export interface NewAccessToken extends Omit<AccessToken, 'revokedAt' | 'lastUsedOn'> {
  readonly tokenSha256: string
}

export interface AccessTokenStore {
  /** Of one account, newest first; the context must carry that account. */
  listTokens(account: string): Promise<readonly AccessToken[]>
  insertToken(token: NewAccessToken): Promise<void>
  /** False when there is no such token of this account, or it was revoked before. */
  revokeToken(account: string, token: string, at: string): Promise<boolean>
}

/** Looked up before anyone is known. */
export interface HeldTokens {
  /** Expired and revoked ones too: the rule says what becomes of them. Notes the day of use. */
  findToken(
    tokenSha256: string,
    today: string,
  ): Promise<{ readonly token: AccessToken; readonly account: Account } | undefined>
}
