import type { Indicator } from '../scheme/scheme.ts'
import type { AnsweringUnits, Predecessor } from './answering-units.ts'
import type { CaseSource } from './case-source.ts'
import type { Fact } from './fact.ts'
import { yearStart } from './fact-index.ts'
import { PARTS_OF_YEAR } from './period.ts'
import { absent, combine, type Point } from './point.ts'
import { isWithin, type PointSource, type Which } from './point-source.ts'
import { ROLL_UPS } from './window.ts'

/** 逐期取数: one assessed unit, one indicator, part of the year by part. */
export interface PartWish {
  readonly indicator: Indicator
  readonly source: PointSource | CaseSource
  readonly answering: AnsweringUnits
  readonly verifiedFirst: boolean
  readonly year: number
  /** Place in the table, and its code. */
  readonly unit: number
  readonly code: string
}

/**
 * 一期的值: the unit's own fact (which then is already rolled up), else its units below put together; units merged into
 * it are added for the parts of the year before they were.
 */
export function partOfUnit(wish: PartWish): (slot: number, which: Which, facts: Fact[]) => Point {
  const { indicator, answering, unit, code } = wish
  const children = indicator.rollUp === undefined ? [] : answering.children(indicator.reportedBy, unit)
  const merged = answering.predecessors(unit)
  const { source } = wish
  if (indicator.fromCases !== undefined) {
    const codes = [code, ...merged.map((one) => one.code), ...children]
    return (slot, which, facts) =>
      which === 'verified' ? absent('not-sampled') : (source as CaseSource).at(codes, slot, facts)
  }
  const expected = expectation(wish)
  const single = (one: string, below: readonly string[]) =>
    singlePart(wish, source as PointSource, one, below, expected)
  const whole = single(code, children)
  // Sampled units keep their own weight: they are put together as the successor's, not mean with mean.
  if (merged.length === 0 || indicator.rollUp === 'mean-of-sampled') return whole
  const months = 12 / PARTS_OF_YEAR[indicator.reported]
  const start = yearStart(indicator, wish.year)
  return (slot, which, facts) => {
    const active = merged.filter(({ until }) => start + slot * months < until)
    if (active.length === 0) return whole(slot, which, facts)
    const theirs = (one: Predecessor) => answering.childrenBefore(indicator.reportedBy, unit, one.code)
    const below = indicator.rollUp === undefined ? [] : active.map(theirs)
    const given = new Set(below.flat())
    const own = single(
      code,
      children.filter((child) => !given.has(child)),
    )
    const points = [own, ...active.map((one, place) => single(one.code, below[place] ?? []))]
    return addUp(
      points.map((part) => part(slot, which, facts)),
      indicator,
    )
  }
}

const ADDED = ROLL_UPS.sum
const ADDITIVE = ['count', 'persons', 'households', 'yuan', 'number'] as const

/** 并入前后相加: amounts and parts of ratios add up; two rates, scores or durations do not. */
function addUp(points: readonly Point[], indicator: Indicator): Point {
  const told = points.filter(({ value }) => !('missing' in value && value.missing === 'not-applicable'))
  const adds = indicator.ratio !== undefined || ADDITIVE.some((unit) => unit === indicator.unit)
  if (told.length > 1 && !adds) return absent('undefined')
  return combine(points, indicator, indicator.rollUp === undefined ? ADDED : ROLL_UPS[indicator.rollUp])
}

type Expected = (code: string, slot: number) => boolean

/** Whether a unit owes a figure for a part of the year, and whether one it gave can count. */
function expectation({ indicator, answering, year }: PartWish): { owed: Expected; counts: Expected } {
  const months = 12 / PARTS_OF_YEAR[indicator.reported]
  const start = yearStart(indicator, year)
  const { lives } = answering
  return {
    owed(code, slot) {
      const life = lives.get(code)
      const last = start + (slot + 1) * months - 1
      return life === undefined || (life.first <= last && last <= life.last)
    },
    counts(code, slot) {
      const life = lives.get(code)
      return life === undefined || start + slot * months <= life.lastCounted
    },
  }
}

function singlePart(
  { indicator, verifiedFirst }: PartWish,
  source: PointSource,
  code: string,
  children: readonly string[],
  { owed, counts }: { owed: Expected; counts: Expected },
): (slot: number, which: Which, facts: Fact[]) => Point {
  const given = (one: string, slot: number, which: Which, facts: Fact[]): Point | undefined =>
    counts(one, slot) ? source.at(one, slot, which, facts) : undefined
  const nothing = (one: string, slot: number, which: Which): Point =>
    !owed(one, slot) ? NOT_THERE : which === 'verified' ? NOT_VERIFIED : NOT_REPORTED
  const { rollUp } = indicator
  if (rollUp === undefined)
    return (slot, which, facts) => given(code, slot, which, facts) ?? nothing(code, slot, which)
  const below = (slot: number, which: Which, facts: Fact[]): Point => {
    if (children.length === 0) return NOT_THERE
    const points = children.map((child) => given(child, slot, which, facts) ?? nothing(child, slot, which))
    return combine(points, indicator, ROLL_UPS[rollUp])
  }
  // A computed indicator is computed where it is reported, never from figures rolled up already.
  if (indicator.counted !== undefined) return below
  return (slot, which, facts) => {
    if (indicator.verified === undefined || which !== 'standing' || !verifiedFirst)
      return given(code, slot, which, facts) ?? below(slot, which, facts)
    const seen: Fact[] = []
    const verified = given(code, slot, 'verified', seen)
    const made: Fact[] = []
    const reported = given(code, slot, 'reported', made) ?? below(slot, which, made)
    const stands = verified !== undefined && !isWithin(indicator, reported, verified)
    facts.push(...(stands ? seen : made))
    return stands ? verified : reported
  }
}

const NOT_THERE = absent('not-applicable')
const NOT_REPORTED = absent('not-reported')
const NOT_VERIFIED = absent('not-sampled')
