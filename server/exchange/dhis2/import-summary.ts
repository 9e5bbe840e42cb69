/** 冲突: what a data value was left out for, and the places of all that were left out for the same. */
export interface Conflict {
  readonly object: string
  readonly objects: Readonly<Record<string, string>>
  /** The sentence; empty until the reader’s language is known. */
  readonly value: string
  readonly facts: Readonly<Record<string, string>>
  readonly errorCode: string
  readonly property: string
  readonly indexes: readonly number[]
}

export interface ImportSummary {
  readonly responseType: 'ImportSummary'
  readonly status: 'SUCCESS' | 'WARNING' | 'ERROR'
  readonly importOptions: Readonly<Record<string, unknown>>
  readonly description: string
  readonly importCount: {
    readonly imported: number
    readonly updated: number
    readonly ignored: number
    readonly deleted: number
  }
  readonly conflicts: readonly Conflict[]
  readonly rejectedIndexes: readonly number[]
  /** Neither written nor wrong: unchanged, or passed over by the strategy. */
  readonly unchanged: number
  readonly dryRun: boolean
  readonly dataSetComplete: string
  readonly submissions: readonly string[]
}

export const isImportSummary = (value: unknown): value is ImportSummary =>
  typeof value === 'object' &&
  value !== null &&
  'responseType' in value &&
  value.responseType === 'ImportSummary'

/** 冲突 one by one → told once each with all their places, the most frequent first; the sum of places stays. */
export function gatherConflicts(
  single: readonly (Omit<Conflict, 'indexes'> & { readonly index: number })[],
): readonly Conflict[] {
  const gathered = new Map<string, Omit<Conflict, 'indexes'> & { readonly indexes: number[] }>()
  for (const { index, ...conflict } of single) {
    const key = JSON.stringify([conflict.errorCode, conflict.object, conflict.facts])
    const known = gathered.get(key) ?? { ...conflict, indexes: [] }
    known.indexes.push(index)
    gathered.set(key, known)
  }
  return [...gathered.values()].sort((a, b) => b.indexes.length - a.indexes.length)
}
