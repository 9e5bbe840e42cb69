import { z } from 'zod'
import { route } from './route.ts'

const Count = z.string().regex(/^\d{1,18}$/)
const Day = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** 审计记录. */
export const AuditRecordView = z.object({
  number: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  concerns: z.string().optional(),
  detail: z.unknown(),
  contentHash: z.string(),
})
export type AuditRecordView = z.infer<typeof AuditRecordView>

/** 链首: the end of the chain today; printed and kept elsewhere, it proves tomorrow that nothing before it was changed. */
const Head = z.object({ number: z.string(), hash: Hash })

export const AuditView = z.object({
  records: z.array(AuditRecordView),
  /** The number to ask on from; absent at the end. */
  next: z.string().optional(),
  /** Everything of the area, or what concerns one’s own unit and what one did oneself. */
  scope: z.enum(['all', 'own']),
  head: Head.optional(),
})
export type AuditView = z.infer<typeof AuditView>

export const readAudit = route('readAudit', {
  method: 'GET',
  path: '/audit',
  permission: 'audit.read',
  logged: true,
  query: z.object({
    before: Count.optional(),
    actor: z.string().max(80).optional(),
    action: z.string().max(80).optional(),
    subject: z.string().max(200).optional(),
    from: Day.optional(),
    to: Day.optional(),
    /** Readings of files and of the audit itself too; without it only what changed something. */
    readings: z.enum(['yes', 'no']).default('no'),
  }),
  answer: AuditView,
  summary:
    'Who did what when: an auditor reads all of the area, everyone else what concerns their unit and their own doings.',
})

export const verifyAudit = route('verifyAudit', {
  method: 'GET',
  path: '/audit/chain',
  permission: 'audit.read',
  answer: z.object({
    /** Links walked, and records whose content was held against them. */
    length: z.string(),
    read: z.string(),
    head: Hash,
    broken: z.string().optional(),
  }),
  summary: 'Walks the whole chain of the area and holds every record one may read against its link.',
})

export const downloadAudit = route('downloadAudit', {
  method: 'GET',
  path: '/audit/file',
  permission: 'audit.read',
  answer: z.any(),
  carries: 'file',
  summary:
    'Every link of the chain, and the records one may read, one JSON a line; recheck/audit.cjs verifies it offline.',
})
