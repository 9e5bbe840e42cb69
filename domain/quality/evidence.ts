import type { Indicator } from '#engine'
import { funnel, funnelLimits, median, type Rebase, type Xmr, xmr } from '#statistics'
import { peersOf } from './find/among-peers.ts'
import { changesAgainstPeers, rateSeries } from './find/own-trend.ts'
import { makeWorld, type QualitySource, seriesOf, type World } from './report-figures.ts'

/** 看图: what a person looks at beside a signal, each with the numbers of its table. */
export interface SignalEvidence {
  readonly months: readonly EvidenceMonth[]
  /** The unit's changes against its peers, with control limits; absent with fewer than four of them. */
  readonly control?: { readonly from: string; readonly chart: Xmr }
  readonly funnel?: FunnelEvidence
}

export interface EvidenceMonth {
  readonly month: string
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
  readonly missing?: string
  /** Percent, or the amount. */
  readonly rate?: number
  /** Median of the units of the same level. */
  readonly peers?: number
}

export interface FunnelEvidence {
  readonly target: number
  readonly tau2: number
  readonly points: readonly {
    readonly unit: string
    readonly denominator: number
    readonly rate: number
    readonly outside: boolean
  }[]
  readonly limits: readonly {
    readonly denominator: number
    readonly low95: number
    readonly high95: number
    readonly low998: number
    readonly high998: number
  }[]
}

const LEAST_CHARTED = 4
const STEPS = 24

/** The evidence for one unit and indicator. `rebase`: months from which control limits begin anew, each with its reason. */
export function evidenceOf(
  source: QualitySource,
  unit: string,
  indicatorId: string,
  rebase: readonly { readonly month: string; readonly reason: string }[] = [],
): SignalEvidence | undefined {
  const world = makeWorld(source)
  const place = world.figures.places.get(unit)
  const indicator = world.figures.indicators.find(({ id }) => id === indicatorId)
  if (place === undefined || indicator === undefined) return undefined
  const control = controlOf(world, indicator, place, rebase)
  const peers = indicator.ratio === undefined ? undefined : funnelOf(world, indicator)
  return {
    months: monthsOf(world, indicator, place),
    ...(control === undefined ? {} : { control }),
    ...(peers === undefined ? {} : { funnel: peers }),
  }
}

function monthsOf(world: World, indicator: Indicator, place: number): readonly EvidenceMonth[] {
  const { figures } = world
  const rates = rateSeries(world, indicator, place)
  const others = figures.reporters(indicator).map((unit) => rateSeries(world, indicator, unit))
  return figures.months.map((month, at) => {
    const fact = figures.fact(indicator.id, place, at)
    const rate = rates[at] ?? Number.NaN
    const known = others.map((one) => one[at] ?? Number.NaN).filter((one) => Number.isFinite(one))
    return {
      month,
      ...(fact?.value === undefined ? {} : { value: fact.value }),
      ...(fact?.numerator === undefined ? {} : { numerator: fact.numerator }),
      ...(fact?.denominator === undefined ? {} : { denominator: fact.denominator }),
      ...(fact?.missing === undefined ? {} : { missing: fact.missing }),
      ...(Number.isFinite(rate) ? { rate } : {}),
      ...(known.length < 3 ? {} : { peers: median(known) }),
    }
  })
}

function controlOf(
  world: World,
  indicator: Indicator,
  place: number,
  rebase: readonly { readonly month: string; readonly reason: string }[],
): SignalEvidence['control'] {
  const { months, reporters } = {
    months: world.figures.months,
    reporters: world.figures.reporters(indicator),
  }
  const series =
    reporters.includes(place) && indicator.ratio !== undefined
      ? changesAgainstPeers(world, indicator)(place)
      : seriesOf(world, indicator.id, indicator.ratio === undefined ? 'value' : 'numerator', place)
  const last = series.findLastIndex((one) => !Number.isFinite(one))
  const values = [...series.subarray(last + 1)]
  if (values.length < LEAST_CHARTED) return undefined
  const bases = rebase.flatMap(({ month, reason }): Rebase[] => {
    const at = months.indexOf(month) - last - 1
    return at > 0 && at < values.length ? [{ at, reason }] : []
  })
  return { from: months[last + 1] ?? '', chart: xmr(values, { rebase: bases }) }
}

function funnelOf(world: World, indicator: Indicator): FunnelEvidence | undefined {
  const peers = peersOf(world, indicator)
  if (peers.length < 3) return undefined
  const found = funnel(peers)
  const sizes = peers.map(({ denominator }) => denominator)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const along = Array.from({ length: STEPS }, (_, at) =>
    Math.round(least * (most / least) ** (at / (STEPS - 1))),
  )
  return {
    target: found.target * 100,
    tau2: found.tau2,
    points: peers.map(({ unit, numerator, denominator }) => {
      const limits = funnelLimits(found, denominator)
      const share = numerator / denominator
      return {
        unit: world.figures.units[unit]?.code ?? '',
        denominator,
        rate: share * 100,
        outside: share < limits.low998 || share > limits.high998,
      }
    }),
    limits: [...new Set(along)].map((denominator) => {
      const { low95, high95, low998, high998 } = funnelLimits(found, denominator)
      return {
        denominator,
        low95: low95 * 100,
        high95: high95 * 100,
        low998: low998 * 100,
        high998: high998 * 100,
      }
    }),
  }
}
