import type { Route } from '#contract'
import type { Wanted } from '../session/proof.ts'
import { queryClient } from './query-client.ts'
import { Refused } from './refused.ts'

/**
 * What a refused call waits for. A change whose session ended is asked for in place, so that what was typed stays; reading
 * leads to the sign-in and back.
 */
export function proofWanted(fault: unknown, route: Pick<Route, 'method'>): Wanted | undefined {
  if (!(fault instanceof Refused)) return undefined
  if (fault.code === 'session.step-up-needed') return 'proof'
  const known = queryClient.getQueryData(['session']) !== undefined
  return fault.code === 'session.none' && route.method !== 'GET' && known ? 'sign-in' : undefined
}
