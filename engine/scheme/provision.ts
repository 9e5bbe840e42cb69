import type { Names } from './names.ts'
import type { SchemeKey } from './scheme-key.ts'

/** 条文的一行: what stands under one key, as it is written; the key has a label in `words`. */
export interface ProvisionLine {
  /** The keys down to it: `quota`, `share`. */
  readonly keys: readonly SchemeKey[]
  readonly as: 'text' | 'choice' | 'formula' | 'grade' | 'item' | 'class'
  readonly text: string
  /** Text that is a name of its own. */
  readonly names?: Names
}

/** 条文: what the scheme says of a card, a payment, a register, a duty … or beside an item's points or a figure. */
export interface Provision {
  readonly part: ProvisionPart
  readonly id: string
  readonly name: Names
  readonly line: number
  readonly lines: readonly ProvisionLine[]
}

/** The assessor's own duties come first: they bind as those of the assessed do. */
export const PROVISION_PARTS = [
  'assessor-duties',
  'duties',
  'items',
  'calculations',
  'vetoes',
  'grades',
  'cards',
  'rank',
  'commendation',
  'honours',
  'payments',
  'indicators',
  'registers',
  'calendar',
  'measures',
  'authorisations',
  'document',
] as const
export type ProvisionPart = (typeof PROVISION_PARTS)[number]
