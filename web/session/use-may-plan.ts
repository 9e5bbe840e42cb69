import type { SchemeLine } from '#contract'
import { useSignedIn } from './use-session.ts'

/**
 * 可否做路线: everyone for their own unit; an office and a leader also for the units a scheme of theirs weighs. The server
 * asks again.
 */
export function useMayPlan(scheme: SchemeLine | undefined): (unit: string) => boolean {
  const me = useSignedIn()
  const allowed = me.permissions.includes('route.plan')
  const below = me.role !== 'town-clerk' && scheme?.weighsMe === false
  return (unit) => allowed && (unit === me.unit || below)
}
