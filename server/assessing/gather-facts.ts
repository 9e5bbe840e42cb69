import { type MissingName, needsSingleFacts, type Scheme } from '#engine'
import type { FactPlace, RolledUpFact, StoredFact, StoredUnit, StoreTransaction } from '../store/index.ts'

/** Facts and units one result is made of. */
export interface Gathered {
  readonly units: readonly StoredUnit[]
  readonly facts: readonly StoredFact[]
}

/** Where to gather: the scheme, its area-code prefix, the year whose facts are weighed. */
export interface Question {
  readonly scheme: Scheme
  readonly reach: string
  readonly period: string
}

/** 汇集的打算: whose figures, and which of them the database adds up; everything else that a gathering depends on. */
export interface Plan {
  readonly units: readonly StoredUnit[]
  /** Indicators of which every fact is handed over, whoever reported it. */
  readonly single: readonly string[]
  /** Reported by the assessed units themselves. */
  readonly own: readonly string[]
  /** Added up to the assessed units, by the level that reports them. */
  readonly summed: ReadonlyMap<string, readonly string[]>
}

/** The assessed year and the one before, and further where a statistical year reaches there. */
export function yearsOf({ indicators }: Scheme, period: string): string[] {
  const shifts = indicators.map(({ yearStart = 0 }) => yearStart)
  const first = Number(period) - (shifts.some((shift) => shift < 0) ? 2 : 1)
  const last = Number(period) + (shifts.some((shift) => shift > 0) ? 1 : 0)
  return Array.from({ length: last - first + 1 }, (_, step) => String(first + step))
}

const idsWhere = (scheme: Scheme, test: (indicator: Scheme['indicators'][number]) => boolean): string[] =>
  scheme.indicators.filter(test).map(({ id }) => id)

const dayOf = (scheme: Scheme): string => `${scheme.period}-12-31`

export async function planGathering(tx: StoreTransaction, { scheme, reach }: Question): Promise<Plan> {
  // A sum would lose how far sampling may have moved its parts.
  const single = new Set([...needsSingleFacts(scheme), ...(await tx.facts.sampledIndicators(reach))])
  const below = new Set(
    scheme.indicators.map(({ reportedBy }) => reportedBy).filter((level) => level !== scheme.level),
  )
  const summed = [...below].map(
    (from) =>
      [from, idsWhere(scheme, ({ id, reportedBy }) => reportedBy === from && !single.has(id))] as const,
  )
  return {
    units: await tx.units.unitsAt(dayOf(scheme), { levels: [scheme.level, ...below], reach }),
    single: idsWhere(scheme, ({ id }) => single.has(id)),
    own: idsWhere(scheme, ({ id, reportedBy }) => reportedBy === scheme.level && !single.has(id)),
    summed: new Map(summed.filter(([, indicators]) => indicators.length > 0)),
  }
}

/**
 * 汇集数据: the database sums what lower levels reported; the engine is handed one figure per assessed unit and month.
 *
 * A month some unit below has not handed in is missing as a whole where the scheme says `roll-up: sum`. Indicators of
 * which the engine looks at each fact (`needsSingleFacts`), or which are sampled, are gathered as they stand.
 */
export async function gatherFacts(tx: StoreTransaction, question: Question): Promise<Gathered> {
  const plan = await planGathering(tx, question)
  return { units: plan.units, facts: await plannedFacts(tx, question, plan) }
}

/** The facts of a plan; with `places`, those at these places only, sums of the units below included. */
export async function plannedFacts(
  tx: StoreTransaction,
  { scheme, reach, period }: Question,
  { single, own, summed }: Plan,
  places?: readonly FactPlace[],
): Promise<readonly StoredFact[]> {
  const { level, figures } = scheme
  const facts: StoredFact[] = []
  const about = (indicators: readonly string[]) => {
    const wanted = new Set(indicators)
    const here = places?.filter(({ indicator }) => wanted.has(indicator))
    if (wanted.size === 0 || here?.length === 0) return undefined
    const where = { reach, years: yearsOf(scheme, period), indicators }
    return here === undefined ? where : { ...where, places: here }
  }
  const [everywhere, assessed] = [about(single), about(own)]
  // One by one: a long list is too many arguments for one push.
  const add = (more: readonly StoredFact[]): void => more.forEach((fact) => void facts.push(fact))
  if (everywhere !== undefined) add(await tx.facts.currentFacts(everywhere))
  if (assessed !== undefined) add(await tx.facts.currentFacts({ ...assessed, level }))
  const rollUp = new Map(scheme.indicators.map((indicator) => [indicator.id, indicator.rollUp]))
  const ratios = idsWhere(scheme, ({ ratio }) => ratio !== undefined)
  for (const [from, indicators] of summed) {
    const asked = about(indicators)
    if (asked === undefined) continue
    const how = { level, from, ratios, day: dayOf(scheme), figures }
    for (const sum of await tx.facts.rolledUpFacts({ ...asked, ...how })) {
      const { incomplete } = sum
      if (rollUp.get(sum.indicator) === 'sum' && incomplete !== undefined)
        facts.push(absentSum(sum, incomplete))
      else facts.push(sum)
    }
    add(await tx.facts.currentFacts({ ...asked, kinds: ['target'], level }))
  }
  return facts
}

const absentSum = (
  { area, unit, indicator, period, kind, version, origin }: RolledUpFact,
  missing: MissingName,
): StoredFact => ({
  area,
  unit,
  indicator,
  period,
  kind,
  version,
  missing,
  ...(origin === undefined ? {} : { origin }),
})

/** One unit’s sums replaced by every single fact at or below it, each with its cell and signer. */
export async function withSingleFacts(
  tx: StoreTransaction,
  { scheme, period }: Question,
  { units, facts }: Gathered,
  own: StoredUnit,
): Promise<readonly StoredFact[]> {
  const single = await tx.facts.currentFacts({
    path: own.path,
    indicators: scheme.indicators.map(({ id }) => id),
    years: yearsOf(scheme, period),
  })
  const inside = new Set(
    units.filter(({ path }) => path === own.path || path.startsWith(`${own.path}/`)).map(({ code }) => code),
  )
  return [...facts.filter(({ unit }) => !inside.has(unit)), ...single]
}
