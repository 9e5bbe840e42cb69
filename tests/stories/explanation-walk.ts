import type { ExplanationView, Fact } from '#contract'

/** Every node of an explanation, top first. */
export function nodesOf(explanation: ExplanationView): readonly ExplanationView[] {
  return [explanation, ...explanation.children.flatMap(nodesOf)]
}

export const factsIn = (explanation: ExplanationView): readonly Fact[] =>
  nodesOf(explanation).flatMap(({ fact }) => (fact === undefined ? [] : [fact]))
