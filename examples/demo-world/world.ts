import type { FormHeader } from '#domain/form'
import type { Role } from '#domain/permission'
import type { FactKind, MissingName } from '#engine'

/** 演示世界: an invented province, everything in it made from a seed. Rows have the shape the store loads. */
export interface DemoWorld {
  readonly seed: number
  readonly size: number
  /** The day the demo lives in. */
  readonly day: string
  readonly lastClosedMonth: string
  /** The one password of all demo accounts. */
  readonly password: string
  readonly areas: readonly DemoArea[]
  readonly units: readonly DemoUnit[]
  readonly memberships: readonly DemoMembership[]
  readonly accounts: readonly DemoAccount[]
  readonly submissions: readonly DemoSubmission[]
  readonly schemes: readonly DemoScheme[]
  readonly formHeaders: readonly DemoFormHeader[]
  readonly plantedFlaws: readonly PlantedFlaw[]
  /** Everything reported, in chunks (a town each, then the counties); made anew at each call, always the same. */
  facts(): Iterable<readonly DemoFact[]>
}

export interface DemoArea {
  /** Six digits, also for the province and its prefectures. */
  readonly area: string
  readonly name: string
  readonly nameEn: string
  readonly level: 'province' | 'city' | 'county'
  /** The digits all area codes within it begin with. */
  readonly reach: string
}

export interface DemoUnit {
  readonly area: string
  /** Stable id: the significant digits of the code. */
  readonly unit: string
  /** The code in its official form of 12 digits (15 for a grid). */
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly level: 'province' | 'city' | 'county' | 'department' | 'town' | 'village' | 'grid'
  readonly parent?: string
  readonly path: string
  readonly validFrom: string
}

export interface DemoMembership {
  readonly area: string
  readonly unit: string
  readonly class: string
  readonly validFrom: string
  /** First day it no longer stands. */
  readonly validTo?: string
}

export interface DemoAccount {
  readonly account: string
  readonly name: string
  readonly role: Role
  readonly area: string
  readonly unit: string
  readonly unitName: string
  readonly path: string
  readonly reach: string
}

/** The hand-in; the workbook itself is not part of the world. */
export interface DemoSubmission {
  readonly area: string
  readonly submission: string
  readonly unit: string
  readonly path: string
  readonly period: string
  readonly form: string
  readonly fileName: string
  readonly handedInBy: string
  readonly handedInName: string
  readonly recordedAt: string
  readonly dueOn: string
}

/** A folder under examples/ whose scheme.yaml is published in the demo. */
export interface DemoScheme {
  readonly scheme: string
  readonly folder: string
  readonly series: string
  readonly level: 'county' | 'town'
  readonly period: string
  readonly reach: string
  readonly publishedAt: string
}

/** 表头 as the office of the county entered it. */
export interface DemoFormHeader extends FormHeader {
  readonly area: string
  readonly path: string
}

export interface DemoFact {
  readonly area: string
  readonly unit: string
  readonly indicator: string
  readonly period: string
  readonly kind: FactKind
  readonly version: number
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
  readonly missing?: MissingName
  readonly submission?: string
  readonly sheet?: string
  readonly cell?: string
  /** Of a sampled figure, in the indicator’s unit. */
  readonly standardError?: string
  readonly recordedAt: string
}

/** 有意埋设的问题: where it is and what a test must find there. */
export interface PlantedFlaw {
  readonly flaw:
    | 'late-report'
    | 'restated-month'
    | 'copied-forward'
    | 'on-the-threshold'
    | 'tie-at-the-line'
    | 'just-below-the-line'
    | 'vetoed'
    | 'nothing-to-assess'
    | 'not-sampled'
    | 'verified-differs'
  readonly units: readonly string[]
  readonly indicator?: string
  readonly periods?: readonly string[]
  /** The exact rate, or the veto. */
  readonly detail?: string
}
