import type { Grade, Scheme } from '../scheme/scheme.ts'
import type { GradeLine, PassedGrade } from '../score/assessment.ts'
import { isMissing } from '../value/missing.ts'
import { compare } from '../value/rational.ts'
import type { Contender, Placed } from './contender.ts'
import { quotaShares, withinQuota } from './within-quota.ts'

/** 等次 of one unit, and the better ones its total would have earned. */
export interface Graded {
  readonly grade?: string
  readonly passed: readonly PassedGrade[]
}

/** 评定等次所问: what vetoes, cards and the grade's own condition say of a unit (a place in `figures.units`). */
export interface GradeQuestions {
  /** The best grade still open, by id; a grade nobody knows closes nothing. */
  cap(at: number): { readonly grade: string; readonly because: 'veto' | 'card' } | undefined
  meets(grade: string, at: number): boolean
  /** How many grades it is lowered by; 0 for none. */
  lowered(at: number): number
}

/** 等次结果 of one group: by place in `figures.units`. */
export interface GradedGroup {
  readonly units: ReadonlyMap<number, Graded>
  readonly lines: readonly GradeLine[]
}

/** 参加评定的一组: `ranked` from the first to the last, `members` all of it. */
interface Group {
  readonly members: readonly Contender[]
  readonly ranked: readonly Placed[]
}

type GradingRules = Pick<Scheme, 'grades' | 'classes'>

/**
 * 评定等次 of one group: half-open bands on the exact total from the best down. A unit goes on to the next grade when a
 * veto or a card caps it, when it does not meet the grade's condition, or when the grade is full; the last takes whoever
 * is left, and whoever stands under a veto with effect fail. No total, no grade. A grade with places is given in the order
 * of the ranking, so whoever is not ranked has no place in it.
 *
 * 降等次: a unit that is lowered stands so many grades below the one it has when nobody is lowered, at worst in the last.
 * What it leaves is passed on, as a place a cap leaves is.
 */
export function gradeUnits(
  members: readonly Contender[],
  ranked: readonly Placed[],
  rules: GradingRules,
  ask: GradeQuestions,
): GradedGroup {
  const group = { members, ranked }
  const lowered = members.filter(({ at }) => ask.lowered(at) > 0)
  if (lowered.length === 0) return gradeOnce(group, rules, ask, new Map())
  const otherwise = gradeOnce(group, rules, ask, new Map())
  const best = new Map(
    lowered.map(({ at }) => {
      const had = rules.grades.findIndex(({ id }) => id === otherwise.units.get(at)?.grade)
      return [at, Math.min(had + ask.lowered(at), rules.grades.length - 1)] as const
    }),
  )
  return gradeOnce(group, rules, ask, best)
}

/** `best`: the place of the best grade open to a unit that is lowered. */
function gradeOnce(
  { members, ranked }: Group,
  { grades, classes }: GradingRules,
  ask: GradeQuestions,
  best: ReadonlyMap<number, number>,
): GradedGroup {
  const units = new Map<number, { grade?: string; readonly passed: PassedGrade[] }>()
  const lines: GradeLine[] = []
  let waiting = members.filter(({ total }) => !isMissing(total))
  for (const { at } of members) units.set(at, { passed: [] })
  for (const [place, grade] of grades.entries()) {
    const last = place === grades.length - 1
    const earned = waiting.filter((one) => last || reaches(one, grade))
    const open = earned.filter((one) => last || !pass(one, grade, whyNot(one, place, grade)))
    const chosen = grade.quota === undefined || last ? open : takePlaces(open, grade)
    for (const { at } of chosen) give(at, grade.id)
    const taken = new Set(chosen)
    waiting = waiting.filter((one) => !taken.has(one))
  }
  return { units, lines }

  function give(at: number, grade: string): void {
    units.set(at, { grade, passed: units.get(at)?.passed ?? [] })
  }

  function pass({ at }: Contender, { id }: Grade, because: PassedGrade['because'] | undefined): boolean {
    if (because !== undefined) units.get(at)?.passed.push({ grade: id, because })
    return because !== undefined
  }

  function whyNot(
    { at, effects }: Contender,
    place: number,
    { id, requires }: Grade,
  ): PassedGrade['because'] | undefined {
    if (effects.has('fail')) return 'veto'
    const cap = ask.cap(at)
    if (cap !== undefined && grades.findIndex((one) => one.id === cap.grade) > place) return cap.because
    if (requires !== undefined && !ask.meets(id, at)) return 'requires'
    return (best.get(at) ?? 0) > place ? 'lowered' : undefined
  }

  function takePlaces(open: readonly Contender[], grade: Grade): readonly Contender[] {
    const { quota } = grade
    if (quota === undefined) return open
    const shares = quotaShares(quota, ranked, members, classes)
    return shares.flatMap((share) => {
      const mine = open.filter((one) => share.class === undefined || one.class === share.class)
      const wanted = new Set(mine)
      const standing = share.ranked.filter(({ contender }) => wanted.has(contender))
      const within = withinQuota(standing, share.places, quota)
      const chosen = new Set(within.units.map(({ contender }) => contender))
      const tied = new Set(within.tied.map(({ contender }) => contender))
      const placed = new Set(standing.map(({ contender }) => contender))
      for (const one of mine) {
        if (chosen.has(one)) continue
        pass(one, grade, !placed.has(one) ? 'not-ranked' : tied.has(one) ? 'tie-at-the-cut' : 'full')
      }
      const line = within.units.at(-1)?.total
      lines.push({
        grade: grade.id,
        ...(share.class !== undefined && { class: share.class }),
        places: share.places,
        units: chosen.size,
        ...(line !== undefined && { line }),
      })
      return [...chosen]
    })
  }
}

const reaches = ({ total }: Contender, { atLeast }: Grade): boolean =>
  atLeast === undefined || (!isMissing(total) && compare(total, atLeast) >= 0)
