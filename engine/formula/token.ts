import type { Unit } from '../value/unit.ts'
import type { Stretch } from './syntax.ts'

/** 词: the pieces a formula is cut into. */
export type Token = Stretch &
  (
    | { readonly type: 'number'; readonly digits: string; readonly unit?: Unit }
    | { readonly type: 'day'; readonly day: string }
    | { readonly type: 'name'; readonly path: readonly string[] }
    | { readonly type: 'word'; readonly word: 'if' | 'then' | 'else' | 'and' | 'or' | 'not' }
    | { readonly type: 'sign'; readonly sign: string }
    | { readonly type: 'end' }
  )
