import type { FoldedText } from './fold-text.ts'
import { LAWFUL } from './lawful.ts'
import { REFUSAL_RULES, type RefusalRule, type Term } from './term.ts'
import { TERMS_OF_PERSONS } from './terms-of-persons.ts'
import { TERMS_OF_REPRODUCTION } from './terms-of-reproduction.ts'
import { TERMS_OF_SPACE } from './terms-of-space.ts'

export interface FoundTerm {
  readonly rule: RefusalRule
  readonly term: Term
  /** Which of the folded characters. */
  readonly from: number
  readonly to: number
}

interface Node {
  readonly next: Map<string, Node>
  refused?: { readonly rule: RefusalRule; readonly term: Term }
  lawful?: boolean
}

const TERMS: Readonly<Record<RefusalRule, readonly Term[]>> = {
  'person-reproduction': TERMS_OF_REPRODUCTION,
  'person-in-space': TERMS_OF_SPACE,
  'person-score': TERMS_OF_PERSONS,
}

/** No walk from one character is longer, so the whole work is at most this times the length of the text. */
export const LONGEST_TERM = Math.max(
  ...[...Object.values(TERMS).flat(), ...LAWFUL].map(({ text }) => text.length),
)

const ROOT = tree()

function tree(): Node {
  const root: Node = { next: new Map() }
  for (const rule of REFUSAL_RULES) {
    for (const term of TERMS[rule]) nodeOf(root, term.text).refused ??= { rule, term }
  }
  for (const { text } of LAWFUL) nodeOf(root, text).lawful = true
  return root
}

function nodeOf(root: Node, text: string): Node {
  let node = root
  for (const character of text) {
    let next = node.next.get(character)
    if (next === undefined) {
      next = { next: new Map() }
      node.next.set(character, next)
    }
    node = next
  }
  return node
}

/**
 * 逐字查找: the first refused term of each rule that no lawful phrase covers. One walk down a tree of terms from each
 * character; `onStep` is called once per character looked at.
 */
export function findTerms(text: FoldedText, onStep?: () => void): readonly FoundTerm[] {
  const { characters } = text
  const found = new Map<RefusalRule, FoundTerm>()
  let lawfulTo = 0
  for (let from = 0; from < characters.length; from++) {
    const here: FoundTerm[] = []
    let node: Node | undefined = ROOT
    for (let to = from; node !== undefined; to++) {
      if (node.lawful === true) lawfulTo = Math.max(lawfulTo, to)
      const { refused } = node
      if (refused !== undefined && !found.has(refused.rule) && stands(text, refused.term, from, to)) {
        here.push({ ...refused, from, to })
      }
      const character: string | undefined = characters[to]
      node = character === undefined ? undefined : node.next.get(character)
      onStep?.()
    }
    for (const one of here) if (one.to > lawfulTo) found.set(one.rule, one)
    if (found.size === REFUSAL_RULES.length) break
  }
  return [...found.values()]
}

function stands(text: FoldedText, term: Term, from: number, to: number): boolean {
  const { wordStart, gap } = text
  if (term.from === 'word-start' && wordStart[from] !== true) return false
  if (term.to === 'word-end' && wordGoesOn(text, to)) return false
  const phraseEnds = gap.slice(from + 1, to).filter((one) => one === 2).length
  if (phraseEnds === 0) return true
  if (/[a-z]/.test(term.text)) return phraseEnds === to - from - 1
  // "环节、育人" is no 节育; "超、生" is 超生: across the end of a phrase the characters must stand apart from others.
  return (gap[from] ?? 1) > 0 || (gap[to] ?? 1) > 0
}

const wordGoesOn = ({ characters, wordStart, gap }: FoldedText, to: number): boolean =>
  gap[to] === 0 && wordStart[to] === false && /[a-z]/.test(characters[to] ?? '')
