import type { Unit } from '../value/unit.ts'
import type { FormulaCode } from './formula-code.ts'
import { UNIT_WORDS } from './unit-words.ts'

const LONGEST = 60
const KEYWORDS = new Set(['if', 'then', 'else', 'and', 'or', 'not'])

export type NumberCut =
  | { readonly digits: string; readonly unit?: Unit; readonly length: number }
  | { readonly code: FormulaCode; readonly facts: Readonly<Record<string, string>>; readonly length: number }

const refuse = (code: FormulaCode, text: string, facts: Readonly<Record<string, string>>): NumberCut => ({
  code,
  facts,
  length: text.length,
})

/** 数和它的单位: the number at the start of `text`, with the unit sign or word that follows it. */
export function cutNumber(text: string): NumberCut {
  const written = /^[\d.]+/.exec(text)?.[0] ?? ''
  const exponent = /^[\d.]+[eE][+-]?\d+/.exec(text)?.[0]
  if (exponent !== undefined) return refuse('formula.number-exponent', exponent, { number: exponent })
  if (!/^\d+(\.\d+)?$/.test(written)) return refuse('formula.number-malformed', written, { number: written })
  if (written.length > LONGEST) {
    return refuse('formula.number-too-long', written, { number: written, limit: String(LONGEST) })
  }
  const rest = text.slice(written.length)
  const [whole = '', word = ''] = /^[ \t]*([%‰]|[A-Za-z_][A-Za-z0-9_-]*|\p{Script=Han}+)/u.exec(rest) ?? []
  if (word === '' || KEYWORDS.has(word)) return { digits: written, length: written.length }
  const unit = UNIT_WORDS.get(word)
  const length = written.length + whole.length
  if (unit !== undefined) return { digits: written, unit, length }
  const known = [...UNIT_WORDS.keys()].join(' ')
  return refuse('formula.unit-word-unknown', text.slice(0, length), { word, known })
}
