import type { AssessedUnit, Figure, FigureTable } from '../facts/figures.ts'
import type { Expression, FigurePart, FigureWhen } from '../formula/expression.ts'
import { whenWritten } from '../formula/part-of-year.ts'
import { pastWritten } from '../formula/past-result.ts'
import type { Item, Scheme } from '../scheme/scheme.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import { type MissingName, type MissingTreatment, missing, type Value } from '../value/missing.ts'
import { integer, ONE } from '../value/rational.ts'

/** 样例方案: the smallest whole scheme, for tests and benchmarks; every part can be replaced. */
export function sampleScheme(parts: Partial<Scheme> = {}): Scheme {
  const items = parts.items ?? []
  return {
    id: 'sample',
    version: '1',
    name: { zh: '样例' },
    level: 'town',
    period: '2017',
    inForce: { from: '2017-01-01', to: '2017-12-31' },
    source: { document: '样例' },
    policy: '2017',
    figures: 'verified-first',
    display: { digits: 2, rounding: 'half-up' },
    missing: REFUSED,
    dropped: 'renormalise-parent',
    classes: [
      { id: 'one', name: { zh: '一类' } },
      { id: 'two', name: { zh: '二类' } },
    ],
    indicators: [],
    points: integer(100),
    items,
    vetoes: [],
    grades: [],
    rank: {
      within: 'class',
      order: 'descending',
      ties: 'competition',
      vetoed: 'last',
      unranked: [],
      at: SAMPLE_PLACE,
    },
    ...parts,
  }
}

export const SAMPLE_PLACE: SourcePlace = { file: 'sample.yaml', line: 1, column: 1 }

const REFUSED: Readonly<Record<MissingName, MissingTreatment>> = {
  'not-reported': 'refuse',
  'not-applicable': 'refuse',
  'nothing-happened': 'refuse',
  'not-sampled': 'refuse',
  withheld: 'refuse',
  undefined: 'refuse',
}

/** 样例项目: a leaf where an expression is given, else a branch. */
export function sampleItem(id: string, parts: Partial<Item> & { readonly expression?: Expression }): Item {
  const { expression, missing: treatments, ...rest } = parts
  return {
    id,
    name: { zh: id },
    points: ONE,
    combine: 'sum',
    items: [],
    notApplicableTo: [],
    missing: { ...REFUSED, ...treatments },
    examples: [],
    at: SAMPLE_PLACE,
    ...(expression && {
      clause: { kind: 'formula', expression, terms: [], facts: {}, at: SAMPLE_PLACE },
    }),
    ...rest,
  }
}

/** 样例指标值: "indicator", "indicator.previous", "indicator.target", "past(total, 1)" … → one value per unit. */
export function sampleFigures(
  units: readonly AssessedUnit[],
  values: Readonly<Record<string, readonly Value[]>>,
): FigureTable {
  const nobody = missing('not-reported')
  const read = (indicator: string, when: FigureWhen, part: FigurePart, unit: number): Value => {
    const name = `${indicator}${whenWritten(when)}${part === 'value' ? '' : `.${part}`}`
    return values[name]?.[unit] ?? nobody
  }
  return {
    units,
    figure: (indicator, when, unit): Figure => ({
      value: read(indicator, when, 'value', unit),
      numerator: read(indicator, when, 'numerator', unit),
      denominator: read(indicator, when, 'denominator', unit),
      target: read(indicator, when, 'target', unit),
      reported: read(indicator, when, 'reported', unit),
      verified: read(indicator, when, 'verified', unit),
      evidence: read(indicator, when, 'evidence', unit),
      reason: read(indicator, when, 'reason', unit),
      facts: [],
    }),
    past: (of, back, unit) => values[pastWritten(of, back)]?.[unit] ?? nobody,
  }
}

/** 样例单位: one per letter of class ids, coded u1, u2 … */
export const sampleUnits = (classes: readonly string[]): readonly AssessedUnit[] =>
  classes.map((one, at) => ({ code: `u${at + 1}`, name: `单位${at + 1}`, class: one }))
