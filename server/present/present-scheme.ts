import type { ItemView, SchemeView } from '#contract'
import {
  type ByClass,
  computeExample,
  exactText,
  type Item,
  type Provision,
  provisionsOf,
  type Rational,
  type Scheme,
} from '#engine'
import { readYaml } from '#formats'
import { indicatorsOf } from './indicators-of.ts'
import { quotaView } from './quota-view.ts'

const isRational = (points: ByClass): points is Rational => typeof (points as Rational).n === 'bigint'

const pointsView = (points: ByClass): Record<string, string> =>
  isRational(points)
    ? { '': exactText(points) }
    : Object.fromEntries(Object.entries(points).map(([id, value]) => [id, exactText(value)]))

const treatmentsView = (missing: Scheme['missing']): Record<string, string> => ({ ...missing })

/** 指标树, flat, in reading order. */
function itemViews(scheme: Scheme): ItemView[] {
  const views: ItemView[] = []
  const write = (item: Item, depth: number, part: ItemView['part'], parent?: string): void => {
    views.push({
      item: item.id,
      ...(parent === undefined ? {} : { parent }),
      depth,
      name: item.name,
      points: pointsView(item.points),
      ...(item.open === undefined ? {} : { open: item.open }),
      ...(item.weight === undefined ? {} : { weight: exactText(item.weight) }),
      ...(item.items.length === 0 ? {} : { combine: item.combine }),
      ...(item.clause === undefined ? {} : { kind: item.clause.kind, clause: { ...item.clause.facts } }),
      indicators: indicatorsOf(item.clause?.expression),
      notApplicableTo: [...item.notApplicableTo],
      missing: treatmentsView(item.missing),
      ...(item.source === undefined ? {} : { source: { ...item.source } }),
      examples: item.examples.map((example) => ({
        ...(example.class === undefined ? {} : { class: example.class }),
        given: { ...example.given },
        points: example.points,
        computed: computeExample(scheme, item, example),
      })),
      line: item.at.line,
      part,
    })
    for (const child of item.items) write(child, depth + 1, part, item.id)
  }
  for (const item of scheme.items) write(item, 0, 'items')
  for (const item of scheme.bonus?.items ?? []) write(item, 0, 'bonus')
  return views
}

const commendationView = (
  rule: NonNullable<Scheme['commendation']>,
): NonNullable<SchemeView['commendation']> => ({
  ...quotaView(rule.quota),
  base: rule.base,
  rounding: rule.rounding,
  ties: rule.ties,
  minimum: typeof rule.minimum === 'number' ? rule.minimum : 0,
  ...(typeof rule.maximum === 'number' ? { maximum: rule.maximum } : {}),
  excludes: [...rule.excludes],
  vacancies: rule.vacancies,
  ...(rule.atLeast === undefined ? {} : { atLeast: exactText(rule.atLeast) }),
})

const provisionsIn = (text: string): readonly Provision[] => {
  const { node } = readYaml(text, 'scheme.yaml')
  return node === undefined ? [] : provisionsOf(node)
}

/** 方案 as a reader sees it: everything the text says, worked examples computed beside what they promise. */
export function presentScheme(
  scheme: Scheme,
  text: string,
  unitsPerClass: ReadonlyMap<string, number>,
): Omit<SchemeView, 'findings'> {
  return {
    scheme: scheme.id,
    version: scheme.version,
    name: scheme.name,
    level: scheme.level,
    period: scheme.period,
    inForce: scheme.inForce,
    source: { ...scheme.source },
    policy: scheme.policy,
    figures: scheme.figures,
    display: scheme.display,
    missing: treatmentsView(scheme.missing),
    dropped: scheme.dropped,
    classes: scheme.classes.map(({ id, name }) => ({ class: id, name, units: unitsPerClass.get(id) ?? 0 })),
    indicators: scheme.indicators.map(
      ({ id, name, unit, ratio, better, reported, over, reportedBy, rollUp, source }) => ({
        indicator: id,
        name,
        unit,
        ...(ratio === undefined ? {} : { numerator: ratio.numerator, denominator: ratio.denominator }),
        better,
        reported,
        over,
        reportedBy,
        ...(rollUp === undefined ? {} : { rollUp }),
        ...(source === undefined ? {} : { source }),
      }),
    ),
    points: pointsView(scheme.points),
    items: itemViews(scheme),
    ...(scheme.bonus === undefined || scheme.bonus.cap === 'none'
      ? {}
      : { bonusCap: exactText(scheme.bonus.cap) }),
    ...(scheme.bonus?.gate === undefined ? {} : { bonusGate: exactText(scheme.bonus.gate) }),
    vetoes: scheme.vetoes.map(({ id, name, ground, basis, effect, item, grade }) => ({
      veto: id,
      name,
      ground,
      basis,
      effect,
      ...(item === undefined ? {} : { item }),
      ...(grade === undefined ? {} : { grade }),
    })),
    grades: scheme.grades.map(({ id, name, atLeast }) => ({
      grade: id,
      name,
      ...(atLeast === undefined ? {} : { atLeast: exactText(atLeast) }),
    })),
    rank: {
      within: scheme.rank.within,
      order: scheme.rank.order,
      ties: typeof scheme.rank.ties === 'string' ? scheme.rank.ties : 'break-by',
      vetoed: scheme.rank.vetoed,
      unranked: [...scheme.rank.unranked],
    },
    ...(scheme.commendation === undefined ? {} : { commendation: commendationView(scheme.commendation) }),
    provisions: provisionsIn(text).map(({ lines, ...one }) => ({
      ...one,
      lines: lines.map((line) => ({ ...line, keys: [...line.keys] })),
    })),
    text,
  }
}
