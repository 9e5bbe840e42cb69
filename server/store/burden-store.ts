import type { TimeStandard } from '#domain/burden'

/** 用时标准 as an office set it. */
export interface StoredStandard extends TimeStandard {
  readonly area: string
  readonly number: number
  readonly at: string
  readonly account: string
  readonly name: string
  readonly reason: string
}

/** 超预算启用的理由, with what it came to that day; times are whole seconds. */
export interface StoredExcess {
  readonly area: string
  readonly form: string
  readonly number: number
  readonly at: string
  readonly account: string
  readonly name: string
  readonly reason: string
  readonly perYear: number
  readonly budget: number
}

export interface BurdenStore {
  /** The standing one; absent while the area has set none. */
  findStandard(area: string): Promise<StoredStandard | undefined>
  /** False when this number is written already. */
  insertStandard(standard: StoredStandard & { readonly path: string }): Promise<boolean>
  /** Oldest first. */
  listExcesses(area: string): Promise<readonly StoredExcess[]>
  insertExcess(excess: StoredExcess & { readonly path: string }): Promise<void>
}
