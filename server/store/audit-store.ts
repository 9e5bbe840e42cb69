import type { JsonValue } from './json-value.ts'

/** 审计记录: who did what to what, when. */
export interface AuditEvent {
  readonly area: string
  readonly at: string
  /** Account, or 'system'. */
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail: JsonValue
  /** Path of the unit it concerns, who may therefore read it; the path of whoever acts unless given. */
  readonly concerns?: string
}

export interface AuditRecord extends AuditEvent {
  readonly number: string
  /** SHA-256 of everything above. */
  readonly contentHash: string
}

/** 链环: what ties one record to the one before. It says nothing of either, so everyone may read all of them. */
export interface AuditLink {
  readonly number: string
  readonly contentHash: string
  readonly previousHash: string
  readonly hash: string
}

export interface AuditFilter {
  /** Records before this number. */
  readonly before?: string
  readonly actor?: string
  /** An action or the beginning of one: 'review' finds 'review.accepted'. */
  readonly action?: string
  readonly subject?: string
  /** Days in UTC, both included. */
  readonly from?: string
  readonly to?: string
  /** Leaves out what was only read. */
  readonly changesOnly?: boolean
}

export interface AuditStore {
  appendAudit(event: AuditEvent): Promise<AuditRecord>
  /** Newest first; only what the context may read. */
  listAudit(area: string, limit: number, filter?: AuditFilter): Promise<readonly AuditRecord[]>
  /** The end of the chain; absent while nothing was recorded. */
  auditHead(area: string): Promise<{ readonly number: string; readonly hash: string } | undefined>
  /** What may be read of these numbers, both included, in no order. */
  recordsBetween(area: string, from: string, to: string): Promise<readonly AuditRecord[]>
  /** Oldest first, from the one after `after`. */
  listLinks(area: string, limit: number, after?: string): Promise<readonly AuditLink[]>
  /**
   * Walks the whole chain and holds what may be read against it; `broken` is the first number that does not follow.
   * `read` counts the records whose content was compared.
   */
  verifyAudit(area: string): Promise<AuditVerdict>
}

export interface AuditVerdict {
  readonly length: string
  readonly read: string
  readonly head: string
  readonly broken?: string
}
