import type { Fact, MissingName, Scheme } from '#engine'
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

const yearBefore = (year: string): string => String(Number(year) - 1)

const idsWhere = (scheme: Scheme, test: (indicator: Scheme['indicators'][number]) => boolean): string[] =>
  scheme.indicators.filter(test).map(({ id }) => id)

/**
 * 汇集数据: the database sums what lower levels reported; the engine is handed one figure per assessed unit and month.
 *
 * A month some unit below has not handed in is missing as a whole where the scheme says `roll-up: sum`. Sampled means
 * need the single figures and are gathered as they stand.
 */
export async function gatherFacts(tx: StoreTransaction, question: Question): Promise<Gathered> {
  const { scheme, reach, period } = question
  const years = [period, yearBefore(period)]
  const day = `${scheme.period}-12-31`
  const below = new Set(
    scheme.indicators.map(({ reportedBy }) => reportedBy).filter((level) => level !== scheme.level),
  )
  const units = await tx.units.unitsAt(day, { levels: [scheme.level, ...below], reach })
  const own = idsWhere(
    scheme,
    ({ reportedBy, rollUp }) => reportedBy === scheme.level || rollUp === 'mean-of-sampled',
  )
  const facts: Fact[] = [...(await tx.facts.currentFacts({ reach, indicators: own, years }))]
  for (const from of below) {
    const indicators = idsWhere(
      scheme,
      ({ reportedBy, rollUp }) => reportedBy === from && rollUp !== 'mean-of-sampled',
    )
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
    years: [period, yearBefore(period)],
  })
  const inside = new Set(
    units.filter(({ path }) => path === own.path || path.startsWith(`${own.path}/`)).map(({ code }) => code),
  )
  return [...facts.filter(({ unit }) => !inside.has(unit)), ...single]
}
