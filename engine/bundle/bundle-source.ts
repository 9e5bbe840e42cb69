import type { CaseRecord } from '../facts/case-record.ts'
import type { Fact, UnitRecord } from '../facts/fact.ts'
import type { PastResult } from '../facts/past-result.ts'
import type { Assessment } from '../score/assessment.ts'

/** 结果包的格式与版本: a reader that does not know the version must refuse, never guess. */
export const BUNDLE_FORMAT = 'gongcheng-bundle'
export const BUNDLE_VERSION = 1

/** 装包所需: a result and everything it was made of, as handed in. */
export interface BundleSource {
  readonly assessment: Assessment
  /** The scheme as its author wrote it. */
  readonly texts: readonly SchemeText[]
  readonly units: readonly UnitRecord[]
  readonly facts: readonly Fact[]
  /** The cases of the registers and the results of earlier years, where there are any. */
  readonly cases?: readonly CaseRecord[] | undefined
  readonly history?: readonly PastResult[] | undefined
  /** The year whose facts counted, and the last month of it. */
  readonly period: string
  readonly through: string
  /** Nothing recorded after this day was known. */
  readonly asOf?: string | undefined
  /** The published fingerprint: SHA-256 of the canonical text of the result. */
  readonly fingerprint: string
}

export interface SchemeText {
  readonly file: string
  readonly text: string
}

/** 指纹的算法, handed in because the engine has no cryptography: fed piece by piece, answers lower-case hex. */
export type MakeHash = () => Hash
export interface Hash {
  add(text: string): void
  hex(): string
}
