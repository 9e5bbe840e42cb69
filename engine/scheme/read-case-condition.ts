import type { Relation } from '../formula/expression.ts'
import { parseFormula } from '../formula/parse-formula.ts'
import { placeIn, type SourceText } from '../formula/source-text.ts'
import type { Syntax } from '../formula/syntax.ts'
import { parseDecimal } from '../value/decimal-text.ts'
import { negate, ZERO } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import type { FindingCode } from './finding-codes.ts'
import type { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import type { CaseCondition, CaseSign, CaseTerm, Register, RegisterAttribute } from './register.ts'

interface Reading {
  readonly register: Register
  readonly reader: MapReader
  readonly source: SourceText
}

/** What a term may be compared with: like kinds only, and a choice only with its own choices. */
type Kind =
  | { readonly kind: 'day' | 'choice' | 'text' | 'word' }
  | { readonly kind: 'number'; readonly unit: Unit | 'bare' }

/**
 * 读案件条件: `found-by = city and not self-reported and amount >= 1000 yuan and days(due, done) > 0`, in the words of
 * formulas over the register's attributes, `date` and days written out. A choice is written as it is; `given(x)` asks
 * whether x is filled.
 */
export function readCaseCondition(
  reader: MapReader,
  key: 'among' | 'where',
  register: Register,
): CaseCondition | undefined {
  const node = reader.find(key)
  if (node === undefined) return undefined
  if (node.type !== 'text') return reader.report('scheme.text-expected', { key }, node.at)
  const source = { text: node.text, at: node.at }
  const parsed = parseFormula(source)
  if ('finding' in parsed) {
    const { finding } = parsed
    reader.findings.push({ ...finding, facts: { subject: reader.subject, ...finding.facts } })
    return undefined
  }
  return conditionOf(parsed.syntax, { register, reader, source })
}

const refuse = (
  reading: Reading,
  code: FindingCode,
  syntax: Syntax,
  facts: Readonly<Record<string, string>> = {},
): undefined => {
  const text = reading.source.text.slice(syntax.from, syntax.to)
  return reading.reader.report(
    code,
    { text, register: reading.register.id, ...facts },
    placeIn(reading.source, syntax.from),
  )
}

function conditionOf(syntax: Syntax, reading: Reading): CaseCondition | undefined {
  if (syntax.node === 'binary') {
    const { operator } = syntax
    if (operator === 'and' || operator === 'or') {
      const of = [conditionOf(syntax.left, reading), conditionOf(syntax.right, reading)]
      const whole = of.filter((one) => one !== undefined)
      return whole.length === of.length ? { test: operator, of: whole } : undefined
    }
    if (isRelation(operator)) return comparison(syntax, operator, reading)
  }
  if (syntax.node === 'unary' && syntax.operator === 'not') {
    const of = conditionOf(syntax.of, reading)
    return of && { test: 'not', of }
  }
  if (syntax.node === 'call' && syntax.name === 'given') {
    const attribute = attributeAt(syntax.of[0], reading)
    if (syntax.of.length !== 1) return refuse(reading, 'cases.condition', syntax)
    return attribute && { test: 'given', attribute: attribute.id }
  }
  if (syntax.node === 'name') {
    const attribute = attributeAt(syntax, reading)
    if (attribute === undefined) return undefined
    return attribute.type === 'yes-no'
      ? { test: 'yes', attribute: attribute.id }
      : refuse(reading, 'cases.condition', syntax)
  }
  return refuse(reading, 'cases.condition', syntax)
}

const isRelation = (operator: string): operator is Relation =>
  ['<', '<=', '=', '!=', '>=', '>'].includes(operator)

function comparison(
  syntax: Syntax & { node: 'binary' },
  relation: Relation,
  reading: Reading,
): CaseCondition | undefined {
  const choices = choicesIn(syntax, reading)
  const left = termOf(syntax.left, reading, choices)
  const right = termOf(syntax.right, reading, choices)
  if (left === undefined || right === undefined) return undefined
  if (!alike(left.of, right.of)) return refuse(reading, 'cases.not-comparable', syntax)
  const ordered = relation !== '=' && relation !== '!='
  if (ordered && left.of.kind !== 'number' && left.of.kind !== 'day')
    return refuse(reading, 'cases.not-ordered', syntax)
  return { test: 'compare', relation, left: left.term, right: right.term }
}

/** The choices of the attribute on the other side, so that `city` is read as one of them. */
function choicesIn(syntax: Syntax & { node: 'binary' }, { register }: Reading): readonly string[] {
  for (const side of [syntax.left, syntax.right]) {
    const name = side.node === 'name' ? side.path.join('.') : ''
    const known = register.attributes.find(({ id }) => id === name)
    if (known?.choices !== undefined) return known.choices
  }
  return []
}

function alike(left: Kind, right: Kind): boolean {
  if (left.kind === 'number' && right.kind === 'number')
    return left.unit === right.unit || left.unit === 'bare' || right.unit === 'bare'
  const words = [left.kind, right.kind].sort().join(' ')
  return left.kind === right.kind ? left.kind !== 'word' : words === 'choice word'
}

function termOf(
  syntax: Syntax,
  reading: Reading,
  choices: readonly string[],
): { readonly term: CaseTerm; readonly of: Kind } | undefined {
  if (syntax.node === 'unary' && syntax.operator === '-' && syntax.of.node === 'literal') {
    const positive = termOf(syntax.of, reading, choices)
    if (positive?.term.term !== 'number') return undefined
    return { ...positive, term: { term: 'number', value: negate(positive.term.value) } }
  }
  if (syntax.node === 'literal') {
    const value = parseDecimal(syntax.digits) ?? ZERO
    return { term: { term: 'number', value }, of: { kind: 'number', unit: syntax.unit ?? 'bare' } }
  }
  if (syntax.node === 'day') return { term: { term: 'day', day: syntax.day }, of: { kind: 'day' } }
  if (syntax.node === 'binary') return arithmeticTerm(syntax, reading)
  if (syntax.node === 'call' && (syntax.name === 'min' || syntax.name === 'max' || syntax.name === 'clamp'))
    return extremeTerm(syntax, reading)
  if (syntax.node === 'call') return callTerm(syntax, reading)
  if (syntax.node !== 'name') return refuse(reading, 'cases.condition', syntax)
  const name = syntax.path.join('.')
  if (name === 'date') return { term: { term: 'text', id: 'date' }, of: { kind: 'day' } }
  const known = reading.register.attributes.find(({ id }) => id === name)
  if (known === undefined && choices.includes(name))
    return { term: { term: 'choice', text: name }, of: { kind: 'word' } }
  if (known === undefined && choices.length > 0) {
    const near = nearestName(name, choices)
    const facts = { allowed: choices.join(' | '), ...(near === undefined ? {} : { near }) }
    return refuse(reading, 'cases.choice-unknown', syntax, facts)
  }
  const attribute = attributeAt(syntax, reading)
  if (attribute === undefined) return undefined
  const { id, type, unit } = attribute
  if (type === 'number')
    return { term: { term: 'amount', id }, of: { kind: 'number', unit: unit ?? 'number' } }
  if (type === 'yes-no') return refuse(reading, 'cases.condition', syntax)
  return { term: { term: 'text', id }, of: { kind: type === 'date' ? 'day' : type } }
}

/** 案件的数: `min(days(due, done), 5 days) * share`; `where` it does not come to a number, a finding says so. */
export function readCaseNumber(
  reader: MapReader,
  register: Register,
  source: SourceText,
): { readonly term: CaseTerm; readonly unit: Unit } | undefined {
  const parsed = parseFormula(source)
  if ('finding' in parsed) {
    const { finding } = parsed
    reader.findings.push({ ...finding, facts: { subject: reader.subject, ...finding.facts } })
    return undefined
  }
  const reading = { register, reader, source }
  const read = termOf(parsed.syntax, reading, [])
  if (read === undefined) return undefined
  if (read.of.kind !== 'number') return refuse(reading, 'cases.not-number', parsed.syntax)
  return { term: read.term, unit: read.of.unit === 'bare' ? 'number' : read.of.unit }
}

interface CaseNumber {
  readonly term: CaseTerm
  readonly of: Extract<Kind, { kind: 'number' }>
}

const SIGNS: Readonly<Record<string, CaseSign>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
}

