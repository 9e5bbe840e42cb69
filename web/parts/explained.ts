import type { ExplanationView } from '#contract'
import { EXPLANATION_CODES, type Explanation, type ExplanationCode } from '#engine'
import { momentText } from '#ui'
import { describeExplanation, explanationName, type Language } from '#words'

const KNOWN: ReadonlySet<string> = new Set(EXPLANATION_CODES)
const isKnown = (code: string): code is ExplanationCode => KNOWN.has(code)

/** 一个节点的一句话; a code of a newer server has no sentence here and its name must do. */
export function explained(node: ExplanationView, language: Language): string | undefined {
  if (!isKnown(node.code)) return undefined
  return describeExplanation(asExplanation(node, node.code, language), language)
}

/** 一个节点的名称: a step of a clause is called by its word. */
export const explainedName = (node: ExplanationView, language: Language): string =>
  isKnown(node.code)
    ? explanationName(asExplanation(node, node.code, language), language)
    : language === 'en'
      ? (node.name.en ?? node.name.zh)
      : node.name.zh

/** The contract sends the engine's tree with its unions widened to text; a sentence reads nothing but these. */
const asExplanation = (node: ExplanationView, code: ExplanationCode, language: Language): Explanation => ({
  id: node.id,
  role: node.role as Explanation['role'],
  name: node.name.en === undefined ? { zh: node.name.zh } : { zh: node.name.zh, en: node.name.en },
  value: node.value as Explanation['value'],
  ...(node.outOf === undefined ? {} : { outOf: node.outOf }),
  code,
  facts: timed(node.facts, language),
  ...(node.formula === undefined ? {} : { formula: node.formula }),
  children: [],
})

/** A sentence of a fact says its moment as people read a clock, not as machines write it. */
const timed = (facts: Readonly<Record<string, string>>, language: Language): Record<string, string> => {
  const at = facts['recorded-at']
  return at === undefined ? { ...facts } : { ...facts, 'recorded-at': momentText(at, language) }
}
