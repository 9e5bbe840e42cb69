import type { UnitRecord } from '#engine'
import type { AccessTokenStore, HeldTokens } from './access-token-store.ts'
import type { AuditStore } from './audit-store.ts'
import type { BurdenStore } from './burden-store.ts'
import type { FactPlace, FactStore, NewFact } from './fact-records.ts'

export type * from './access-token-store.ts'

export type * from './audit-store.ts'
export type * from './burden-store.ts'
export type * from './fact-records.ts'
export type * from './json-value.ts'

import type { AccountRegister, AccountStore, NewAccount, SessionStore } from './account-store.ts'

export type * from './account-store.ts'

import type { HandingInStore } from './handing-in-store.ts'
import type { JsonValue } from './json-value.ts'
import type { QualityStore } from './quality-store.ts'
import type { CorrectionStore, ReviewStore } from './review-store.ts'
import type { SchemeDraftStore, SchemeStore, StoredScheme } from './scheme-store.ts'

export type * from './handing-in-store.ts'
export type * from './quality-store.ts'
export type * from './review-store.ts'
export type * from './scheme-store.ts'

/**
 * 库: the only door to SQL. Every read and write happens inside `transaction`, whose context says who looks and from
 * where; the database itself (row-level security) enforces it. No context, no rows.
 */
export interface Store {
  /** One transaction as the application role. Rolled back when `work` rejects. */
  transaction<T>(context: Context, work: (tx: StoreTransaction) => Promise<T>): Promise<T>
  /** One transaction as the owner: unit tree, schemes, accounts, the first load. Never reachable by a request. */
  administer<T>(context: Context, work: (tx: AdminTransaction) => Promise<T>): Promise<T>
  /** 账号 and 会话 are looked up before anyone is known, so they carry their own narrow context. */
  readonly accounts: AccountStore
  readonly sessions: SessionStore
  readonly heldTokens: HeldTokens
  close(): Promise<void>
}

/** 视野: what a transaction may see and write. Texts are checked before they reach SQL; wrong ones throw StoreFault. */
export interface Context {
  /** Area-code prefix one may read: '33' province, '3301' prefecture, '330181' county. */
  readonly reach?: string
  /** Unit path at or below which one may read drafts and workbooks: '33/3301/330181/330181101'. */
  readonly path?: string
  /** Absent for those who only read. */
  readonly writer?: Writer
  /** The one account whose own rows this is about: sign-in, second factor, sessions, access tokens. */
  readonly account?: string
  /** Area-code prefix whose whole audit may be read; without it only what concerns one’s path or was done by oneself. */
  readonly auditor?: string
  /** Area-code prefix whose accounts, posts and units may be administered; set by those actions alone. */
  readonly registrar?: string
  /** Everything is read as it stood at one moment, whatever others write meanwhile; for reading only. */
  readonly oneMoment?: true
}

export interface Writer {
  readonly path: string
  readonly level: string
}

export interface StoreTransaction {
  readonly units: UnitStore
  readonly schemes: SchemeStore
  readonly schemeDrafts: SchemeDraftStore
  readonly facts: FactStore
  readonly submissions: SubmissionStore
  readonly drafts: DraftStore
  readonly handingIn: HandingInStore
  readonly accessTokens: AccessTokenStore
  readonly accounts: AccountRegister
  readonly review: ReviewStore
  readonly corrections: CorrectionStore
  readonly burden: BurdenStore
  readonly quality: QualityStore
  readonly audit: AuditStore
  readonly revisions: RevisionStore
}

export interface AdminTransaction extends StoreTransaction {
  readonly registry: Registry
}

/** The store's own refusals: a code with facts, never a sentence. */
export type StoreFaultCode =
  | 'bad-context' // a reach, path or level that is not one
  | 'unknown-unit' // a fact of a unit that does not exist on that day
  | 'not-permitted' // row-level security or a missing grant refused the write
  | 'version-conflict' // two people restated the same figure at once: try again
  | 'disk-full' // the database could not write; nothing was changed
  | 'no-turn' // every connection was taken for too long; nothing was begun

// ---------------------------------------------------------------- units

/** 单位 as stored. `code` (UnitRecord) is the stable id facts are keyed by; `officialCode` may change over the years. */
export interface StoredUnit extends UnitRecord {
  readonly area: string
  readonly officialCode: string
  /** '33/3301/330181/330181101': every ancestor's code, then its own. */
  readonly path: string
  readonly validFrom: string
  /** First day it no longer stands so; absent while open. */
  readonly validTo?: string
}

export interface UnitStore {
  /** Units as they stand on a day ("2017-12-31"), with the class they belong to that day; ordered by path. */
  unitsAt(day: string, filter?: UnitFilter): Promise<readonly StoredUnit[]>
  findUnit(code: string, day: string): Promise<StoredUnit | undefined>
}

export interface UnitFilter {
  readonly levels?: readonly string[]
  /** At or below this path. */
  readonly path?: string
  /** Area-code prefix. */
  readonly reach?: string
}