function numbersOf(of: readonly Syntax[], reading: Reading): readonly CaseNumber[] | undefined {
  const read = of.map((syntax) => {
    const term = termOf(syntax, reading, [])
    if (term === undefined) return undefined
    const { of: kind } = term
    return kind.kind === 'number'
      ? { term: term.term, of: kind }
      : refuse(reading, 'cases.not-number', syntax)
  })
  const numbers = read.filter((one) => one !== undefined)
  return numbers.length === read.length ? numbers : undefined
}

/** Sums and the like of one unit; a product with a plain number; a quotient by one, or of two of one unit. */
function arithmeticTerm(syntax: Syntax & { node: 'binary' }, reading: Reading): CaseNumber | undefined {
  const term = SIGNS[syntax.operator]
  if (term === undefined) return refuse(reading, 'cases.not-number', syntax)
  const numbers = numbersOf([syntax.left, syntax.right], reading)
  const [left, right] = numbers ?? []
  if (numbers === undefined || left === undefined || right === undefined) return undefined
  const unit = unitOf(term, left.of.unit, right.of.unit)
  if (unit === undefined) return refuse(reading, 'cases.not-comparable', syntax)
  return { term: { term, of: numbers.map((one) => one.term) }, of: { kind: 'number', unit } }
}

const isPlain = (unit: Unit | 'bare'): boolean => unit === 'bare' || unit === 'number'

