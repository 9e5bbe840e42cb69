import type { Unit } from '../value/unit.ts'

/** 语法树: a formula as written, each node with the stretch of text it stands on (offsets, `to` exclusive). */
export type Syntax = Stretch &
  (
    | { readonly node: 'literal'; readonly digits: string; readonly unit?: Unit }
    | { readonly node: 'day'; readonly day: string }
    | { readonly node: 'name'; readonly path: readonly string[] }
    | { readonly node: 'call'; readonly name: string; readonly of: readonly Syntax[] }
    | {
        readonly node: 'binary'
        readonly operator: BinaryOperator
        readonly left: Syntax
        readonly right: Syntax
      }
    | { readonly node: 'unary'; readonly operator: '-' | 'not'; readonly of: Syntax }
    | {
        readonly node: 'if'
        readonly condition: Syntax
        readonly consequence: Syntax
        readonly alternative: Syntax
      }
  )

export interface Stretch {
  readonly from: number
  readonly to: number
}

export type BinaryOperator = ArithmeticSign | ComparisonSign | 'and' | 'or'
export type ArithmeticSign = '+' | '-' | '*' | '/'
export type ComparisonSign = '<' | '<=' | '=' | '!=' | '>=' | '>'
