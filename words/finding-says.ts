/** 意见的事实: absent and '' alike mean that there is nothing to say. */
export type FindingFacts = Readonly<Record<string, string | undefined>>

/** 意见的说法: what is wrong, why that matters, how to mend it. */
export interface FindingSaying {
  readonly what: string
  readonly why: string
  readonly mend: string
}

export type SaysFinding = (facts: FindingFacts) => FindingSaying
