import type { PostEvent } from '#domain/organization'

/** 账号 as found by naming it: who it is and every post it ever had. */
export interface Account {
  readonly account: string
  readonly name: string
  /** Absent until the person has set one, or when they only sign in elsewhere. */
  readonly passwordHash?: string
  readonly area: string
  /** Came with the demo world: its password is public. */
  readonly demo: boolean
  readonly disabledAt?: string
  readonly posts: readonly PostEvent[]
  /** 第二验证 is set up and confirmed. */
  readonly enrolled: boolean
}

/** What a first load or a test registers: an account with one approved post. */
export interface NewAccount {
  readonly account: string
  readonly name: string
  readonly passwordHash: string
  readonly role: string
  readonly area: string
  readonly unit: string
  readonly path: string
  readonly reach: string
  readonly demo?: boolean
}

export interface AccountStore {
  /** The hash alone: as much work for a name that is none as for one that is. */
  findPassword(account: string): Promise<string | undefined>
  /** Undefined when there is none of that name. */
  findAccount(account: string): Promise<Account | undefined>
  /** The account a code lets in, whatever became of the code. */
  findEntryCode(codeSha256: string): Promise<EntryCode | undefined>
  /** The account an identity elsewhere belongs to. */
  findLinked(linkSha256: string): Promise<string | undefined>
}

export interface EntryCode {
  readonly codeSha256: string
  readonly area: string
  readonly account: string
  readonly issuedBy: string
  readonly issuedAt: string
  readonly expires: string
  readonly usedAt?: string
}

/** 第二验证 as kept: the secret sealed, and the last half minute whose code was used. */
export interface Factor {
  readonly sealedSecret: string
  readonly enrolledAt: string
  readonly confirmedAt?: string
  readonly lastStep: string
}

export interface AccountLine extends Omit<Account, 'passwordHash' | 'enrolled'> {
  readonly hasPassword: boolean
  readonly subject?: string
}

/** 账号管理 inside a transaction: of the account the context names, or of every one the registrar administers. */
export interface AccountRegister {
  /** Every account of the registrar's areas, by name; no secrets. */
  listAccounts(): Promise<readonly AccountLine[]>
  /** Locked until the transaction ends. Undefined when the context may not see it. */
  lockAccount(account: string): Promise<Account | undefined>
  openAccount(account: {
    readonly account: string
    readonly name: string
    readonly area: string
  }): Promise<boolean>
  setPassword(account: string, passwordHash: string): Promise<void>
  setDisabled(account: string, at: string | null): Promise<void>
  appendPosts(area: string, account: string, events: readonly PostEvent[]): Promise<void>
  findFactor(account: string): Promise<Factor | undefined>
  /** Takes the place of one that was there. */
  putFactor(area: string, account: string, factor: Factor): Promise<void>
  confirmFactor(account: string, at: string, step: string): Promise<void>
  /** False when that half minute's code, or a later one, was used before. */
  advanceFactor(account: string, step: string): Promise<boolean>
  dropFactor(account: string): Promise<void>
  putRecoveryCodes(area: string, account: string, codes: readonly string[]): Promise<void>
  /** False when there is none, or it was used. */
  spendRecoveryCode(account: string, codeSha256: string, at: string): Promise<boolean>
  recoveryCodesLeft(account: string): Promise<number>
  issueEntryCode(code: EntryCode): Promise<void>
  /** False when it was used or has run out. */
  spendEntryCode(codeSha256: string, now: string): Promise<boolean>
  voidEntryCodes(account: string, at: string): Promise<void>
  link(link: {
    readonly linkSha256: string
    readonly area: string
    readonly account: string
    readonly subject: string
    readonly at: string
  }): Promise<void>
  unlink(account: string): Promise<void>
  listSessions(account: string): Promise<readonly SessionLine[]>
  /** False when the account has no such session. */
  endSession(account: string, session: string): Promise<boolean>
  endSessions(account: string, except?: string): Promise<number>
}

/** 会话 as its own person sees it; the token is not in it. */
export interface SessionLine {
  readonly session: string
  readonly tokenSha256: string
  readonly created: string
  readonly seen: string
  readonly expires: string
  readonly device: string
}

export interface NewSession {
  /** Lower-case hex; the token itself is never stored. */
  readonly tokenSha256: string
  readonly account: string
  readonly created: string
  readonly expires: string
  /** When password or code were given; `created` unless told. */
  readonly fresh?: string
  readonly secondFactor?: boolean
  /** "Firefox, Linux"; from what the browser says of itself. */
  readonly device?: string
}

export interface Session extends NewSession {
  readonly session: string
  readonly seen: string
  readonly secondFactor: boolean
  readonly device: string
}

export interface SessionStore {
  openSession(session: NewSession): Promise<void>
  /** Undefined when unknown or expired at `now`, or not used since `idleSince`; marks it used when `seenBefore` is later. */
  findSession(
    tokenSha256: string,
    now: string,
    idle?: { readonly since: string; readonly seenBefore: string },
  ): Promise<{ readonly session: Session; readonly account: Account } | undefined>
  /** 换令牌: the old token opens nothing any more. */
  rotateSession(
    tokenSha256: string,
    next: { readonly tokenSha256: string; readonly fresh: string; readonly secondFactor: boolean },
  ): Promise<boolean>
  closeSession(tokenSha256: string): Promise<void>
  closeAllSessions(account: string): Promise<void>
}
