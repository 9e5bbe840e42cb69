import type { Indicator, Names, Unit } from '#engine'

/** 名称和口径 of one thing counted, in our own words. */
export interface Counted {
  readonly name: Names
  readonly definition: Names
}

/**
 * 标准指标: a national public-health service indicator as services are counted, ready to be taken into a scheme. The
 * definitions follow the national service specification in our own words; targets are the county’s and are not here.
 */
export interface LibraryIndicator {
  readonly id: string
  /** Ids under which schemes have counted the same thing. */
  readonly also?: readonly string[]
  readonly group: LibraryGroup
  readonly name: Names
  readonly unit: Unit
  readonly numerator?: Counted
  readonly denominator?: Counted
  /** For counts. */
  readonly value?: Counted
  readonly better: Indicator['better']
  readonly reported: Indicator['reported']
  readonly over: Indicator['over']
  readonly reportedBy: 'village' | 'town'
  /** The document the service is described in. */
  readonly source: string
  /** 分母为推算数: shown as an estimate. */
  readonly estimated?: true
  /** 只报不考: counted and never scored, because counting it well is easier than doing it well. */
  readonly neverScored?: true
  readonly note?: Names
}

export type LibraryGroup =
  | 'family-doctor'
  | 'records'
  | 'education'
  | 'immunisation'
  | 'children'
  | 'mothers'
  | 'elderly'
  | 'hypertension'
  | 'diabetes'
