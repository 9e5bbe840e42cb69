import type { Expression } from '../formula/expression.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import type { Rational } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'

/** 条款中的量: an amount or a formula, one for all or one for each class. */
export interface Quantity {
  readonly unit: Unit
  readonly expression: Expression
  readonly at: SourcePlace
  /** By class id, or under '' when it is one for all. */
  readonly choices: ReadonlyMap<string, Choice>
}

export interface Choice {
  readonly expression: Expression
  readonly text: string
}

/** Where a quantity stands still for class `id`: its number; undefined for a formula or a class it leaves out. */
export function constantFor({ choices }: Quantity, id: string): Rational | undefined {
  const choice = (choices.get(id) ?? choices.get(''))?.expression
  return choice?.op === 'number' ? choice.value : undefined
}

/** 口径: the classes to look at one by one, or only '' where nothing differs by class. */
export function standpoints(...quantities: readonly (Quantity | undefined)[]): readonly string[] {
  const ids = new Set(quantities.flatMap((quantity) => [...(quantity?.choices.keys() ?? [])]))
  ids.delete('')
  return ids.size === 0 ? [''] : [...ids]
}

/** The fact `class` of a finding, where there is one to name. */
export const classFact = (id: string): Readonly<Record<string, string>> => (id === '' ? {} : { class: id })
