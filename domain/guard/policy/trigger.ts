import type { Names, Scheme, SourceNode, SourcePlace } from '#engine'
import type { TriggerOptions } from './pack.ts'

/** 命中: one thing in a scheme a rule speaks of. */
export interface Match {
  /** Names it across edits: "veto(false-report)", "measure(monthly-bulletin)", "item(services)". */
  readonly about: string
  readonly at?: SourcePlace
  /** What exactly was found, shown beside the rule's own sentence. */
  readonly matched?: string | Names
}

/** 触发函数: from a scheme and its text to what a rule speaks of. Pure, never throws. */
export type Trigger = (scheme: Scheme, options: TriggerOptions, text: SourceNode) => readonly Match[]