// ---------------------------------------------------------------- submissions and drafts

/** 报送: one workbook handed in. Metadata is readable within reach, the workbook itself only at or below one's path. */
export interface Submission {
  readonly area: string
  readonly submission: string
  readonly unit: string
  readonly path: string
  readonly period: string
  readonly form: string
  readonly fileName: string
  /** Absent when the workbook itself is not kept here (handed in before this system stood). */
  readonly fileSha256?: string
  /** Account. */
  readonly handedInBy: string
  readonly handedInName: string
  readonly recordedAt: string
  readonly dueOn?: string
  readonly state: 'handed-in' | 'returned'
  /** How it came; absent where handed in before the channels shared one door. */
  readonly channel?: 'workbook' | 'grid' | 'api'
  /** Figures it held, and those that changed what stood. */
  readonly figures?: number
  readonly changed?: number
  /** 填报说明, the unit's own words. */
  readonly note?: string
}

export interface NewSubmission extends Omit<Submission, 'state'> {
  readonly file?: Uint8Array
}

export interface SubmissionFilter {
  readonly reach?: string
  readonly path?: string
  readonly unit?: string
  readonly periods?: readonly string[]
  readonly form?: string
}

export interface SubmissionStore {
  /** Newest first. */
  listSubmissions(filter: SubmissionFilter): Promise<readonly Submission[]>
  findSubmission(area: string, submission: string): Promise<Submission | undefined>
  /** Undefined when it is not there or not below one's path: the two cannot be told apart. */
  findFile(
    area: string,
    submission: string,
  ): Promise<{ readonly name: string; readonly file: Buffer } | undefined>
  /** False when this id was handed in before; nothing is written then. */
  insertSubmission(submission: NewSubmission): Promise<boolean>
}

/** 导入草稿: what a workbook says and what is wrong with it, before a person confirms. */
export interface Draft {
  readonly area: string
  readonly draft: string
  readonly unit: string
  readonly path: string
  readonly account: string
  readonly fileName: string
  readonly fileSha256: string
  readonly form: string
  readonly period: string
  readonly parsed: JsonValue
  readonly problems: JsonValue
  readonly createdAt: string
  readonly confirmedAt?: string
  readonly discardedAt?: string
}

export interface NewDraft extends Omit<Draft, 'confirmedAt' | 'discardedAt'> {
  readonly file: Uint8Array
}

export interface DraftStore {
  insertDraft(draft: NewDraft): Promise<void>
  findDraft(area: string, draft: string): Promise<Draft | undefined>
  findDraftFile(area: string, draft: string): Promise<Buffer | undefined>
  /** Neither confirmed nor discarded, newest first. */
  openDrafts(path: string): Promise<readonly Draft[]>
  /** False when it was confirmed or discarded before, or is not visible; locks the row until the transaction ends. */
  confirmDraft(area: string, draft: string, at: string): Promise<boolean>
  discardDraft(area: string, draft: string, at: string): Promise<boolean>
}

// ---------------------------------------------------------------- audit and revisions

export interface RevisionStore {
  /** One text that changes whenever a fact within this area-code prefix changes: the key of every cache. */
  factRevision(reach: string): Promise<string>
  /** The counter of each area that has facts. */
  factRevisions(reach: string): Promise<Revisions>
  /**
   * 变动过的数: every place touched after `from` up to `to`; undefined where that is not recorded place by place, and anything
   * may have changed.
   */
  placesChanged(from: Revisions, to: Revisions): Promise<readonly FactPlace[] | undefined>
}

/** Counters by area. */
export type Revisions = ReadonlyMap<string, bigint>

// ---------------------------------------------------------------- registry (owner only)

export interface NewUnit {
  readonly area: string
  readonly unit: string
  readonly code: string
  readonly name: string
  readonly nameEn?: string
  readonly level: string
  readonly parent?: string
  readonly path: string
  readonly validFrom: string
  readonly validTo?: string
}

export interface NewMembership {
  readonly area: string
  readonly unit: string
  readonly class: string
  readonly validFrom: string
  readonly validTo?: string
}

export interface Registry {
  insertUnits(units: readonly NewUnit[]): Promise<void>
  insertMemberships(memberships: readonly NewMembership[]): Promise<void>
  insertAccounts(accounts: readonly NewAccount[]): Promise<void>
  publishScheme(scheme: StoredScheme): Promise<void>
  /** First load only: versions as given, no writer needed; far quicker than insertFacts. */
  loadFacts(facts: readonly LoadedFact[], recordedAt: string): Promise<void>
  loadSubmissions(submissions: readonly NewSubmission[]): Promise<void>
  /** A named marker, e.g. 'demo-world': true when this call set it, false when it was set before. */
  mark(name: string, at: string): Promise<boolean>
  isMarked(name: string): Promise<boolean>
  marks(): Promise<readonly string[]>
  /** Tells the database how much was loaded, so that its first plans are good ones. */
  measure(): Promise<void>
}

export interface LoadedFact extends NewFact {
  readonly version: number
  readonly recordedAt?: string
}
