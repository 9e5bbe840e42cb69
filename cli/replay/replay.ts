import type { RoundingMode } from '#engine'

/** 重算案例的文件. */
export interface ReplayFiles {
  readonly id: string
  /** Folder of the published data below the replay folder. */
  readonly data: string
  readonly scheme: string
  readonly inputs: string
  readonly expected: string
}

/** 公式表: published rules that are themselves a sheet of named formulas; every case is a sheet of its own. */
export interface FormulaSheet {
  /** Columns of the case, the name, the formula (inputs) and the value (expected). */
  readonly case: string
  readonly name: string
  readonly formula: string
  readonly value: string
  /** Published values are binary floating point: so many places are compared. */
  readonly digits: number
}

/** 公式表的重算案例. */
export interface SheetReplay extends ReplayFiles {
  readonly sheet: FormulaSheet
}

/** 重算案例: which published file feeds which indicator, and which published column each cell must equal. */
export interface Replay extends ReplayFiles {
  /** Words that stand for "no figure", besides the empty cell. */
  readonly empty: readonly string[]
  /** Whether an empty published cell must be empty here too, or is simply not published. */
  readonly compare: 'all' | 'published'
  readonly unit: PublishedUnit
  /** Rows of the inputs that are units below those weighed: one copy for each parent column. */
  readonly leaves: readonly PublishedLeaf[]
  readonly period: string
  /** Input column → indicator. */
  readonly figures: ReadonlyMap<string, PublishedFigure>
  /** Published column → the cell that must equal it. */
  readonly columns: ReadonlyMap<string, PublishedColumn>
  /** 已知不符: cells that cannot match, each with its reason. */
  readonly known: readonly KnownMismatch[]
}

/** Where code, name and class of a weighed unit stand. */
export interface PublishedUnit {
  /** Columns that together name it; joined by a space. */
  readonly code: readonly string[]
  readonly name: string
  readonly level: string
  readonly class: PublishedClass
  /** The file that lists the weighed units. */
  readonly listedIn: 'inputs' | 'expected'
}

/** One class for everyone, or what a column says; words not listed fall to `otherwise`. */
export type PublishedClass =
  | { readonly id: string }
  | {
      readonly column: string
      readonly words: ReadonlyMap<string, string>
      readonly otherwise: string | undefined
    }

export interface PublishedLeaf {
  readonly code: string
  readonly level: string
  readonly parent: string
}

export interface PublishedFigure {
  readonly indicator: string
  /** Published word → decimal text. */
  readonly words: ReadonlyMap<string, string>
}

/** How a column is published: rounded to so many places; an absent value is an empty cell. */
export interface PublishedColumn {
  readonly cell: string
  readonly digits: number
  /** At most so many digits in all, the whole part counted. */
  readonly significant: number | undefined
  readonly rounding: RoundingMode
  /** Published word → the number it stands for. */
  readonly words: ReadonlyMap<string, string>
  /** The file's column, where several columns here read one (each for its own class). */
  readonly column: string
}

export interface KnownMismatch {
  readonly column: string
  readonly units: readonly string[]
  readonly why: string
}
