import type { Indicator } from '#engine'
import { funnel, funnelLimits, normalTail } from '#statistics'
import type { World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'
import { CATALOGUE } from '../signal-kind.ts'

/** Below this the arcsine scale tells little, and a few people would decide. */
const LEAST_EACH_WAY = 5
const LEAST_DENOMINATOR = 20

export interface Peer {
  readonly unit: number
  readonly numerator: number
  readonly denominator: number
}

/** 同类单位 of the month large enough to be set beside each other; [] where there are too few. */
export function peersOf({ figures }: World, { id, reportedBy }: Indicator): readonly Peer[] {
  const [above, below] = [figures.column(id, 'numerator'), figures.column(id, 'denominator')]
  const all = figures.units.flatMap(({ level }, unit): Peer[] => {
    const cell = unit * figures.months.length + figures.at
    const [numerator = Number.NaN, denominator = Number.NaN] = [above[cell], below[cell]]
    const known = level === reportedBy && numerator >= 0 && numerator <= denominator
    return known && denominator >= LEAST_DENOMINATOR ? [{ unit, numerator, denominator }] : []
  })
  const share =
    all.reduce((sum, one) => sum + one.numerator, 0) / all.reduce((sum, one) => sum + one.denominator, 0)
  return all.filter(({ denominator }) => denominator * Math.min(share, 1 - share) >= LEAST_EACH_WAY)
}

/** 漏斗图警示: a rate far from all the others, larger differences among them than chance makes being allowed for. */
export function findAmongPeers(world: World): Found {
  const { figures, source } = world
  const least = CATALOGUE.funnel.least.units ?? 0
  const candidates: Candidate[] = []
  let [tests, short] = [0, 0]
  for (const indicator of figures.indicators) {
    if (indicator.ratio === undefined) continue
    const peers = peersOf(world, indicator)
    const all = figures.reporters(indicator).length
    if (peers.length < least) {
      short += all
      continue
    }
    short += all - peers.length
    tests += peers.length
    const found = funnel(peers)
    peers.forEach(({ unit, numerator, denominator }, at) => {
      const z = found.adjusted[at] ?? 0
      const rate = (numerator / denominator) * 100
      if (Math.abs(rate - found.target * 100) < source.settings.leastPoints) return
      const limits = funnelLimits(found, denominator)
      candidates.push({
        unit: figures.units[unit]?.code ?? '',
        about: indicator.id,
        indicator: indicator.id,
        p: 2 * normalTail(Math.abs(z)),
        facts: {
          rate: rate.toFixed(1),
          numerator: String(numerator),
          denominator: String(denominator),
          all: (found.target * 100).toFixed(1),
          low: (limits.low998 * 100).toFixed(1),
          high: (limits.high998 * 100).toFixed(1),
          z: z.toFixed(1),
        },
      })
    })
  }
  return { candidates, tests, short }
}
