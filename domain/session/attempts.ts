/** 试错记录: how often in a row and when last. Times in milliseconds. */
export interface Failures {
  readonly times: number
  readonly last: number
}

/** Wrong answers in a row before an account pauses, and of all accounts together before an address does. */
export const TRIES_OF_ACCOUNT = 5
/** An office of two hundred people may share one address. */
export const TRIES_OF_ADDRESS = 30

const MINUTE = 60_000
const LONGEST_MINUTES = 15
const FORGOTTEN_MINUTES = 60

/**
 * 暂停登录: one minute after the last free try, then twice as long each time, never above a quarter of an hour, and never for
 * good: an account must not be lockable by whoever knows its name. Tries during a pause do not lengthen it.
 *
 * Answers the moment it ends, or undefined when one may try.
 */
export function pausedUntil(failures: Failures | undefined, free: number, now: number): number | undefined {
  if (failures === undefined || failures.times < free) return undefined
  const minutes = Math.min(2 ** (failures.times - free), LONGEST_MINUTES)
  const until = failures.last + minutes * MINUTE
  return now < until ? until : undefined
}

/** One more; an hour without any begins anew. */
export const failedOnce = (failures: Failures | undefined, now: number): Failures => ({
  times: failures === undefined || isForgotten(failures, now) ? 1 : failures.times + 1,
  last: now,
})

export const isForgotten = (failures: Failures, now: number): boolean =>
  now >= failures.last + FORGOTTEN_MINUTES * MINUTE
