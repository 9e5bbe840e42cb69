import type { Expression } from '../formula/expression.ts'
import { whole } from '../formula/make-expression.ts'
import type { Names, Term } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import type { Unit } from '../value/unit.ts'
import type { Lowered } from './kind.ts'
import type { Quantity } from './quantity.ts'

/** 降为算式: collects the terms and facts of one clause in the order an explanation reads them. */
export interface Lowering {
  /** Names a step and hands it back, so the points use the very node the explanation shows. */
  term(id: string, unit: Unit, expression: Expression): Expression
  fact(name: string, text: string): void
  name(names: Names | undefined, number: number): void
  /** A quantity as a fact: its number, or under `<id>-formula` its text; by class under `<id>@<class>`. */
  constant(id: string, quantity: Quantity): void
  /** The same, and as a term. */
  quantity(id: string, quantity: Quantity): Expression
  done(expression: Expression): Lowered
}

export function startLowering(full: Quantity): Lowering {
  const terms: Term[] = []
  const facts: Record<string, string> = {}
  const lowering: Lowering = {
    term(id, unit, expression) {
      terms.push({ id, unit, expression })
      return expression
    },
    fact(name, text) {
      facts[name] = text
    },
    name(names, number) {
      if (names === undefined) return
      facts[`name-${number}`] = names.zh
      if (names.en !== undefined) facts[`name-en-${number}`] = names.en
    },
    constant(id, { choices }) {
      for (const [of, choice] of choices) {
        const constant = choice.expression.op === 'number' ? choice.expression.value : undefined
        const name = constant === undefined ? `${id}-formula` : id
        facts[of === '' ? name : `${name}@${of}`] = constant === undefined ? choice.text : exactText(constant)
      }
    },
    quantity(id, quantity) {
      lowering.constant(id, quantity)
      return lowering.term(id, quantity.unit, quantity.expression)
    },
    done: (expression) => ({ expression, terms, facts }),
  }
  lowering.term('full', 'score', full.expression)
  return lowering
}

export const zero = (unit: Unit): Expression => whole(0, unit)
export const one = (unit: Unit): Expression => whole(1, unit)
