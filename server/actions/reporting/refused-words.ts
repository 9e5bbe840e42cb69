import { type Decision, refuse } from '#domain/decision'
import { findPersonalNumber } from '#domain/form'
import { refuseText } from '#domain/guard'

/** 文字可否收入: what a person writes freely may not ask what nobody may ask, nor carry anybody’s number. */
export function refusedWords<Code extends string>(
  texts: readonly string[],
  code: Code,
): Decision<never, Code> | undefined {
  for (const text of texts) {
    const number = findPersonalNumber(text)
    if (number !== undefined) return refuse(code, { found: number })
    const refused = refuseText(text)
    if (refused !== undefined) return refuse(code, { rule: refused.rule, term: refused.term })
  }
  return undefined
}
