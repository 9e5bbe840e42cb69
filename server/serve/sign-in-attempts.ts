const MOST = 8
const PAUSE_MINUTES = 10

/**
 * 登录尝试: counts wrong passwords per account and per address; after eight within ten minutes signing in pauses.
 *
 * In memory: a restart forgives, which a single box can afford; the password hash is slow enough beside it.
 */
export function openSignInAttempts(clock: () => number) {
  const wrong = new Map<string, number[]>()
  const recent = (key: string): number[] => {
    const since = clock() - PAUSE_MINUTES * 60_000
    return (wrong.get(key) ?? []).filter((at) => at > since)
  }
  return {
    /** Minutes to wait, or undefined when one may try. */
    pausedFor(keys: readonly string[]): number | undefined {
      return keys.some((key) => recent(key).length >= MOST) ? PAUSE_MINUTES : undefined
    },
    /** Also called before the password is looked at, so that guesses made at one moment are counted too. */
    failed(key: string): void {
      wrong.set(key, [...recent(key), clock()])
      if (wrong.size > 10_000) for (const old of wrong.keys()) if (recent(old).length === 0) wrong.delete(old)
    },
    succeeded(keys: readonly string[]): void {
      for (const key of keys) wrong.delete(key)
    },
  }
}

export type SignInAttempts = ReturnType<typeof openSignInAttempts>
