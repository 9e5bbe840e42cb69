import type { Commendation, RankRule } from '#engine'

/** 表下注的用词: one wording per rule a scheme may choose. */
export interface FootnoteWords {
  share(share: string, rounding: string, base: string): string
  count(count: string): string
  readonly bases: Readonly<Record<Commendation['base'], string>>
  readonly roundings: Readonly<Record<Commendation['rounding'], string>>
  readonly cut: Readonly<Record<Commendation['ties'], string>>
  readonly ties: Readonly<Record<Extract<RankRule['ties'], string> | 'break-by', string>>
}
