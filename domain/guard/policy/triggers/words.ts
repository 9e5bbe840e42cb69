import type { SourceNode } from '#engine'
import type { Match, Trigger } from '../trigger.ts'

const MOST_MATCHES = 50

/** 字句: the texts of the scheme that contain one of `any` and none of `except`, quotations of its document included. */
export const words: Trigger = (_scheme, { any = [], except = [] }, text) => {
  const matches: Match[] = []
  const waiting: { readonly node: SourceNode; readonly path: string }[] = [{ node: text, path: '' }]
  for (
    let place = waiting.pop();
    place !== undefined && matches.length < MOST_MATCHES;
    place = waiting.pop()
  ) {
    const { node, path } = place
    if (node.type === 'list') {
      waiting.push(
        ...node.items.map((one, n) => ({ node: one, path: `${path}/${nameOf(one) ?? n + 1}` })).toReversed(),
      )
    } else if (node.type === 'map') {
      waiting.push(
        ...node.entries.map(({ key, value }) => ({ node: value, path: `${path}/${key}` })).toReversed(),
      )
    } else {
      const plain = node.text.normalize('NFKC').replace(/\s/g, '')
      const found = any.find((word) => plain.includes(word))
      if (found === undefined || except.some((word) => plain.includes(word))) continue
      matches.push({ about: path.slice(1), at: node.at, matched: found })
    }
  }
  return matches
}

const OWN_ID = /^(indicator|item|veto|grade|measure|class|calculation|card|payment|register)$/

function nameOf(node: SourceNode): string | undefined {
  if (node.type !== 'map') return undefined
  const own = node.entries.find(({ key }) => OWN_ID.test(key))
  return own?.value.type === 'text' ? own.value.text.slice(0, 80) : undefined
}
