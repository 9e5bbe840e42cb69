import type { Actor } from './may.ts'

/**
 * 可否为某单位做路线: everyone for their own unit; an office and a leader also for those below theirs. A plan names what a
 * unit thinks its improvements cost, which is nobody else's business.
 */
export const mayPlanFor = (
  actor: Pick<Actor, 'role' | 'unit' | 'path'>,
  unit: { readonly code: string; readonly path: string },
): boolean =>
  unit.code === actor.unit || (actor.role !== 'town-clerk' && unit.path.startsWith(`${actor.path}/`))
