import type { RippleView } from '#contract'
import { lastMonthIn } from '#domain/form'
import type { Actor } from '#domain/permission'
import { type Assessment, assess, compareAssessments, type Fact, gatherFigures, type Scheme } from '#engine'
import type { House } from '../actions/action.ts'
import type { Result } from '../assessing/assessor.ts'
import { readStoredScheme } from '../assessing/read-stored-scheme.ts'
import { shownAmount, shownDifference } from '../present/shown-amount.ts'
import type { StoredUnit } from '../store/index.ts'
import { resultHash } from '../tables/index.ts'
import type { FigureParts } from './report-figures.ts'

/** 要改的数: whose, which, and what it becomes. */
export interface ChangedFact extends Pick<Fact, 'unit' | 'indicator' | 'period' | 'kind'> {
  readonly parts: FigureParts
}

/**
 * 波及: every total, rank, line and item that stands otherwise with the changed figure, under each scheme of the year that
 * counts it; and the results of the months that stood on the old figure, by their fingerprints. Nothing is written.
 */
export async function rippleOf(
  house: House,
  actor: Actor,
  at: StoredUnit,
  change: ChangedFact,
): Promise<readonly RippleView[]> {
  const year = change.period.slice(0, 4)
  const schemes = await house.store.transaction({ reach: actor.reach }, async (tx) =>
    (await tx.schemes.listSchemes()).filter(
      ({ period, reach }) => period === year && at.area.startsWith(reach),
    ),
  )
  const ripples: RippleView[] = []
  for (const stored of schemes) {
    const { scheme } = readStoredScheme(stored).program
    // A province counts a figure of the same name that its counties report; a village's does not enter it.
    if (!scheme.indicators.some(({ id, reportedBy }) => id === change.indicator && reportedBy === at.level))
      continue
    const assessed = await assessedAbove(house, scheme, at)
    if (assessed === undefined) continue
    const found = await house.assessor.resultInDepth(actor, { scheme: scheme.id }, assessed)
    if (found.accepted) ripples.push(rippleIn(house, found.value, change))
  }
  return ripples
}

const assessedAbove = (
  house: House,
  { level, period }: Scheme,
  at: StoredUnit,
): Promise<string | undefined> =>
  house.store.transaction({ reach: at.area }, async (tx) => {
    const units = await tx.units.unitsAt(`${period}-12-31`, { levels: [level] })
    return units.find(({ path }) => `${at.path}/`.startsWith(`${path}/`))?.code
  })

/** The facts with the figure as it would be. */
function supposed(facts: readonly Fact[], { parts, ...place }: ChangedFact): readonly Fact[] {
  const others = facts.filter(
    ({ unit, indicator, period, kind }) =>
      unit !== place.unit || indicator !== place.indicator || period !== place.period || kind !== place.kind,
  )
  return [...others, { ...place, ...(parts as Partial<Fact>), version: 1 }]
}

function rippleIn(house: House, result: Result, change: ChangedFact): RippleView {
  const { ready, units, period, through } = result
  const { scheme } = ready.program
  const facts = supposed(result.facts, change)
  const after = (month: string): Assessment | undefined => {
    const { figures } = gatherFigures(scheme, units, facts, { through: month, period })
    return figures && assess(ready.program, figures)
  }
  const now = after(through)
  const months = result.months.filter((month) => month <= through && month >= lastMonthIn(change.period))
  return {
    scheme: scheme.id,
    schemeName: scheme.name,
    through,
    units: now === undefined ? [] : movedUnits(result, now),
    months: months.flatMap((month) => {
      const before = month === through ? result : house.assessor.through(result, month)
      const then = month === through ? now : after(month)
      if (before === undefined || then === undefined) return []
      const [hashBefore, hashAfter] = [before.head.hash, resultHash(then)]
      return hashBefore === hashAfter ? [] : [{ through: month, hashBefore, hashAfter }]
    }),
  }
}

function movedUnits(result: Result, after: Assessment): RippleView['units'] {
  const { display } = result.ready.program.scheme
  const { units } = compareAssessments(result.assessment, after)
  return units.flatMap((unit) => {
    const items = unit.items.filter(({ change }) => change !== undefined && change !== '0')
    const moved =
      (unit.totalChange ?? '0') !== '0' ||
      (unit.rankMove ?? 0) !== 0 ||
      unit.crosses !== undefined ||
      unit.consequences.length > 0 ||
      items.length > 0
    if (!moved) return []
    const change = shownDifference(unit.totalBefore, unit.totalAfter, display)
    return [
      {
        unit: unit.unit,
        name: unit.name.zh,
        ...(unit.name.en === undefined ? {} : { nameEn: unit.name.en }),
        totalBefore: shownAmount(unit.totalBefore, display),
        totalAfter: shownAmount(unit.totalAfter, display),
        ...(change === undefined ? {} : { change }),
        ...(unit.rankBefore === undefined ? {} : { rankBefore: unit.rankBefore }),
        ...(unit.rankAfter === undefined ? {} : { rankAfter: unit.rankAfter }),
        ...(unit.crosses === undefined ? {} : { crosses: unit.crosses }),
        gradeChanged: unit.consequences.some(({ what }) => what === 'grade'),
        items: items.map(({ name, before, after: is }) => ({
          name,
          ...(before === undefined ? {} : { before: shownAmount(before, display) }),
          ...(is === undefined ? {} : { after: shownAmount(is, display) }),
        })),
      },
    ]
  })
}
