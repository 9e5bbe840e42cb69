import type { FieldNeed } from '../kinds/kind.ts'
import type { Unit } from '../value/unit.ts'
import type { SchemeKey } from './scheme-key.ts'

/**
 * 方案各部分的键, in the order a form asks for them: from these the published JSON Schema and the forms of the scheme
 * desk are made. The readers decide what stands; a test holds every example to the schema made of this.
 */
export interface SchemeField {
  readonly key: SchemeKey
  readonly type: SchemeFieldType
  readonly need: FieldNeed<SchemeKey>
  readonly choices?: readonly string[]
  /** Words that may stand instead of the number: `cap: none`. */
  readonly words?: readonly string[]
  /** The keys of each map of `parts`, or of the one map of `part`. */
  readonly parts?: readonly SchemeField[]
  readonly unit?: Unit
  /** A map of class → the same may stand instead. */
  readonly byClass?: boolean
  /** Needed only as `need` says, and known elsewhere too. */
  readonly elsewhere?: boolean
  /** A `part` that may also be one of `choices`: `ties: competition` or `ties: {break-by: …}`. */
  readonly orChoice?: boolean
}

/**
 * `id` a kebab-case name · `names` text or {zh, en} · `named-amount` the same, or with a formula · `number` a plain decimal · `share` a percentage · `amount` a number
 * with its unit · `whole` an integer · `value`, `condition` formulas · `treatments` missing name → treatment · `class`,
 * `item`, `grade` an id declared elsewhere in the scheme · `given` figure → amount · `givens` several of them ·
 * `attributes` attribute id → its type or choices · `clause` a clause of some kind · `items` the tree.
 */
export type SchemeFieldType =
  | 'amount'
  | 'attributes'
  | 'choice'
  | 'choices'
  | 'class'
  | 'classes'
  | 'clause'
  | 'condition'
  | 'day'
  | 'days'
  | 'given'
  | 'givens'
  | 'grade'
  | 'id'
  | 'item'
  | 'items'
  | 'named-amount'
  | 'names'
  | 'number'
  | 'part'
  | 'parts'
  | 'share'
  | 'text'
  | 'texts'
  | 'treatments'
  | 'value'
  | 'whole'
  | 'year'
