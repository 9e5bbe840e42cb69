import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeProgram } from '../plan/make-program.ts'
import { SAMPLE_PLACE, sampleFigures } from '../plan/sample-scheme.ts'
import { readScheme } from '../scheme/read-scheme.ts'
import type { SourceNode } from '../scheme/source-node.ts'
import { assess } from '../score/assess.ts'
import type { Assessment } from '../score/assessment.ts'
import { evaluateColumns } from '../score/columns.ts'
import { evaluateReference } from '../score/reference.ts'
import { exactText, parseExact } from '../value/decimal-text.ts'
import { isMissing, missing, type Value } from '../value/missing.ts'

type Json = string | number | readonly Json[] | { readonly [key: string]: Json }
type Given = Readonly<Record<string, string | number>>

interface Case {
  readonly case: string
  readonly scheme?: Readonly<Record<string, Json>>
  /** The points of each unit, or its figures. */
  readonly units?: Readonly<Record<string, number | string | (Given & { readonly class?: string })>>
  readonly descending?: number
  readonly expect?: Readonly<Record<string, Given & Readonly<Record<string, readonly string[]>>>>
  readonly groups?: readonly Given[]
  /** Codes of findings, instead of a result. */
  readonly says?: readonly string[]
}

const cases: readonly Case[] = parse(
  readFileSync(new URL('consequences.cases.yaml', import.meta.url), 'utf8'),
)
const [{ scheme: base = {} } = {}, ...told] = cases

function nodeOf(value: Json): SourceNode {
  const at = SAMPLE_PLACE
  if (Array.isArray(value)) return { type: 'list', at, items: value.map(nodeOf) }
  if (typeof value !== 'object') return { type: 'text', at, text: String(value) }
  const entries = Object.entries(value).map(([key, one]) => ({ key, keyAt: at, value: nodeOf(one) }))
  return { type: 'map', at, entries }
}

const givenValue = (text: string | number): Value => parseExact(String(text)) ?? missing(text as 'withheld')

function weighed({ scheme: own = {}, units = {}, descending = 0 }: Case): readonly Assessment[] {
  const { scheme, findings } = readScheme(nodeOf({ ...base, ...own }))
  const wrong = findings.filter(({ severity }) => severity === 'error')
  const made = scheme && makeProgram(scheme)
  if (made?.program === undefined) throw new Error(JSON.stringify([...wrong, ...(made?.findings ?? [])]))
  const { program } = made
  const counted = Object.fromEntries(Array.from({ length: descending }, (_, at) => [`u${at + 1}`, 100 - at]))
  const all = Object.entries({ ...counted, ...units }).map(([code, unit]) => ({
    code,
    given: typeof unit === 'object' ? unit : { points: unit },
  }))
  const names = new Set(all.flatMap(({ given }) => Object.keys(given)))
  const values = Object.fromEntries(
    [...names].map((name) => [name, all.map(({ given }) => givenValue(given[name] ?? defaultOf(name)))]),
  )
  const figures = sampleFigures(
    all.map(({ code, given }) => ({ code, name: code, class: String(given['class'] ?? 'one') })),
    { strikes: all.map(() => givenValue(0)), ...values },
  )
  return [evaluateReference, evaluateColumns].map((evaluate) => assess(program, figures, evaluate))
}

const defaultOf = (name: string): string => (name === 'strikes' ? '0' : 'not-reported')

function found({ standings, values }: Assessment, code: string, what: string): unknown {
  const place = standings.findIndex(({ unit }) => unit.code === code)
  const standing = standings[place]
  if (standing === undefined) throw new Error(`no unit ${code}`)
  const written = (value: Value): string => (isMissing(value) ? value.missing : exactText(value))
  switch (what) {
    case 'rank':
      return String(standing.rank ?? standing.unrankedBecause)
    case 'grade':
      return standing.grade ?? 'none'
    case 'commended':
      return standing.commended ? 'yes' : 'no'
    case 'because':
      return standing.notCommendedBecause
    case 'passed':
      return standing.passedGrades.map(({ grade, because }) => `${grade} ${because}`)
    case 'cards':
      return standing.cards.map(({ card, because }) => `${card} ${because}`)
    case 'strikes':
      return standing.strikes.map(
        ({ veto, because, second }) => `${veto} ${because}${second ? ' second' : ''}`,
      )
    default: {
      const honour = /^commended\((.+)\)$/.exec(what)?.[1]
      if (honour === undefined) return written(values.value(what, place))
      const found = standing.honours.find((one) => one.honour === honour)
      return found?.commended ? 'yes' : (found?.because ?? 'no')
    }
  }
}

const asText = (value: unknown): unknown => (Array.isArray(value) ? value.map(String) : String(value))

test.each(told.map((one) => [one.case, one] as const))('%s', (_, one) => {
  if (one.says !== undefined) {
    const { scheme, findings } = readScheme(nodeOf({ ...base, ...one.scheme }))
    const later = scheme === undefined ? [] : makeProgram(scheme).findings
    const errors = [...findings, ...later].filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code }) => code)).toEqual(one.says)
    return
  }
  const both = weighed(one)
  const [truth] = both
  if (truth === undefined) throw new Error('nothing was weighed')
  for (const assessment of both) {
    expect(assessment.canonical).toBe(truth.canonical)
    for (const [code, wanted] of Object.entries(one.expect ?? {})) {
      for (const [what, value] of Object.entries(wanted))
        expect({ [`${code} ${what}`]: found(assessment, code, what) }).toEqual({
          [`${code} ${what}`]: asText(value),
        })
    }
  }
  const lines = truth.groups.flatMap(({ grades, units }) =>
    (units === 0 ? [] : grades).map(({ line, ...rest }) => ({
      ...rest,
      ...(line !== undefined && !isMissing(line) && { line: Number(exactText(line)) }),
    })),
  )
  if (one.groups !== undefined) expect(lines).toEqual(one.groups)
})
