import type { BuiltIn } from './built-in.ts'
import { writtenWhole } from './check-real.ts'
import { nearOf, operand, report } from './checking.ts'
import type { PastResultName } from './expression.ts'
import { PAST_NAMED, PAST_PLAIN, pastUnit } from './past-result.ts'
import type { Syntax } from './syntax.ts'

const FURTHEST = 10
const FORMS = [...PAST_PLAIN, ...PAST_NAMED.map((kind) => `${kind}(…)`)].join(' | ')

/** 往年结果: `past(total, 1)`, `past(grade(excellent), 2)`; a grade, veto or card must be one of this scheme. */
export const past: BuiltIn['read'] = (call, checking) => {
  const [what] = call.of
  const back = writtenWhole(call, 1, 1, FURTHEST, checking)
  const of = what && nameOf(what)
  if (of === undefined) {
    const word = what === undefined ? '' : checking.source.text.slice(what.from, what.to)
    return report(checking, 'formula.word-unknown', what ?? call, {
      word,
      function: call.name,
      allowed: FORMS,
    })
  }
  const { pastNames } = checking.context
  if (pastNames !== undefined && of.includes(':') && !pastNames.has(of)) {
    const [kind = '', name = ''] = of.split(':')
    const known = [...pastNames]
      .filter((one) => one.startsWith(`${kind}:`))
      .map((one) => one.slice(kind.length + 1))
    return report(checking, 'formula.past-unknown', what ?? call, { kind, name, ...nearOf(name, known) })
  }
  return back === undefined ? undefined : operand(checking, call, { op: 'past', of, back }, pastUnit(of))
}

function nameOf(syntax: Syntax): PastResultName | undefined {
  if (syntax.node === 'name') return PAST_PLAIN.find((one) => one === syntax.path.join('.'))
  if (syntax.node !== 'call' || syntax.of.length !== 1) return undefined
  const kind = PAST_NAMED.find((one) => one === syntax.name)
  const [inner] = syntax.of
  const id = inner?.node === 'name' ? inner.path.join('.') : undefined
  return kind === undefined || id === undefined ? undefined : `${kind}:${id}`
}
