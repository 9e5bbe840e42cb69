/** 会话期限: half an hour unused, one working day at most; a fresh proof of who it is holds for five minutes. */
export const IDLE_MINUTES = 30
export const SESSION_HOURS = 12
export const FRESH_MINUTES = 5
/** How stale the record of use may be: a write per session and minute, not per request. */
export const SEEN_SECONDS = 60

const MINUTE = 60_000

export interface SessionTimes {
  readonly expires: string
  /** Last used. */
  readonly seen: string
  /** When password or code were last given. */
  readonly fresh?: string
}

/** Moments as milliseconds, because a pure folder reads no calendar. */
export interface Moments {
  readonly expires: number
  readonly seen: number
  readonly fresh?: number
}

export const isAlive = ({ expires, seen }: Moments, now: number): boolean =>
  now < expires && now < seen + IDLE_MINUTES * MINUTE

/** 刚验证过: password or code within the last five minutes; what cannot be undone asks for it. */
export const isFresh = ({ fresh }: Pick<Moments, 'fresh'>, now: number): boolean =>
  fresh !== undefined && now < fresh + FRESH_MINUTES * MINUTE
