import type { RoundingMode } from '#engine'

/** 重算案例: which published file feeds which indicator, and which published column each cell must equal. */
export interface Replay {
  readonly id: string
  /** Folder of the published data below the replay folder. */
  readonly data: string
  readonly scheme: string
  readonly inputs: string
  readonly expected: string
  /** Columns of code and name; level and class are the same for every unit. */
  readonly unit: {
    readonly code: string
    readonly name: string
    readonly level: string
    readonly class: string
  }
  readonly period: string
  /** Input column → indicator. */
  readonly figures: ReadonlyMap<string, string>
  /** Published column → the cell that must equal it. */
  readonly columns: ReadonlyMap<string, PublishedColumn>
}

/** How a column is published: rounded to so many places; an absent value is an empty cell. */
export interface PublishedColumn {
  readonly cell: string
  readonly digits: number
  readonly rounding: RoundingMode
}
