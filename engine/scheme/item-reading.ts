import type { ClauseContext } from '../kinds/clause-context.ts'
import type { Finding } from './finding.ts'
import type { MapReader } from './map-reader.ts'
import type { MissingTable } from './read-missing.ts'
import type { SchemeClass } from './scheme.ts'

/** 读考评项目时所知道的: what every item of one scheme is read against. */
export interface ItemReading {
  readonly classes: readonly SchemeClass[]
  readonly missing: MissingTable
  readonly context: Omit<ClauseContext, 'points'>
  readonly findings: Finding[]
  readonly isFirst: (id: string, reader: MapReader) => boolean
}

export const ITEM_LIMITS = { depth: 20, items: 20_000 } as const
