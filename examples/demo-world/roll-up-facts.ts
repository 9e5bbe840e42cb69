import type { Scheme } from '#engine'
import type { DemoFact, DemoUnit, DemoWorld } from './world.ts'

/** 汇总: the facts of a scheme's units, the whole numbers reported below added up to them. */
export function rollUpFacts(
  world: DemoWorld,
  scheme: Scheme,
  units: readonly DemoUnit[],
  years: readonly string[],
): readonly DemoFact[] {
  const known = new Set(units.map(({ unit }) => unit))
  const wanted = new Map(scheme.indicators.map((one) => [one.id, one]))
  const aboveOf = ancestors(world, scheme.level)
  const standing = new Map<string, DemoFact>()
  for (const chunk of world.facts()) {
    for (const fact of chunk) {
      if (!wanted.has(fact.indicator) || !years.includes(fact.period.slice(0, 4))) continue
      const key = `${fact.unit} ${fact.indicator} ${fact.period} ${fact.kind === 'target' ? 'target' : ''}`
      const before = standing.get(key)
      if (before === undefined || rank(fact, scheme) >= rank(before, scheme)) standing.set(key, fact)
    }
  }
  const own: DemoFact[] = []
  const sums = new Map<string, { base: DemoFact; value: number; numerator: number; denominator: number }>()
  for (const fact of standing.values()) {
    const indicator = wanted.get(fact.indicator)
    const top = aboveOf.get(fact.unit)
    const adds = indicator?.rollUp === 'sum' && top !== undefined && known.has(top) && top !== fact.unit
    if (!adds) {
      if (known.has(fact.unit) && levelFits(fact, indicator?.reportedBy, world)) own.push(fact)
      continue
    }
    const key = `${top} ${fact.indicator} ${fact.period}`
    const sum = sums.get(key) ?? {
      base: { ...fact, unit: top, kind: 'reported' },
      value: 0,
      numerator: 0,
      denominator: 0,
    }
    sums.set(key, sum)
    sum.value += Number(fact.value ?? 0)
    sum.numerator += Number(fact.numerator ?? 0)
    sum.denominator += Number(fact.denominator ?? 0)
  }
  return [...own, ...[...sums.values()].map(summed)].sort(byPlace)
}

/** A verified figure stands before a reported one where the scheme says so, a later version before an earlier. */
const rank = ({ kind, version }: DemoFact, { figures }: Scheme): number =>
  (kind === 'verified' ? (figures === 'verified-first' ? 3 : -1) : kind === 'reported' ? 2 : 1) * 1000 +
  version

/** Every unit → the unit of this level it belongs to. */
function ancestors({ units }: DemoWorld, level: string): ReadonlyMap<string, string> {
  const levels = new Map(units.map((unit) => [unit.unit, unit.level]))
  return new Map(
    units.flatMap(({ unit, path }) => {
      const top = path.split('/').find((id) => levels.get(id) === level)
      return top === undefined ? [] : [[unit, top] as const]
    }),
  )
}

const levelFits = ({ unit }: DemoFact, level: string | undefined, { units }: DemoWorld): boolean =>
  levelOf(units).get(unit) === level

const levelsKept = new WeakMap<readonly DemoUnit[], ReadonlyMap<string, string>>()
function levelOf(units: readonly DemoUnit[]): ReadonlyMap<string, string> {
  const known = levelsKept.get(units) ?? new Map(units.map(({ unit, level }) => [unit, level]))
  levelsKept.set(units, known)
  return known
}

const summed = ({
  base,
  value,
  numerator,
  denominator,
}: {
  base: DemoFact
  value: number
  numerator: number
  denominator: number
}): DemoFact =>
  base.numerator === undefined
    ? { ...base, value: String(value) }
    : { ...base, numerator: String(numerator), denominator: String(denominator) }

const byPlace = (a: DemoFact, b: DemoFact): number =>
  a.unit < b.unit
    ? -1
    : a.unit > b.unit
      ? 1
      : a.indicator < b.indicator
        ? -1
        : a.indicator > b.indicator
          ? 1
          : a.period < b.period
            ? -1
            : 1
