import type { Indicator } from '#engine'
import { binomialUpper } from '#statistics'
import type { World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'
import { CATALOGUE } from '../signal-kind.ts'

/** Percentage points on either side of a target that count as just inside and just outside. */
const BESIDE = 1
/** A target so near the end of the scale has no other side. */
const HIGHEST = 97

/**
 * 卡线集聚: of the rates that lie within a percentage point of their target, how many are on the good side, against how
 * many the next percentage point on either side lets one expect (a slope is no bunching). Counted over the villages of
 * one indicator and over the indicators of one town's villages; an exact binomial test, one-sided.
 */
export function findAtTheTarget({ source, figures }: World): Found {
  const least = CATALOGUE.bunching.least.figures ?? 0
  const parents = new Map(figures.units.map(({ code, parent }) => [code, parent]))
  const classes = new Map(figures.units.map(({ code, class: group }) => [code, group]))
  const classOf = (code: string): string => {
    for (let at: string | undefined = code; at !== undefined; at = parents.get(at)) {
      const group = classes.get(at)
      if (group !== undefined) return group
    }
    return ''
  }
  const sides = new Map<string, Sides>()
  const count = (key: string, unit: string, off: number, indicator?: string): void => {
    const known = sides.get(key) ?? {
      unit,
      ...(indicator !== undefined && { indicator }),
      steps: [0, 0, 0, 0],
    }
    const step = Math.floor(off / BESIDE) + 2
    known.steps[step] = (known.steps[step] ?? 0) + 1
    sides.set(key, known)
  }
  const root = figures.units[0]?.code ?? ''
  for (const indicator of figures.indicators) {
    const targets = source.targets.get(indicator.id)
    if (targets === undefined || indicator.ratio === undefined || indicator.unit !== 'percent') continue
    for (const unit of figures.reporters(indicator)) {
      const code = figures.units[unit]?.code ?? ''
      const target = targets[classOf(code)] ?? targets['']
      if (target === undefined || target > HIGHEST || target < 100 - HIGHEST) continue
      const off = distance(figures, indicator, unit, target)
      if (off === undefined || off < -2 * BESIDE || off >= 2 * BESIDE) continue
      count(indicator.id, root, off, indicator.id)
      const parent = parents.get(code)
      if (parent !== undefined) count(`unit ${parent}`, parent, off)
    }
  }
  const all = [...sides.values()]
  const enough = all.filter(({ steps: [, outside = 0, inside = 0] }) => inside + outside >= least)
  const candidates = enough.flatMap(({ unit, indicator, steps }): Candidate[] => {
    const [before = 0, outside = 0, inside = 0, beyond = 0] = steps
    // Log-linear between the outer steps; half an observation each so that none of them is an impossible 0.
    const expected = 1 / (1 + Math.cbrt((before + 0.5) / (beyond + 0.5)))
    if (inside < 2 * outside) return []
    return [
      {
        unit,
        about: indicator ?? '',
        ...(indicator === undefined ? {} : { indicator }),
        p: binomialUpper(inside, inside + outside, expected),
        facts: {
          inside: String(inside),
          outside: String(outside),
          beside: String(BESIDE),
          expected: ((inside + outside) * expected).toFixed(1),
        },
      },
    ]
  })
  return { candidates, tests: enough.length, short: all.length - enough.length }
}

interface Sides {
  readonly unit: string
  readonly indicator?: string
  /** Two steps before the target, two beyond it. */
  readonly steps: number[]
}

/** Fewer people than this make only some of the rates within a step possible at all. */
const LEAST_DENOMINATOR = 100

/** Percentage points on the good side of the target; undefined for a handful of people. */
function distance(
  figures: World['figures'],
  { id, better }: Indicator,
  unit: number,
  target: number,
): number | undefined {
  const cell = unit * figures.months.length + figures.at
  const [above, below] = [figures.column(id, 'numerator')[cell], figures.column(id, 'denominator')[cell]]
  if (above === undefined || below === undefined || !(below >= LEAST_DENOMINATOR)) return undefined
  // A rate of exactly the target is inside: whole numbers are compared, so that no rounding puts it outside.
  const off = (above * 100 - target * below) / below
  return better === 'higher' ? off : -off
}
