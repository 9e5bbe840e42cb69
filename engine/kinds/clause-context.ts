import type { Expression } from '../formula/expression.ts'
import type { Part, Span } from '../formula/part-of-year.ts'
import type { ByClass, Indicator, SchemeClass } from '../scheme/scheme.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import type { Unit } from '../value/unit.ts'

/** 计分办法所处的方案: what a clause may refer to. */
export interface ClauseContext {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly classes: readonly SchemeClass[]
  /** 中间计算值 a formula may read by id, and the unit each was declared with. */
  readonly calculations?: ReadonlyMap<string, Unit>
  readonly functions: ReadonlyMap<string, FormulaFunction>
  /** Units of other items' points a formula may read as `item(<id>)`; always score. */
  readonly itemIds: ReadonlySet<string>
  /** Results of the assessment itself a formula in this place may read: `total`, `rank`, `grade(excellent)` → the cell. */
  readonly results?: ReadonlyMap<string, ResultRead>
  /** The part of the year a formula of this place speaks of, where it speaks of one. */
  readonly period?: Pick<Part, 'span' | 'number'>
  /** What `past(…)` may name: `grade:excellent`, `veto:false-report`, `card:yellow`. Absent: any name. */
  readonly pastNames?: ReadonlySet<string>
  /** Significant digits of roots, logarithms and powers; 30 unless the scheme's `irrational-digits` say otherwise. */
  readonly irrationalDigits?: number
  /** 一份报表: the month a check of a report stands in; a plain id is then that month's figure alone. */
  readonly report?: { readonly span: 'month'; readonly number: number }
  /** Full marks of this item. */
  readonly points: ByClass
  /** 不设满分: `points` is 0 and holds nothing back. */
  readonly open?: true
}

/** 一个结果的计算步骤; one of a card by month is read month by month inside `each-month`. */
export interface ResultRead {
  readonly cell: string
  readonly unit: Unit
  readonly each?: Span
}

/** 方案自定义函数: written in the scheme's own formulas and inlined where it is called. */
export interface FormulaFunction {
  readonly name: string
  readonly parameters: readonly { readonly name: string; readonly unit: Unit }[]
  readonly body: string
  readonly line: number
  /** Where the body's text begins; findings inside the body then name its column too. */
  readonly at?: SourcePlace
}

/** An expression and the unit of what it gives. */
export interface Typed {
  readonly expression: Expression
  readonly unit: Unit
}
