import {
  BELOW,
  type CellValues,
  divide,
  type Expression,
  evaluateExpression,
  exactText,
  type Figure,
  type FigureTable,
  type FigureWhen,
  type Indicator,
  isMissing,
  missing,
  multiply,
  type ReportCheck,
  ratioScale,
  reportTime,
  type Value,
} from '#engine'
import type { World } from '../report-figures.ts'
import type { Candidate, FieldPart, Found } from '../signal.ts'
import { ABSENT, numberOf, plus, ZERO } from './number-of.ts'

/** 校验规则 of the scheme, each over every report of its level; a figure that is missing leaves the rule unjudged. */
export function findBroken(world: World, about: ReportCheck['about']): Found {
  const { figures, source } = world
  const candidates: Candidate[] = []
  let [tests, short] = [0, 0]
  const table = reportTable(world)
  for (const check of source.checks.filter((one) => one.about === about)) {
    figures.units.forEach((unit, place) => {
      if (unit.level !== check.level) return
      const holds = evaluateExpression(check.expression, { figures: table, values: NO_CELLS, unit: place })
      if (isMissing(holds)) {
        short += 1
        return
      }
      tests += 1
      if (holds.n !== 0n) return
      const facts = {
        check: check.id,
        'name-zh': check.name.zh,
        'name-en': check.name.en ?? check.name.zh,
        rule: check.text,
        readings: readingsOf(check.expression, table, place),
      }
      candidates.push({ unit: unit.code, about: check.id, facts })
    })
  }
  return { candidates, tests, short }
}

const NO_CELLS: CellValues = { value: () => missing('undefined') }

function reportTable({ figures, source }: World): FigureTable {
  const indicators = new Map(source.indicators.map((one) => [one.id, one]))
  const children = new Map<string, number[]>()
  figures.units.forEach(({ parent }, place) => {
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), place])
  })
  const one = (indicator: Indicator, when: FigureWhen, unit: number, read: typeof own): Figure => {
    const time = reportTime(when)
    const at = figures.at - (time?.back ?? 0)
    const from = time?.toDate === true ? at - (Number(figures.months[at]?.slice(5) ?? 1) - 1) : at
    const at0 = indicator.over === 'last' ? at : from
    const part = (name: FieldPart): Value => {
      let sum: Value = ZERO
      for (let month = at0; month <= at; month++) sum = plus(sum, read(indicator, name, unit, month))
      return sum
    }
    const [numerator, denominator] =
      indicator.ratio === undefined ? [ABSENT, ABSENT] : [part('numerator'), part('denominator')]
    const value = indicator.ratio === undefined ? part('value') : quotient(indicator, numerator, denominator)
    return { value, numerator, denominator, target: ABSENT, reported: value, facts: [] }
  }
  const own = (indicator: Indicator, part: FieldPart, unit: number, month: number): Value =>
    numberOf(figures.fact(indicator.id, unit, month), part)
  const below = (indicator: Indicator, part: FieldPart, unit: number, month: number): Value => {
    const code = figures.units[unit]?.code ?? ''
    const under = (children.get(code) ?? []).filter(
      (place) => figures.fact(indicator.id, place, month) !== undefined,
    )
    if (under.length === 0 || under.length < (children.get(code)?.length ?? 0)) return ABSENT
    return under.reduce<Value>((sum, place) => plus(sum, own(indicator, part, place, month)), ZERO)
  }
  return {
    units: figures.units.map(({ code, name, class: group }) => ({ code, name, class: group ?? '' })),
    figure(id, when, unit) {
      const plain = indicators.get(id)
      if (plain !== undefined) return one(plain, when, unit, own)
      const under = id.startsWith(BELOW) ? indicators.get(id.slice(BELOW.length)) : undefined
      return under === undefined ? NOTHING : one(under, when, unit, below)
    },
  }
}

const NOTHING: Figure = { value: ABSENT, numerator: ABSENT, denominator: ABSENT, target: ABSENT, facts: [] }

function quotient({ unit, ratio }: Indicator, numerator: Value, denominator: Value): Value {
  if (isMissing(numerator)) return numerator
  if (isMissing(denominator)) return denominator
  const value = divide(numerator, denominator)
  return value === undefined ? missing(ratio?.empty ?? 'undefined') : multiply(value, ratioScale(unit))
}

/** The figures a rule read, as they were written: `id.numerator.before=12`. */
function readingsOf(expression: Expression, table: FigureTable, unit: number): string {
  const found = new Map<string, string>()
  const waiting: Expression[] = [expression]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.op === 'figure') {
      const { back = 0, toDate = false } = reportTime(node.when) ?? {}
      const time = `${back >= 12 ? '.previous' : ''}${back % 12 === 1 ? '.before' : ''}${toDate ? '.to-date' : ''}`
      const part = node.part === 'value' ? '' : `.${node.part}`
      const value = table.figure(node.indicator, node.when, unit)[node.part] ?? ABSENT
      found.set(`${node.indicator}${part}${time}`, isMissing(value) ? value.missing : exactText(value))
      continue
    }
    for (const inner of Object.values(node).toReversed()) {
      if (Array.isArray(inner)) waiting.push(...(inner.toReversed() as Expression[]))
      else if (typeof inner === 'object' && inner !== null && 'op' in inner) waiting.push(inner as Expression)
    }
  }
  return [...found].map(([name, value]) => `${name}=${value}`).join('; ')
}
