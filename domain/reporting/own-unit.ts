import type { Actor } from '#domain/permission'

/** 本单位: a town hands in for itself and the villages and grids below it, for nobody else. */
export const ownsUnit = (actor: Pick<Actor, 'path'>, unitPath: string): boolean =>
  unitPath === actor.path || unitPath.startsWith(`${actor.path}/`)
