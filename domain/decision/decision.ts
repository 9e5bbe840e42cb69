/**
 * 决定: what a rule answers. Either an accepted thing (an event, a view) or a refusal: a code with facts, never a
 * sentence. Exceptions are for bugs only.
 */
export type Decision<Value, Code extends string> = Accepted<Value> | Refused<Code>

export interface Accepted<Value> {
  readonly accepted: true
  readonly value: Value
}

export interface Refused<Code extends string> {
  readonly accepted: false
  readonly refusal: Code
  readonly facts: Readonly<Record<string, string>>
}

export const accept = <Value>(value: Value): Accepted<Value> => ({ accepted: true, value })

export const refuse = <Code extends string>(
  refusal: Code,
  facts: Readonly<Record<string, string>> = {},
): Refused<Code> => ({ accepted: false, refusal, facts })
