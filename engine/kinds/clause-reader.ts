import type { Expression } from '../formula/expression.ts'
import { number } from '../formula/make-expression.ts'
import { readAmount } from '../formula/read-amount.ts'
import { readFormula } from '../formula/read-formula.ts'
import type { Finding } from '../scheme/finding.ts'
import { MapReader } from '../scheme/map-reader.ts'
import type { ByClass, Clause, Names } from '../scheme/scheme.ts'
import type { SourceMap, SourceNode, SourcePlace, SourceText } from '../scheme/source-node.ts'
import { exactText } from '../value/decimal-text.ts'
import type { Rational } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import type { ClauseCode } from './clause-code.ts'
import type { ClauseContext, Typed } from './clause-context.ts'
import { type Choice, classFact, constantFor, type Quantity, standpoints } from './quantity.ts'

export type Better = 'higher' | 'lower'
export type Floor = { readonly lowest: Quantity } | 'below-zero'
type Sign = 'positive' | 'not-negative' | 'any'

type ReadInner = (
  node: SourceMap,
  context: ClauseContext,
  subject: string,
) => { readonly clause?: Clause; readonly findings: readonly Finding[] }

/** 条款逐键读取: reads amounts, values and choices of a clause against its scheme. */
export class ClauseReader extends MapReader {
  readonly #parts: ClauseReader[] = []
  /** 满分. */
  readonly full: Quantity

  constructor(
    map: SourceMap,
    findings: Finding[],
    subject: string,
    readonly context: ClauseContext,
    /** Reads a whole clause inside this one. */
    private readonly inner: ReadInner,
  ) {
    super(map, findings, subject)
    this.full = fullMarks(context.points, map.at)
  }

  warn(code: ClauseCode, facts: Readonly<Record<string, string>>, at: SourcePlace): void {
    this.findings.push({ code, severity: 'warning', at, facts: { subject: this.subject, ...facts } })
  }

  /** Keys that belong to the clause though a mistake elsewhere keeps them from being read. */
  alsoKnows(...keys: readonly string[]): void {
    for (const key of keys) this.find(key)
  }

  /** Readers of the maps in a list that must be there and hold at least one. */
  getParts(key: string): readonly ClauseReader[] | undefined {
    const node = this.get(key)
    const list = node && this.findList(key)
    if (list === undefined) return undefined
    if (list.length === 0) return this.report('scheme.list-empty', { key }, node?.at)
    const parts: ClauseReader[] = []
    for (const item of list) {
      if (item.type === 'map') parts.push(this.#inside(item))
      else this.report('scheme.map-expected', { key }, item.at)
    }
    this.#parts.push(...parts)
    return parts.length === list.length ? parts : undefined
  }

  /** A reader of the map under a key that must be there. */
  getPart(key: string): ClauseReader | undefined {
    return this.get(key) && this.findPart(key)
  }

  findPart(key: string): ClauseReader | undefined {
    const map = this.findMap(key)
    if (map === undefined) return undefined
    const part = this.#inside(map)
    this.#parts.push(part)
    return part
  }

  #inside(map: SourceMap): ClauseReader {
    return new ClauseReader(map, this.findings, this.subject, this.context, this.inner)
  }

  /** A whole clause under a key that must be there; its own findings are passed on. */
  getClause(key: string): Clause | undefined {
    const map = this.get(key) && this.findMap(key)
    if (map === undefined) return undefined
    const { clause, findings } = this.inner(map, this.context, this.subject)
    this.pass(findings)
    return clause
  }