function unitOf(sign: CaseSign, left: Unit | 'bare', right: Unit | 'bare'): Unit | 'bare' | undefined {
  if (sign === 'multiply') return isPlain(left) ? right : isPlain(right) ? left : undefined
  if (sign === 'divide') return isPlain(right) ? left : left === right ? 'number' : undefined
  return sameUnit(left, right)
}

const sameUnit = (left: Unit | 'bare', right: Unit | 'bare'): Unit | 'bare' | undefined =>
  left === right || right === 'bare' ? left : left === 'bare' ? right : undefined

function extremeTerm(syntax: Syntax & { node: 'call' }, reading: Reading): CaseNumber | undefined {
  const numbers = numbersOf(syntax.of, reading)
  const [first, ...others] = numbers ?? []
  if (numbers === undefined) return undefined
  const clamps = syntax.name === 'clamp'
  if (first === undefined || others.length === 0 || (clamps && others.length !== 2))
    return refuse(reading, 'cases.condition', syntax)
  const unit = others.reduce<Unit | 'bare' | undefined>(
    (common, { of }) => common && sameUnit(common, of.unit),
    first.of.unit,
  )
  if (unit === undefined) return refuse(reading, 'cases.not-comparable', syntax)
  const of = numbers.map(({ term }) => term)
  const [value, low, high] = of
  if (clamps && value !== undefined && low !== undefined && high !== undefined) {
    const held: CaseTerm = { term: 'max', of: [low, { term: 'min', of: [high, value] }] }
    return { term: held, of: { kind: 'number', unit } }
  }
  return { term: { term: syntax.name === 'min' ? 'min' : 'max', of }, of: { kind: 'number', unit } }
}

const PARTS_OF_DAY = ['day', 'month', 'year'] as const

function callTerm(
  syntax: Syntax & { node: 'call' },
  reading: Reading,
): { readonly term: CaseTerm; readonly of: Kind } | undefined {
  const days = syntax.of.map((one) => dayAt(one, reading))
  const [from, to] = days
  if (days.some((day) => day === undefined)) return undefined
  const part = PARTS_OF_DAY.find((one) => one === syntax.name)
  if (part !== undefined && from !== undefined && to === undefined)
    return { term: { term: 'part-of-day', part, of: from }, of: { kind: 'number', unit: 'bare' } }
  if (from === undefined || to === undefined || days.length !== 2)
    return refuse(reading, 'cases.condition', syntax)
  if (syntax.name === 'days')
    return { term: { term: 'days', days: 'calendar', from, to }, of: { kind: 'number', unit: 'days' } }
  if (syntax.name === 'working-days')
    return { term: { term: 'days', days: 'working', from, to }, of: { kind: 'number', unit: 'working-days' } }
  return refuse(reading, 'cases.condition', syntax)
}

function dayAt(syntax: Syntax, reading: Reading): string | undefined {
  if (syntax.node === 'day') return syntax.day
  if (syntax.node === 'name' && syntax.path.join('.') === 'date') return 'date'
  const attribute = attributeAt(syntax, reading)
  if (attribute === undefined) return undefined
  return attribute.type === 'date' ? attribute.id : refuse(reading, 'cases.not-comparable', syntax)
}

function attributeAt(syntax: Syntax | undefined, reading: Reading): RegisterAttribute | undefined {
  if (syntax === undefined) return undefined
  if (syntax.node !== 'name') return refuse(reading, 'cases.condition', syntax)
  const name = syntax.path.join('.')
  const { attributes } = reading.register
  const found = attributes.find(({ id }) => id === name)
  if (found !== undefined) return found
  const near = nearestName(
    name,
    attributes.map(({ id }) => id),
  )
  const known = attributes.map(({ id }) => id).join(', ')
  return refuse(reading, 'cases.attribute-unknown', syntax, {
    attribute: name,
    known,
    ...(near === undefined ? {} : { near }),
  })
}

/** Whether a condition asks for working days, so that the scheme must have a calendar. */
export function asksWorkingDays(condition: CaseCondition | undefined): boolean {
  if (condition === undefined) return false
  if (condition.test === 'and' || condition.test === 'or') return condition.of.some(asksWorkingDays)
  if (condition.test === 'not') return asksWorkingDays(condition.of)
  if (condition.test !== 'compare') return false
  return [condition.left, condition.right].some(countsWorkingDays)
}

/** Whether a number of a case is counted in working days. */
export function countsWorkingDays(term: CaseTerm): boolean {
  if (term.term === 'days') return term.days === 'working'
  return isComputed(term) && term.of.some(countsWorkingDays)
}

const isComputed = (term: CaseTerm): term is Extract<CaseTerm, { of: readonly CaseTerm[] }> =>
  'of' in term && typeof term.of !== 'string'
