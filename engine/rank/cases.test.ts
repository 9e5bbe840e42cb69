import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { SAMPLE_PLACE, sampleFigures, sampleScheme } from '../plan/sample-scheme.ts'
import type { Commendation, RankRule, Scheme, TieBreak, Veto, VetoEffect } from '../scheme/scheme.ts'
import { assess } from '../score/assess.ts'
import type { Assessment } from '../score/assessment.ts'
import { exactText, parseDecimal, parseExact } from '../value/decimal-text.ts'
import { isMissing, missing, type Value } from '../value/missing.ts'
import { divide, HUNDRED, integer, ONE, type Rational, ZERO } from '../value/rational.ts'

interface UnitCase {
  readonly total: number | string
  readonly class?: string
  readonly ties?: readonly (number | string)[]
  readonly vetoes?: readonly VetoEffect[]
  readonly apart?: boolean
  readonly 'without-merit'?: boolean
}

interface Case {
  readonly case: string
  readonly rank?: Partial<Omit<RankRule, 'ties'>> & { readonly ties?: unknown }
  readonly commendation?: Record<string, unknown>
  readonly units?: Readonly<Record<string, number | string | UnitCase>>
  readonly descending?: number
}

const EFFECTS: readonly VetoEffect[] = ['fail', 'item-zero', 'cap-grade', 'ineligible']
const cases = <C>(name: string): readonly (Case & C)[] =>
  parse(readFileSync(new URL(name, import.meta.url), 'utf8'), { intAsBigInt: false })

const rational = (text: unknown): Rational => {
  const found = parseExact(String(text))
  if (found === undefined) throw new Error(`not a number: ${text}`)
  return found
}
const value = (text: number | string): Value => parseExact(String(text)) ?? missing(text as 'withheld')

function rankRule({ ties = 'competition', ...rest }: NonNullable<Case['rank']> = {}): RankRule {
  const chain = (ties as { 'break-by'?: readonly TieBreak['order'][] })['break-by']
  const breakBy = chain?.map(
    (order): TieBreak => ({ order, name: '', expression: { op: 'missing', name: 'undefined' } }),
  )
  return {
    within: 'class',
    order: 'descending',
    vetoed: 'last',
    unranked: [],
    at: SAMPLE_PLACE,
    ...rest,
    ties: breakBy === undefined ? (ties as 'dense') : { breakBy },
  }
}

function commendationRule(written: Record<string, unknown>): Commendation {
  const { share, count, 'at-least': atLeast, ...rest } = written
  const percent = String(share).replace('%', '')
  return {
    quota:
      count === undefined ? { share: divide(rational(percent), HUNDRED) ?? ZERO } : { count: Number(count) },
    base: 'ranked',
    rounding: 'floor',
    ties: 'all-in',
    minimum: 0,
    excludes: [],
    vacancies: 'pass-on',
    at: SAMPLE_PLACE,
    ...(atLeast !== undefined && { atLeast: rational(atLeast) }),
    ...rest,
  }
}

function judge({ rank, commendation, units = {}, descending = 0 }: Case): Assessment {
  const counted = Object.fromEntries(Array.from({ length: descending }, (_, at) => [`u${at + 1}`, 100 - at]))
  const all = Object.entries({ ...counted, ...units }).map(([code, unit]): [string, UnitCase] => [
    code,
    typeof unit === 'object' ? unit : { total: unit },
  ])
  const vetoes = EFFECTS.map(
    (effect): Veto => ({
      id: effect,
      name: { zh: effect },
      ground: '',
      basis: '',
      when: { op: 'missing', name: 'undefined' },
      effect,
      at: SAMPLE_PLACE,
    }),
  )
  const scheme: Scheme = sampleScheme({
    rank: rankRule(rank),
    vetoes,
    ...(commendation && { commendation: commendationRule(commendation) }),
  })
  const read = (cell: string, unit: UnitCase): Value => {
    const [kind, name = ''] = cell.split(':')
    if (kind === 'veto') return unit.vetoes?.includes(name as VetoEffect) ? ONE : ZERO
    if (kind === 'tie') return value(unit.ties?.[Number(name) - 1] ?? 'undefined')
    if (kind === 'unranked') return integer(unit.apart ? 1 : 0)
    if (kind === 'no-merit') return integer(unit['without-merit'] ? 1 : 0)
    return value(unit.total)
  }
  const figures = sampleFigures(
    all.map(([code, unit]) => ({ code, name: code, class: unit.class ?? 'one' })),
    {},
  )
  return assess({ scheme, cells: [] }, figures, () => ({
    value: (cell, unit) => read(cell, all[unit]?.[1] ?? { total: 0 }),
  }))
}

describe('排名', () => {
  for (const each of cases<{ expect: Record<string, number | string> }>('rank.cases.yaml')) {
    test(each.case, () => {
      const found = judge(each).standings.map(({ unit, rank, unrankedBecause }) => [
        unit.code,
        rank ?? unrankedBecause,
      ])
      expect(Object.fromEntries(found)).toEqual(each.expect)
    })
  }
})

interface Expected {
  readonly expect: {
    readonly places: number
    readonly in: readonly string[] | string
    readonly line?: number
    readonly because?: Record<string, string>
  }
}

describe('表彰', () => {
  for (const each of cases<Expected>('commendation.cases.yaml')) {
    test(each.case, () => {
      const { standings, groups } = judge(each)
      const commended = standings.filter((standing) => standing.commended).map(({ unit }) => unit.code)
      const because = standings.flatMap(({ unit, notCommendedBecause: why }) =>
        why ? [[unit.code, why]] : [],
      )
      const [group] = groups
      const line = group?.line && !isMissing(group.line) ? { line: Number(exactText(group.line)) } : {}
      const wanted = each.expect
      expect({ places: group?.places, in: commended, ...line, because: Object.fromEntries(because) }).toEqual(
        {
          ...wanted,
          in: typeof wanted.in === 'string' ? through(wanted.in) : wanted.in,
          because: wanted.because ?? {},
        },
      )
      expect(group?.commended).toBe(commended.length)
    })
  }
})

/** "u1..u6" → u1, u2 … u6. */
const through = (range: string): string[] =>
  Array.from({ length: Number(range.split('..u')[1]) }, (_, at) => `u${at + 1}`)

test('a unit knows whom it shares its rank with', () => {
  const { standings } = judge({ case: '', units: { 甲: 90, 乙: 80, 丙: 80 } })
  expect(standings.map(({ tiedWith }) => tiedWith)).toEqual([[], ['丙'], ['乙']])
})

test('the decimals of the cases are exact', () => {
  expect(parseDecimal('85.5')).toEqual({ n: 171n, d: 2n })
})