  override noMore(): void {
    super.noMore()
    for (const part of this.#parts) part.noMore()
  }

  /** 数额, as written or by class; `wanted` is the unit it must have. */
  findAmount(key: string, wanted: Unit | undefined, sign: Sign = 'any'): Quantity | undefined {
    const node = this.find(key)
    if (node === undefined) return undefined
    const amount = this.readChoices(key, node, wanted, (text, at, unit) => this.readNumber(text, at, unit))
    return amount && this.#signed(key, amount, sign)
  }

  readNumber(text: string, at: SourcePlace, wanted: Unit | undefined): Typed | undefined {
    const { amount, findings } = readAmount(text, at, wanted)
    this.pass(findings)
    return amount && { expression: number(amount.value, amount.unit), unit: amount.unit }
  }

  /** 一步: of a rate in percentage points; written with % it could also be meant of the target. */
  getStep(key: string, wanted: Unit | undefined): Quantity | undefined {
    const node = this.get(key)
    if (wanted === 'percentage-point' && node !== undefined) {
      const percent = textsOf(node).find(({ text }) => /%\s*$/.test(text))
      if (percent !== undefined) {
        const text = percent.text.trim()
        return this.report(
          'clause.step-in-percent',
          { key, text, write: text.replace(/\s*%$/, 'pp') },
          percent.at,
        )
      }
    }
    return node && this.findAmount(key, wanted, 'positive')
  }

  getAmount(key: string, wanted: Unit | undefined, sign: Sign = 'any'): Quantity | undefined {
    return this.get(key) && this.findAmount(key, wanted, sign)
  }

  /** 指标或公式, in one of the units `allowed` (none given: any but yes/no). */
  findValue(key: string, allowed?: readonly Unit[]): Quantity | undefined {
    const node = this.find(key)
    return node && this.readValue(key, node, allowed)
  }

  readValue(key: string, node: SourceNode, allowed?: readonly Unit[]): Quantity | undefined {
    const value = this.#readFormulas(key, node, undefined)
    if (value === undefined) return undefined
    const fits = allowed === undefined ? value.unit !== 'truth' : allowed.includes(value.unit)
    if (fits) return value
    const wanted = allowed?.join(' | ') ?? 'number'
    return this.report('clause.value-unit', { key, wanted, found: value.unit }, value.at)
  }

  getValue(key: string, allowed?: readonly Unit[]): Quantity | undefined {
    return this.get(key) && this.findValue(key, allowed)
  }

  /** 目标值: an amount or a formula in the unit of the value it is held against. */
  getTarget(key: string, value: Quantity | undefined): Quantity | undefined {
    const node = this.get(key)
    return node && this.#readFormulas(key, node, value?.unit)
  }

  /** 分数: an amount of points or a formula that gives points. */
  getScore(key: string, sign: Sign = 'any'): Quantity | undefined {
    const node = this.get(key)
    const score = node && this.#readFormulas(key, node, 'score')
    return score && this.#signed(key, score, sign)
  }

  #readFormulas(key: string, node: SourceNode, wanted: Unit | undefined): Quantity | undefined {
    return this.readChoices(key, node, wanted, (text, at, unit) => {
      const { typed, findings } = readFormula(text, at, this.context, unit)
      this.pass(findings)
      return typed
    })
  }

  /** 方向: the indicator's own; to be written where the value is any other formula. */
  getBetter(value: Quantity): Better | undefined {
    const sides = ['higher', 'lower'] as const
    const text = [...value.choices.values()].map((choice) => choice.text.trim().replace(/\.previous$/, ''))
    const own = new Set(text.map((id) => this.context.indicators.get(id)?.better))
    const [only] = own
    if (own.size !== 1 || only === undefined) return this.getChoice('better', sides)
    const written = this.findChoice('better', sides)
    if (written === undefined || written === only) return only
    const facts = { indicator: text.join(', '), own: only, written }
    return this.report('clause.better-contradicts', facts, this.find('better')?.at)
  }

  /** 扣完为止或可负分: exactly one is written. */
  getFloor(): Floor | undefined {
    const below = this.findChoice('below-zero', ['allowed'])
    const lowest = this.findAmount('floor', 'score')
    if (this.has('below-zero') && this.has('floor'))
      return this.report('clause.floor-twice', {}, this.find('floor')?.at)
    if (!this.has('below-zero') && !this.has('floor')) return this.report('clause.floor-left-out')
    if (lowest === undefined) return below && 'below-zero'
    return this.withinFull('clause.floor-above-full', 'floor', lowest) && { lowest }
  }

  /** An amount of points that may not exceed the item's own, class by class. */
  withinFull(code: ClauseCode, fact: string, amount: Quantity): Quantity | undefined {
    if (this.context.open) return amount
    const above = standpoints(amount, this.full).find((id) => {
      const [points, full] = [constantFor(amount, id), constantFor(this.full, id)]
      return points !== undefined && full !== undefined && points.n * full.d > full.n * points.d
    })
    if (above === undefined) return amount
    const text = (of: Quantity): string => exactText(constantFor(of, above) ?? { n: 0n, d: 1n })
    return this.report(code, { [fact]: text(amount), full: text(this.full), ...classFact(above) }, amount.at)
  }

