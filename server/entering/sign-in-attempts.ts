import {
  type Failures,
  failedOnce,
  isForgotten,
  pausedUntil,
  TRIES_OF_ACCOUNT,
  TRIES_OF_ADDRESS,
} from '#domain/session'

const MINUTE = 60_000
const MANY = 10_000
const ADDRESSES = 20

/**
 * 登录尝试: wrong passwords and codes in a row, per account and per address, whether or not the account exists.
 *
 * An address an account has signed in from before counts apart, so that a stranger who knows a name cannot keep its person
 * out. In memory: a restart forgives, and no record is left of where anybody was.
 */
export function openSignInAttempts(clock: () => number) {
  const failures = new Map<string, Failures>()
  const known = new Map<string, Set<string>>()
  const ofAccount = (account: string, address: string): string =>
    known.get(account)?.has(address) === true ? `known:${account} ${address}` : `account:${account}`
  const ofAddress = (address: string): string => `address:${address}`
  const until = (key: string, free: number): number | undefined =>
    pausedUntil(failures.get(key), free, clock())
  const count = (key: string): void => {
    failures.set(key, failedOnce(failures.get(key), clock()))
    if (failures.size > MANY)
      for (const [old, one] of failures) if (isForgotten(one, clock())) failures.delete(old)
  }
  return {
    /**
     * Minutes to wait; undefined when one may try. A try counts as failed until it has succeeded, so that guesses made at
     * one moment are all counted.
     */
    begin(account: string, address: string): number | undefined {
      const key = ofAccount(account, address)
      const end = Math.max(
        until(key, TRIES_OF_ACCOUNT) ?? 0,
        until(ofAddress(address), TRIES_OF_ADDRESS) ?? 0,
      )
      if (end > 0) return Math.max(1, Math.ceil((end - clock()) / MINUTE))
      count(key)
      return undefined
    },
    /** Answers whether the account pauses from now on. */
    failed(account: string, address: string): boolean {
      count(ofAddress(address))
      return until(ofAccount(account, address), TRIES_OF_ACCOUNT) !== undefined
    },
    /** The try was neither right nor wrong: a password without its code. */
    undone(account: string, address: string): void {
      const key = ofAccount(account, address)
      const one = failures.get(key)
      if (one !== undefined) failures.set(key, { ...one, times: Math.max(0, one.times - 1) })
    },
    succeeded(account: string, address: string): void {
      failures.delete(ofAccount(account, address))
      const addresses = known.get(account) ?? new Set()
      known.set(account, addresses.add(address))
      for (const oldest of addresses) if (addresses.size > ADDRESSES) addresses.delete(oldest)
    },
    /** When signing in as this account is free again from an address it was never used from. */
    pausedUntil: (account: string): number | undefined => until(`account:${account}`, TRIES_OF_ACCOUNT),
    unlock(account: string): void {
      for (const key of failures.keys())
        if (key === `account:${account}` || key.startsWith(`known:${account} `)) failures.delete(key)
    },
  }
}

export type SignInAttempts = ReturnType<typeof openSignInAttempts>
