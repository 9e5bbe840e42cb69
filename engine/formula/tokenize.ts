import type { Finding } from '../scheme/finding.ts'
import { isDay } from '../value/iso-day.ts'
import { cutNumber } from './cut-number.ts'
import type { FormulaCode } from './formula-code.ts'
import { plainCharacter, plainText } from './plain-characters.ts'
import { formulaFinding, type SourceText } from './source-text.ts'
import type { Token } from './token.ts'

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)*/
/** 2017-07-31, before it is taken for 2017 less something. */
const DAY = /^\d{4}-\d{1,2}-\d{1,2}(?![\w.-])/
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity)(?![\w-])/i
const FOREIGN: Readonly<Record<string, string>> = {
  '==': '=',
  '<>': '!=',
  '&&': 'and',
  '||': 'or',
  '=>': '>=',
  '=<': '<=',
}
const WORDS = ['if', 'then', 'else', 'and', 'or', 'not'] as const

const isWord = (text: string): text is (typeof WORDS)[number] => WORDS.some((word) => word === text)

export type Tokens = { readonly tokens: readonly Token[] } | { readonly finding: Finding }

/** 分词: cuts a formula into tokens, or says the first thing that is none. */
export function tokenize(source: SourceText): Tokens {
  const { text } = source
  const tokens: Token[] = []
  const refuse = (
    code: FormulaCode,
    from: number,
    length: number,
    facts: Readonly<Record<string, string>>,
  ): Tokens => ({
    finding: formulaFinding(code, source, { from, to: from + length }, facts),
  })
  let from = 0
  while (from < text.length) {
    const rest = text.slice(from)
    const space = /^[ \t\r\n]+/.exec(rest)?.[0]
    if (space !== undefined) {
      from += space.length
      continue
    }
    const wild = NOT_FINITE.exec(rest)?.[0]
    if (wild !== undefined) return refuse('formula.number-not-finite', from, wild.length, { number: wild })
    const day = DAY.exec(rest)?.[0]
    if (day !== undefined) {
      if (!isDay(day)) return refuse('formula.day-unknown', from, day.length, { day })
      tokens.push({ type: 'day', day, from, to: from + day.length })
      from += day.length
      continue
    }
    if (/^[\d.]/.test(rest)) {
      const cut = cutNumber(rest)
      if ('code' in cut) return refuse(cut.code, from, cut.length, cut.facts)
      const { length, ...number } = cut
      tokens.push({ type: 'number', ...number, from, to: from + length })
      from += length
      continue
    }
    const name = NAME.exec(rest)?.[0]
    if (name !== undefined) {
      const stretch = { from, to: from + name.length }
      if (/-\d+$/.test(name) && /^(?:\.\d|\s?[%‰])/.test(rest.slice(name.length)))
        return refuse('formula.minus-needs-spaces', from, name.length, { name })
      tokens.push(
        isWord(name)
          ? { type: 'word', word: name, ...stretch }
          : { type: 'name', path: name.split('.'), ...stretch },
      )
      from = stretch.to
      continue
    }
    const foreign = FOREIGN[rest.slice(0, 2)]
    if (foreign !== undefined) {
      return refuse('formula.operator-unknown', from, 2, { operator: rest.slice(0, 2), write: foreign })
    }
    const sign = /^(?:<=|>=|!=|[-+*/<>=(),])/.exec(rest)?.[0]
    if (sign === undefined) return refuseCharacter(source, from)
    tokens.push({ type: 'sign', sign, from, to: from + sign.length })
    from += sign.length
  }
  tokens.push({ type: 'end', from, to: from })
  return { tokens }
}

function refuseCharacter(source: SourceText, from: number): Tokens {
  const code = source.text.codePointAt(from) ?? 0
  const character = String.fromCodePoint(code)
  const stretch = { from, to: from + character.length }
  if (plainCharacter(character) !== undefined) {
    return {
      finding: formulaFinding('formula.full-width', source, stretch, {
        character,
        write: plainText(source.text),
      }),
    }
  }
  const facts = { character, code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` }
  return { finding: formulaFinding('formula.character-unknown', source, stretch, facts) }
}