  findNames(key: string): Names | undefined {
    const node = this.find(key)
    if (node === undefined || node.type === 'text') return node && { zh: node.text }
    if (node.type === 'list') return this.report('scheme.text-expected', { key }, node.at)
    const inner = new MapReader(node, this.findings, this.subject)
    const zh = inner.getText('zh')
    const en = inner.findText('en')
    inner.noMore()
    return zh === undefined ? undefined : { zh, ...(en === undefined ? {} : { en }) }
  }

  /** One text for all, or a map of class → text with every class of this item in it. */
  readChoices(
    key: string,
    node: SourceNode,
    wanted: Unit | undefined,
    read: (text: string, at: SourcePlace, unit: Unit | undefined) => Typed | undefined,
  ): Quantity | undefined {
    if (node.type === 'list') return this.report('scheme.text-expected', { key }, node.at)
    if (node.type === 'text') {
      const typed = read(node.text, node.at, wanted)
      if (typed === undefined) return undefined
      return {
        ...typed,
        at: node.at,
        choices: new Map([['', { expression: typed.expression, text: node.text }]]),
      }
    }
    const choices = new Map<string, Choice>()
    let unit = wanted
    const before = this.findings.length
    for (const { key: id, keyAt, value } of this.classEntries(key, node)) {
      if (value.type !== 'text') this.report('scheme.text-expected', { key: id }, keyAt)
      else {
        const typed = read(value.text, value.at, unit)
        unit ??= typed?.unit
        if (typed !== undefined) choices.set(id, { expression: typed.expression, text: value.text })
      }
    }
    if (unit === undefined || this.findings.length > before) return undefined
    return { unit, at: node.at, choices, expression: byClass(choices) }
  }

  /** The entries of a map of classes; classes unknown, twice or left out are findings. */
  classEntries(key: string, node: SourceMap): SourceMap['entries'] {
    const inner = new MapReader(node, this.findings, this.subject)
    const { points, classes } = this.context
    const known = classes.map(({ id }) => id)
    for (const { key: id, keyAt } of node.entries) {
      if (!known.includes(id))
        inner.report('scheme.class-unknown', { class: id, known: known.join(', ') }, keyAt)
    }
    const needed = isOne(points) ? known : Object.keys(points)
    for (const id of needed) {
      if (!inner.has(id)) inner.report('scheme.class-left-out', { key, class: id })
    }
    return node.entries.filter(({ key: id }) => known.includes(id))
  }

  /** Takes over what a formula's reader said, naming what was being read. */
  pass(findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.findings.push({ ...finding, facts: { subject: this.subject, ...finding.facts } })
    }
  }

  #signed(key: string, amount: Quantity, sign: Sign): Quantity | undefined {
    if (sign === 'any') return amount
    const wrong = standpoints(amount)
      .map((id) => constantFor(amount, id))
      .find((value) => value !== undefined && (sign === 'positive' ? value.n <= 0n : value.n < 0n))
    if (wrong === undefined) return amount
    const code = sign === 'positive' ? 'clause.not-positive' : 'clause.negative'
    return this.report(code, { key, value: exactText(wrong) }, amount.at)
  }
}

const textsOf = (node: SourceNode): readonly SourceText[] =>
  node.type === 'text'
    ? [node]
    : node.type === 'map'
      ? node.entries.flatMap(({ value }) => textsOf(value))
      : node.items.flatMap(textsOf)

const byClass = (choices: ReadonlyMap<string, Choice>): Expression => ({
  op: 'by-class',
  choices: Object.fromEntries([...choices].map(([id, { expression }]) => [id, expression])),
})

const isOne = (points: ByClass): points is Rational => typeof points.n === 'bigint'

function fullMarks(points: ByClass, at: SourcePlace): Quantity {
  const one = (value: Rational): Choice => ({ expression: number(value, 'score'), text: exactText(value) })
  const choices = new Map<string, Choice>(
    isOne(points) ? [['', one(points)]] : Object.entries(points).map(([id, value]) => [id, one(value)]),
  )
  const only = choices.get('')
  return { unit: 'score', at, choices, expression: only?.expression ?? byClass(choices) }
}
