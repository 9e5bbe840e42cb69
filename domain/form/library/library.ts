import { CHRONIC_INDICATORS } from './chronic.ts'
import { FAMILY_INDICATORS } from './families.ts'
import type { LibraryIndicator } from './library-indicator.ts'
import { RECORD_INDICATORS } from './records.ts'

/** 标准指标库: national public-health service indicators. */
export const LIBRARY: readonly LibraryIndicator[] = [
  ...FAMILY_INDICATORS,
  ...RECORD_INDICATORS,
  ...CHRONIC_INDICATORS,
]

const byId = new Map(LIBRARY.flatMap((one) => [one.id, ...(one.also ?? [])].map((id) => [id, one] as const)))

/** 标准口径 of a scheme’s indicator, by its id. */
export const libraryEntry = (indicator: string): LibraryIndicator | undefined => byId.get(indicator)
