import type { FactPlace, Revisions, StoreTransaction } from '../store/index.ts'
import { type Gathered, type Plan, planGathering, plannedFacts, type Question } from './gather-facts.ts'

/** 汇集到某一版本的数据, and what it was gathered by. */
export interface Gathering extends Gathered {
  readonly revisions: Revisions
  readonly plan: Plan
}

/**
 * 接着上次汇集: what `gatherFacts` gives at these revisions, from what was gathered at earlier ones. Only the places touched
 * since, and the assessed units above them, are asked for again; a change that is not recorded place by place, or of the
 * units themselves, makes everything be asked for.
 *
 * Exact because a gathered fact depends on nothing but the plan and the figures of its own place at or below its unit, and
 * because every figure newer than the earlier revisions is among the changes: asking again for one too many changes nothing.
 * It is the database that says what changed, so any number of servers may stand on it.
 */
export async function gatherOnwards(
  tx: StoreTransaction,
  question: Question,
  revisions: Revisions,
  earlier?: Gathering,
): Promise<Gathering> {
  const plan = await planGathering(tx, question)
  const { units } = plan
  const changed =
    earlier !== undefined && samePlan(earlier.plan, plan)
      ? await tx.revisions.placesChanged(earlier.revisions, revisions)
      : undefined
  if (earlier === undefined || changed === undefined)
    return { units, facts: await plannedFacts(tx, question, plan), revisions, plan }
  const places = answeringFor(changed, plan, question)
  if (places.length === 0) return { ...earlier, revisions }
  const stale = new Set(places.map(keyOf))
  const kept = earlier.facts.filter((fact) => !stale.has(keyOf(fact)))
  return { units, facts: [...kept, ...(await plannedFacts(tx, question, plan, places))], revisions, plan }
}

const keyOf = ({ area, unit, indicator, period }: FactPlace): string =>
  `${area} ${unit} ${indicator} ${period}`

const samePlan = (one: Plan, other: Plan): boolean =>
  JSON.stringify([one.units, one.single]) === JSON.stringify([other.units, other.single])

/** The places that changed, and of what is added up the same of the assessed units above. */
function answeringFor(
  changed: readonly FactPlace[],
  { units, single, own, summed }: Plan,
  { scheme }: Question,
): readonly FactPlace[] {
  const pathOf = new Map(units.map(({ code, path }) => [code, path.split('/')]))
  const tops = new Map(units.filter(({ level }) => level === scheme.level).map((unit) => [unit.code, unit]))
  const asTheyStand = new Set([...single, ...own])
  const addedUp = new Set([...summed.values()].flat())
  const places = new Map<string, FactPlace>()
  for (const place of changed) {
    if (!asTheyStand.has(place.indicator) && !addedUp.has(place.indicator)) continue
    places.set(keyOf(place), place)
    if (!addedUp.has(place.indicator)) continue
    for (const step of pathOf.get(place.unit) ?? []) {
      const top = tops.get(step)
      if (top === undefined) continue
      const above = { ...place, area: top.area, unit: top.code }
      places.set(keyOf(above), above)
    }
  }
  return [...places.values()]
}
