import type { ComparisonRow } from '#contract'
import { describeConsequence, type Language } from '#words'

type Change = ComparisonRow['consequences'][number]
type Named = Change['name']

const names = ({ zh, en }: Named) => (en === undefined ? { zh } : { zh, en })
const side = (one: Change['before']) => (one !== undefined && 'name' in one ? { name: names(one.name) } : one)

/** 后果变化的一句话: an answer of the contract as words take it. */
export function consequenceSentence({ name, before, after }: Change, language: Language): string {
  const [was, is] = [side(before), side(after)]
  return describeConsequence(
    {
      name: names(name),
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    },
    language,
  )
}
