import type { Expression } from '../formula/expression.ts'
import type { ClauseCase, Term } from '../scheme/scheme.ts'
import type { Unit } from '../value/unit.ts'
import type { ClauseKey } from './clause-key.ts'
import type { ClauseReader } from './clause-reader.ts'

/** 计分办法的一种: a word of the scheme language, and how its keys become the core expression. */
export interface Kind {
  readonly name: string
  /** Every key of the clause but `kind`, in the order a form asks for them. */
  readonly fields: readonly KindField[]
  /** Whether it gives points of its own, so that an item without full marks (`points: none`) may be scored by it. */
  readonly open?: true
  /** Undefined once the reader holds a finding that says why. Keys not asked for are reported by the caller. */
  read(reader: ClauseReader): Lowered | undefined
}

/** 键的说明: what a form asks for and a schema allows; `fields` is held to every good case by a test. */
export interface KindField {
  readonly key: ClauseKey
  readonly type: FieldType
  readonly need: FieldNeed
  /** Unit of an amount or of each of several; `of-value`: that of the value in the same map, `of-difference`: of two of them. */
  readonly unit?: Unit | 'of-value' | 'of-difference'
  /** Where several units will do, all of them; for a value left out: any but yes/no. */
  readonly units?: readonly Unit[]
  /** The words of a choice. */
  readonly choices?: readonly string[]
  /** Words that may stand instead of the amount: `cap: none`. */
  readonly words?: readonly string[]
  /** The keys of each map of `parts`, or of the one map of `part`. */
  readonly parts?: readonly KindField[]
  /** A map of class → the same may stand instead. */
  readonly byClass?: boolean
}

/**
 * `value` an indicator or a formula · `target` an amount or a formula in the unit of the value · `condition` a formula
 * that is true or not · `amount` a number with its unit · `amounts`, `values` lists of these · `levels` a map of
 * level → points · `shares` two numbers "7:3" · `names` text or {zh, en} · `parts` a list of maps · `part` one map ·
 * `clause` a whole clause of any kind.
 */
export type FieldType =
  | 'value'
  | 'target'
  | 'condition'
  | 'amount'
  | 'choice'
  | 'text'
  | 'names'
  | 'shares'
  | 'amounts'
  | 'values'
  | 'levels'
  | 'parts'
  | 'part'
  | 'clause'

/**
 * `oneOf`: exactly one of the keys with this word. `with`: needed where that key is written (`is`: with that choice)
 * and unknown elsewhere; `may`: then allowed and not needed. Both together: exactly one of them where `with` holds.
 */
export type FieldNeed<Key extends string = ClauseKey> = 'mandatory' | 'optional' | FieldDepends<Key>

export interface FieldDepends<Key extends string = ClauseKey> {
  readonly oneOf?: string
  readonly with?: Key
  readonly is?: string
  readonly may?: boolean
}

export interface Lowered {
  /** Of a clause that chooses among clauses, in turn; the last has no condition. */
  readonly cases?: readonly ClauseCase[]
  readonly expression: Expression
  readonly terms: readonly Term[]
  readonly facts: Readonly<Record<string, string>>
}
