import type { CallSyntax } from './built-in.ts'
import { type Checking, report } from './checking.ts'

/** An argument that is one of a few words, such as a rounding mode. */
export function word<W extends string>(
  call: CallSyntax,
  index: number,
  allowed: readonly W[],
  checking: Checking,
): W | undefined {
  const syntax = call.of[index]
  const written = syntax?.node === 'name' ? syntax.path.join('.') : ''
  const found = allowed.find((one) => one === written)
  if (found !== undefined) return found
  return report(checking, 'formula.word-unknown', syntax ?? call, {
    word: syntax === undefined ? '' : checking.source.text.slice(syntax.from, syntax.to),
    function: call.name,
    allowed: allowed.join(' | '),
  })
}
