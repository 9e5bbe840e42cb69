import type { Expression } from '../formula/expression.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Unit } from '../value/unit.ts'

/**
 * 计算步骤: a scheme as named cells in an order in which each reads only earlier ones.
 *
 * Cell ids: `clause:<item>` points as the clause says, missing still missing · `item:<item>` points that count, after
 * missing treatment, renormalisation and weight (a branch: its sum) · `veto:<id>` 1 or 0 · `calculation:<id>` · `subtotal` · `bonus` · `total`
 * (missing with the name that refused it) · `tie:<n>` the n-th tie-break value, from 1.
 *
 * Helping cells, there only where they can differ from 1 or from the cell they help: `own:<item>` points out of the
 * item's own full marks, which is what a formula's item(x) reads · `scale:<item>` what they are multiplied by to count ·
 * `counts:<item>` 0 where the item is dropped · `kept:<branch>`, `renormalise:<branch>` full marks that remain and the
 * factor they give (without an id: of the whole) · `imputed:<item>` after the mean of the class · `condition:<veto>` its
 * condition, missing still missing · `retroactive:`, `struck:`, `second:` a veto's, see `veto-cells.ts` · `evidence:`,
 * `before:`, `multiplier:`, `multiplied:` an item's, see `adjust-points.ts` · `unranked`, `no-merit` 1 where a missing value has that effect.
 */
export interface Program {
  readonly scheme: Scheme
  readonly cells: readonly Cell[]
  /** What is computed once ranks are known; absent where the scheme has no such thing. */
  readonly after?: After
}

export interface Cell {
  readonly id: string
  readonly unit: Unit
  readonly expression: Expression
}

/**
 * 排名之后的计算步骤: what reads places, grades and cards, in the moments at which more of the result is known, in order.
 *
 * Cells they may read beside those of the program: `rank`, `group-size` (how many of the group are ranked), then
 * `grade:<id>`, then `commended`, then `commended:<honour>` one after the other. Cells they give: `required:<grade>`,
 * `required` (of the commendation), `by:<honour>`, `deserves:<honour>`, `enters:<card>`, `had:<card>`, `leaves:<card>`,
 * `card:<card>` (and `…:month-3` of a card by month), `payment:<id>`, `exact:<id>` (of a payment shared out).
 */
export interface After {
  readonly ranked: readonly Cell[]
  readonly graded: readonly Cell[]
  readonly commended: readonly Cell[]
  readonly [honoured: `honoured:${string}`]: readonly Cell[]
}

/** 时刻: ranks known, grades as well, who is commended as well, and each further honour as well. */
export type Moment = 'ranked' | 'graded' | 'commended' | `honoured:${string}`
