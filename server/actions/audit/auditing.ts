import { type Actor, may } from '#domain/permission'
import type { Context } from '../../store/index.ts'

/** 审计的视野: an auditor reads the area, everyone else what concerns their unit and what they did themselves. */
export const auditing = (actor: Actor): Context => {
  const { reach, path, account, area } = actor
  return may(actor, 'audit.read-all') ? { reach, path, account, auditor: area } : { reach, path, account }
}
