import {
  type Assessment,
  assess,
  type Fact,
  type FigureTable,
  gatherFigures,
  isMissing,
  type Rational,
  type UnitRecord,
} from '#engine'
import { percentile, type RankBand, randomStream, rankBand } from '#statistics'
import { drawFacts, sampledIndicators } from './drawn-facts.ts'

/** 名次有多可靠: what sampling error alone may make of totals, ranks and the line. */
export interface Uncertainty {
  readonly seed: string
  readonly draws: number
  /** Indicators with sampled figures; with none nothing is uncertain and nothing is drawn. */
  readonly sampled: readonly string[]
  readonly units: readonly UncertainUnit[]
}

export interface UncertainUnit {
  readonly unit: string
  readonly name: string
  /** As it stands. */
  readonly rank?: number
  /** Ranks at 2.5, 50 and 97.5 % of the draws; absent for a unit that is not ranked. */
  readonly ranks?: Omit<RankBand, 'withinTop'>
  /** Totals at 2.5 and 97.5 % of the draws. */
  readonly totals?: { readonly low: Rational; readonly high: Rational }
  /** Share of the draws in which it is commended; absent where the scheme commends nobody. */
  readonly commended?: number
}

export interface UncertaintyAsked {
  readonly units: readonly UnitRecord[]
  readonly facts: readonly Fact[]
  readonly period: string
  readonly through: string
  readonly draws: number
  readonly seed: string
}

export const MOST_DRAWS = 100_000

/**
 * 名次区间与入线机会: weighs the same rulebook on facts drawn anew within their standard errors, `draws` times from a seed
 * that is recorded, so that anyone may draw the same. What was counted in full has no standard error and never moves.
 *
 * Throws RangeError for fewer than 100 or more than 100,000 draws.
 */
export function uncertainRanks(assessment: Assessment, asked: UncertaintyAsked): Uncertainty {
  const { draws, seed } = asked
  if (!Number.isInteger(draws) || draws < 100 || draws > MOST_DRAWS)
    throw new RangeError(`draws must lie in 100 … ${MOST_DRAWS}`)
  const sampled = sampledIndicators(asked.facts)
  const counts = sampled.size === 0 ? 0 : draws
  const seen = assessment.standings.map((): Seen => ({ ranks: [], totals: [], commended: 0 }))
  const redrawn = redrawer(assessment, asked, sampled)
  for (let draw = 0; draw < counts; draw++) {
    assess(assessment.program, redrawn()).standings.forEach((standing, place) => {
      const one = seen[place]
      if (one === undefined) return
      if (standing.rank !== undefined) one.ranks.push(standing.rank)
      if (!isMissing(standing.total)) one.totals.push(standing.total)
      if (standing.commended) one.commended += 1
    })
  }
  const commends = assessment.program.scheme.commendation !== undefined
  return {
    seed,
    draws: counts,
    sampled: [...sampled].sort(),
    units: assessment.standings.map((standing, place) => {
      const one = seen[place] ?? { ranks: [], totals: [], commended: 0 }
      const { code, name } = standing.unit
      return {
        unit: code,
        name,
        ...(standing.rank !== undefined && { rank: standing.rank }),
        ...(one.ranks.length > 0 && { ranks: bandOf(one.ranks) }),
        ...(one.totals.length > 0 && { totals: totalsOf(one.totals) }),
        ...(commends && counts > 0 && { commended: one.commended / counts }),
      }
    }),
  }
}

interface Seen {
  readonly ranks: number[]
  readonly totals: Rational[]
  commended: number
}

function bandOf(ranks: readonly number[]): Omit<RankBand, 'withinTop'> {
  const { low, middle, high } = rankBand(ranks, 1)
  return { low, middle, high }
}

/** Draws are put in order as doubles; what is shown is the exact total of the draw that stands there. */
function totalsOf(totals: readonly Rational[]): { low: Rational; high: Rational } {
  const sorted = totals
    .map((total) => ({ total, at: Number(total.n) / Number(total.d) }))
    .sort((a, b) => a.at - b.at)
  const places = sorted.map((_, place) => place)
  const at = (p: number): Rational => {
    const found = sorted[percentile(places, p)]
    if (found === undefined) throw new RangeError('a percentile of nothing')
    return found.total
  }
  return { low: at(0.025), high: at(0.975) }
}

/** Tables in which only the sampled indicators are gathered anew. */
function redrawer(
  { program, figures }: Assessment,
  { units, facts, period, through, seed }: UncertaintyAsked,
  sampled: ReadonlySet<string>,
): () => FigureTable {
  const stream = randomStream(seed)
  const own = facts.filter(({ indicator }) => sampled.has(indicator))
  return () => {
    const drawn = drawFacts(program.scheme, own, stream)
    const gathered = gatherFigures(program.scheme, units, drawn, { period, through }).figures
    if (gathered === undefined) throw new Error('drawn facts could not be gathered')
    return {
      ...figures,
      figure: (indicator, when, unit) =>
        (sampled.has(indicator) ? gathered : figures).figure(indicator, when, unit),
    }
  }
}
