import type { Check, Checking } from './checking.ts'
import type { Operand } from './operand.ts'
import type { Stretch, Syntax } from './syntax.ts'

export type CallSyntax = Stretch & { readonly name: string; readonly of: readonly Syntax[] }

/** 内置函数: how many arguments it takes, and how a call is read once that is right. */
export interface BuiltIn {
  readonly least: number
  readonly most: number
  readonly read: (call: CallSyntax, checking: Checking, check: Check) => Operand | undefined
}
