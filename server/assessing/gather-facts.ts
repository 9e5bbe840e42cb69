import { type Fact, type MissingName, needsSingleFacts, type Scheme } from '#engine'
import type { RolledUpFact, StoredUnit, StoreTransaction } from '../store/index.ts'

/** Facts and units one result is made of. */
export interface Gathered {
  readonly units: readonly StoredUnit[]
  readonly facts: readonly Fact[]
}

/** Where to gather: the scheme, its area-code prefix, the year whose facts are weighed. */
export interface Question {
  readonly scheme: Scheme
  readonly reach: string
  readonly period: string
}

/** The assessed year and the one before, and further where a statistical year reaches there. */
function yearsOf({ indicators }: Scheme, period: string): string[] {
  const shifts = indicators.map(({ yearStart = 0 }) => yearStart)
  const first = Number(period) - (shifts.some((shift) => shift < 0) ? 2 : 1)
  const last = Number(period) + (shifts.some((shift) => shift > 0) ? 1 : 0)
  return Array.from({ length: last - first + 1 }, (_, step) => String(first + step))
}

const idsWhere = (scheme: Scheme, test: (indicator: Scheme['indicators'][number]) => boolean): string[] =>
  scheme.indicators.filter(test).map(({ id }) => id)

/**
 * 汇集数据: the database sums what lower levels reported; the engine is handed one figure per assessed unit and month.
 *
 * A month some unit below has not handed in is missing as a whole where the scheme says `roll-up: sum`. Indicators of
 * which the engine looks at each fact (`needsSingleFacts`), or which are sampled, are gathered as they stand.
 */
export async function gatherFacts(tx: StoreTransaction, question: Question): Promise<Gathered> {
  const { scheme, reach, period } = question
  const years = yearsOf(scheme, period)
  // A sum would lose how far sampling may have moved its parts.
  const single = new Set([...needsSingleFacts(scheme), ...(await tx.facts.sampledIndicators(reach))])
  const day = `${scheme.period}-12-31`
  const below = new Set(
    scheme.indicators.map(({ reportedBy }) => reportedBy).filter((level) => level !== scheme.level),
  )
  const units = await tx.units.unitsAt(day, { levels: [scheme.level, ...below], reach })
  const own = idsWhere(scheme, ({ id, reportedBy }) => reportedBy === scheme.level || single.has(id))
  const facts: Fact[] = [...(await tx.facts.currentFacts({ reach, indicators: own, years }))]
  for (const from of below) {
    const indicators = idsWhere(scheme, ({ id, reportedBy }) => reportedBy === from && !single.has(id))
    if (indicators.length === 0) continue
    const rollUp = new Map(scheme.indicators.map((indicator) => [indicator.id, indicator.rollUp]))
    const sums = await tx.facts.rolledUpFacts({
      level: scheme.level,
      from,
      indicators,
      ratios: idsWhere(scheme, ({ ratio }) => ratio !== undefined),
      years,
      day,
      figures: scheme.figures,
      reach,
    })
    for (const sum of sums) {
      const { incomplete } = sum
      if (rollUp.get(sum.indicator) === 'sum' && incomplete !== undefined)
        facts.push(absentSum(sum, incomplete))
      else facts.push(sum)
    }
    facts.push(...(await tx.facts.currentFacts({ reach, indicators, years, kinds: ['target'] })))
  }
  return { units, facts }
}

const absentSum = (
  { unit, indicator, period, kind, version, origin }: RolledUpFact,
  missing: MissingName,
): Fact => ({ unit, indicator, period, kind, version, missing, ...(origin === undefined ? {} : { origin }) })

/** One unit’s sums replaced by every single fact at or below it, each with its cell and signer. */
export async function withSingleFacts(
  tx: StoreTransaction,
  { scheme, period }: Question,
  { units, facts }: Gathered,
  own: StoredUnit,
): Promise<readonly Fact[]> {
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
