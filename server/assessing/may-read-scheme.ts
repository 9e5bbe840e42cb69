import type { Actor } from '#domain/permission'
import type { StoredScheme } from '../store/index.ts'

/** 可读的方案: results are open to all a scheme weighs and to those above them; nobody else finds the scheme. */
export const mayReadScheme = (actor: Pick<Actor, 'reach'>, scheme: Pick<StoredScheme, 'reach'>): boolean =>
  actor.reach.startsWith(scheme.reach) || scheme.reach.startsWith(actor.reach)

/** 被考评: whether the scheme weighs units of the actor’s own level and area. */
export const weighsUnitOf = (
  scheme: Pick<StoredScheme, 'reach' | 'level'>,
  actor: Pick<Actor, 'level' | 'area'>,
): boolean => scheme.level === actor.level && actor.area.startsWith(scheme.reach)
