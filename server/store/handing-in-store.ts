import type { EntryCells, FormHeader } from '#domain/form'

/** 表头 as stored: which area's office entered it. */
export interface StoredFormHeader extends FormHeader {
  readonly area: string
}

export interface NewFormHeader extends StoredFormHeader {
  readonly path: string
}

/** 填报草稿 of one unit's row. */
export interface EntryRow {
  readonly area: string
  readonly form: string
  readonly period: string
  readonly unit: string
  readonly version: number
  readonly cells: EntryCells
  readonly changedAt: string
}

export interface EntryPlace {
  readonly area: string
  readonly form: string
  readonly period: string
}

/** 延期的一步. */
export interface ExtensionEvent extends EntryPlace {
  readonly unit: string
  readonly number: number
  readonly at: string
  readonly account: string
  readonly name: string
  readonly kind: 'asked' | 'withdrawn' | 'granted' | 'refused'
  /** The day asked for or granted. */
  readonly until?: string
  readonly reason?: string
}

/** 一年的工作日历 as entered. */
export interface WorkingCalendar {
  readonly area: string
  readonly year: number
  readonly number: number
  readonly at: string
  readonly account: string
  readonly name: string
  /** The notice it was taken from. */
  readonly document: string
  readonly holidays: readonly string[]
  readonly working: readonly string[]
}

export interface HandingInStore {
  /** The standing header of each form of an area. */
  formHeaders(area: string): Promise<readonly StoredFormHeader[]>
  /** Every version of one, newest first. */
  formHeaderHistory(area: string, form: string): Promise<readonly StoredFormHeader[]>
  /** False when this number is written already. */
  insertFormHeader(header: NewFormHeader): Promise<boolean>
  /** Rows with something typed; only for those who may hand in (a writer's context). */
  entryRows(place: EntryPlace, units: readonly string[]): Promise<readonly EntryRow[]>
  /** Forms and periods with something typed at or below a path. */
  typedPlaces(path: string): Promise<readonly Omit<EntryPlace, 'area'>[]>
  /** Waits for whoever saves these rows now; held until the transaction ends. */
  lockEntryRows(place: EntryPlace, units: readonly string[]): Promise<void>
  /** Version 1 is inserted; a later one replaces the one before it. False when that is not the one standing. */
  putEntryRow(row: EntryRow & { readonly path: string }): Promise<boolean>
  extensionEvents(filter: {
    readonly path: string
    readonly periods?: readonly string[]
  }): Promise<readonly ExtensionEvent[]>
  /** False when this number is written already. */
  appendExtension(event: ExtensionEvent & { readonly path: string }): Promise<boolean>
  /** The standing calendar of each year. */
  workingCalendars(area: string): Promise<readonly WorkingCalendar[]>
  /** False when this number is written already. */
  insertWorkingCalendar(calendar: WorkingCalendar & { readonly path: string }): Promise<boolean>
}
