import { PERMITTED, type Permission } from './permissions.ts'
import type { Role } from './roles.ts'

/** 操作人: an account acting for its unit; `path` is the chain of unit ids above and including it. */
export interface Actor {
  readonly account: string
  readonly name: string
  readonly role: Role
  /** The county-level area the account belongs to, where what it writes is kept. */
  readonly area: string
  /** Area-code prefix of what it may read. */
  readonly reach: string
  readonly unit: string
  readonly level: string
  readonly path: string
}

/** 可否: whether a role may do a thing at all; whether to this unit is asked of the subject's own rules. */
export const may = (actor: Pick<Actor, 'role'>, permission: Permission): boolean =>
  PERMITTED[permission].includes(actor.role)
