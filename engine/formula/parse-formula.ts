import type { Finding } from '../scheme/finding.ts'
import type { FormulaCode } from './formula-code.ts'
import { FORMULA_LIMITS } from './formula-limits.ts'
import { formulaFinding, type SourceText, textOf } from './source-text.ts'
import type { BinaryOperator, Stretch, Syntax } from './syntax.ts'
import type { Token } from './token.ts'
import { tokenize } from './tokenize.ts'

export type Parsed = { readonly syntax: Syntax } | { readonly finding: Finding }

/** Thrown and caught inside this file only: the first thing that cannot be read ends the reading. */
class Unreadable {
  constructor(readonly finding: Finding) {}
}

/**
 * 句法: text → tree. From loosest to tightest: `if` · or · and · not · one comparison · + - · * / · minus · the rest.
 */
export function parseFormula(source: SourceText): Parsed {
  const all = { from: 0, to: source.text.length }
  if (source.text.trim() === '') return { finding: formulaFinding('formula.empty', source, all) }
  if (source.text.length > FORMULA_LIMITS.characters) {
    const facts = { text: '', length: String(source.text.length), limit: String(FORMULA_LIMITS.characters) }
    return { finding: formulaFinding('formula.too-long', source, all, facts) }
  }
  const cut = tokenize(source)
  if ('finding' in cut) return cut
  try {
    return { syntax: parseTokens(source, cut.tokens) }
  } catch (reason) {
    if (reason instanceof Unreadable) return { finding: reason.finding }
    throw reason
  }
}

function parseTokens(source: SourceText, tokens: readonly Token[]): Syntax {
  let position = 0
  let depth = 0

  const stop = (code: FormulaCode, stretch: Stretch, facts: Readonly<Record<string, string>> = {}): never => {
    throw new Unreadable(formulaFinding(code, source, stretch, facts))
  }
  const end: Token = { type: 'end', from: source.text.length, to: source.text.length }
  const peek = (): Token => tokens[position] ?? end
  const next = (): Token => {
    const token = peek()
    position += 1
    return token
  }
  const unexpected = (token: Token, wanted: string): never =>
    token.type === 'end'
      ? stop('formula.end-unexpected', token, { wanted })
      : stop('formula.token-unexpected', token, { token: textOf(source, token), wanted })
  const isSign = (token: Token, ...signs: readonly string[]): boolean =>
    token.type === 'sign' && signs.includes(token.sign)
  const isWord = (token: Token, word: string): boolean => token.type === 'word' && token.word === word
  const takeSign = (sign: string): Token => (isSign(peek(), sign) ? next() : unexpected(peek(), sign))
  const takeWord = (word: string): Token => (isWord(peek(), word) ? next() : unexpected(peek(), word))

  const nested = <T>(read: () => T): T => {
    depth += 1
    if (depth > FORMULA_LIMITS.depth)
      stop('formula.too-deep', peek(), { limit: String(FORMULA_LIMITS.depth) })
    const result = read()
    depth -= 1
    return result
  }

  const binary = (operator: BinaryOperator, left: Syntax, right: Syntax): Syntax => ({
    node: 'binary',
    operator,
    left,
    right,
    from: left.from,
    to: right.to,
  })

  const expression = (): Syntax => nested(() => (isWord(peek(), 'if') ? branch() : disjunction()))

  const branch = (): Syntax => {
    const { from } = takeWord('if')
    const condition = expression()
    takeWord('then')
    const consequence = expression()
    takeWord('else')
    const alternative = expression()
    return { node: 'if', condition, consequence, alternative, from, to: alternative.to }
  }

  const disjunction = (): Syntax => {
    let left = conjunction()
    while (isWord(peek(), 'or')) {
      next()
      left = binary('or', left, conjunction())
    }
    return left
  }

  const conjunction = (): Syntax => {
    let left = negation()
    while (isWord(peek(), 'and')) {
      next()
      left = binary('and', left, negation())
    }
    return left
  }

  const negation = (): Syntax => {
    const token = peek()
    if (!isWord(token, 'not')) return comparison()
    next()
    const of = nested(negation)
    return { node: 'unary', operator: 'not', of, from: token.from, to: of.to }
  }

  const relation = (): '<' | '<=' | '=' | '!=' | '>=' | '>' | undefined => {
    const token = peek()
    if (token.type !== 'sign') return undefined
    const { sign } = token
    return sign === '<' || sign === '<=' || sign === '=' || sign === '!=' || sign === '>=' || sign === '>'
      ? sign
      : undefined
  }

  const comparison = (): Syntax => {
    const left = sum()
    const operator = relation()
    if (operator === undefined) return left
    next()
    const compared = binary(operator, left, sum())
    if (relation() !== undefined) stop('formula.comparison-chained', peek())
    return compared
  }

  const sum = (): Syntax => {
    let left = product()
    for (let token = peek(); isSign(token, '+', '-'); token = peek()) {
      const minus = isSign(token, '-')
      if (minus && !(blank(token.from - 1) && blank(token.to))) stop('formula.minus-needs-spaces', token)
      next()
      left = binary(minus ? '-' : '+', left, product())
    }
    return left
  }

  const blank = (offset: number): boolean => /^\s?$/.test(source.text.charAt(offset))

  const product = (): Syntax => {
    let left = factor()
    for (let token = peek(); isSign(token, '*', '/'); token = peek()) {
      next()
      left = binary(isSign(token, '*') ? '*' : '/', left, factor())
    }
    return left
  }

  const factor = (): Syntax => {
    const token = peek()
    if (!isSign(token, '-')) return primary()
    next()
    const of = nested(factor)
    return { node: 'unary', operator: '-', of, from: token.from, to: of.to }
  }

  const primary = (): Syntax => {
    const token = next()
    const { from, to } = token
    if (token.type === 'number') {
      return { node: 'literal', digits: token.digits, ...(token.unit && { unit: token.unit }), from, to }
    }
    if (token.type === 'day') return { node: 'day', day: token.day, from, to }
    if (isSign(token, '(')) {
      const inner = expression()
      takeSign(')')
      return inner
    }
    if (isWord(token, 'if')) {
      position -= 1
      return nested(branch)
    }
    if (token.type !== 'name') return unexpected(token, 'value')
    if (!isSign(peek(), '(')) return { node: 'name', path: token.path, from, to }
    return call(token.path.join('.'), from)
  }

  const call = (name: string, from: number): Syntax => {
    takeSign('(')
    const of: Syntax[] = []
    while (!isSign(peek(), ')')) {
      if (of.length > 0) takeSign(',')
      of.push(expression())
    }
    return { node: 'call', name, of, from, to: takeSign(')').to }
  }

  const whole = expression()
  const last = peek()
  return last.type === 'end' ? whole : unexpected(last, 'end')
}
