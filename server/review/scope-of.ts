import type { Actor } from '#domain/permission'
import type { Context } from '../store/index.ts'

/** 所见范围: one's own unit and those below; a department sees the units of its county, whose figures it answers for. */
export const scopeOf = ({ role, path }: Pick<Actor, 'role' | 'path'>): string =>
  role === 'department-officer' ? path.split('/').slice(0, -1).join('/') : path

export const reading = (actor: Actor): Context => ({ reach: actor.area, path: scopeOf(actor) })

export const writing = (actor: Actor): Context => ({
  ...reading(actor),
  writer: { path: actor.path, level: actor.level },
})

/** Whether a unit lies in what a person sees. */
export const sees = (actor: Actor, path: string): boolean => `${path}/`.startsWith(`${scopeOf(actor)}/`)
