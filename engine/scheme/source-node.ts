/**
 * 方案原文节点: a parsed scheme file as a tree that remembers where each thing stands.
 *
 * Reading YAML is the business of `formats`; the engine is handed this tree and reads nothing itself.
 */
export type SourceNode = SourceMap | SourceList | SourceText

export interface SourcePlace {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
}

export interface SourceMap {
  readonly type: 'map'
  readonly at: SourcePlace
  readonly entries: readonly {
    readonly key: string
    readonly keyAt: SourcePlace
    readonly value: SourceNode
  }[]
}

export interface SourceList {
  readonly type: 'list'
  readonly at: SourcePlace
  readonly items: readonly SourceNode[]
}

/** Every scalar is its own text exactly as written (without quotes), so "0.30" is not a float; empty is ''. */
export interface SourceText {
  readonly type: 'text'
  readonly at: SourcePlace
  readonly text: string
}
