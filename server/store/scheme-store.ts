import type { DraftEvent } from '#domain/drafting'
import type { Approval } from '#domain/guard'

/** 方案 as published: the text is the scheme; everything else is there to find it. */
export interface StoredScheme {
  readonly scheme: string
  readonly version: string
  /** Schemes of the same series are the years of one assessment. */
  readonly series: string
  readonly level: string
  readonly period: string
  /** Area-code prefix of the units it weighs: '33' all counties of the province, '330181' towns of one county. */
  readonly reach: string
  readonly folder: string
  readonly text: string
  readonly sha256: string
  readonly publishedAt: string
  /** Absent where it came with a first load and not from the scheme desk. */
  readonly signing?: SchemeSigning
}

/** 签发: who wrote and who signed, from which draft, under which approvals. */
export interface SchemeSigning {
  readonly writtenBy: string
  readonly writtenName: string
  readonly signedBy: string
  readonly signedName: string
  readonly draft: string
  readonly note?: string
  readonly approvals: readonly Approval[]
}

/** 方案 without its text: enough to know whether it is known already. */
export type SchemeHead = Pick<StoredScheme, 'scheme' | 'version' | 'level' | 'period' | 'reach' | 'sha256'>

export interface SchemeStore {
  /** Newest version of each scheme, without the texts; ordered as `listSchemes`. */
  listHeads(): Promise<readonly SchemeHead[]>
  /** Newest version of each scheme, ordered by period descending, then scheme. */
  listSchemes(): Promise<readonly StoredScheme[]>
  /** Newest version when none is named. */
  findScheme(scheme: string, version?: string): Promise<StoredScheme | undefined>
  /** Every published version, newest first. */
  listVersions(scheme: string): Promise<readonly StoredScheme[]>
  /** False when this version stands published already. The writer's own area only, and signed. */
  publishSigned(scheme: StoredScheme & { readonly signing: SchemeSigning }): Promise<boolean>
}

/** 方案草稿 with its history; texts are read one at a time. */
export interface StoredSchemeDraft {
  readonly area: string
  readonly draft: string
  readonly unit: string
  readonly path: string
  readonly series: string
  /** What it began from; absent when from nothing. */
  readonly base?: { readonly scheme: string; readonly version: string }
  readonly openedAt: string
  /** Oldest first. */
  readonly events: readonly DraftEvent[]
}

export interface NewDraftEvent extends Omit<DraftEvent, 'sha256'> {
  readonly area: string
  readonly draft: string
  readonly path: string
  readonly text?: { readonly text: string; readonly sha256: string }
}

export interface SchemeDraftStore {
  insertSchemeDraft(draft: Omit<StoredSchemeDraft, 'events'>): Promise<void>
  /** Waits for whoever is at this draft; held until the transaction ends. */
  lockSchemeDraft(area: string, draft: string): Promise<void>
  /** False when this number is written already. */
  appendEvent(event: NewDraftEvent): Promise<boolean>
  findSchemeDraft(area: string, draft: string): Promise<StoredSchemeDraft | undefined>
  /** Drafts of one office, newest first. */
  listSchemeDrafts(area: string, path: string): Promise<readonly StoredSchemeDraft[]>
  /** The text one event carries. */
  findText(area: string, draft: string, number: number): Promise<string | undefined>
}
