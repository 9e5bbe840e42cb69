import type { Grade, Scheme } from '../scheme/scheme.ts'
import type { GradeLine, PassedGrade } from '../score/assessment.ts'
import { isMissing } from '../value/missing.ts'
import { compare } from '../value/rational.ts'
import type { Contender, Placed } from './contender.ts'
import { baseOf, placesOf, withinQuota } from './within-quota.ts'

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
}

/** 等次结果 of one group: by place in `figures.units`. */
export interface GradedGroup {
  readonly units: ReadonlyMap<number, Graded>
  readonly lines: readonly GradeLine[]
}

/**
 * 评定等次 of one group: half-open bands on the exact total from the best down. A unit goes on to the next grade when a
 * veto or a card caps it, when it does not meet the grade's condition, or when the grade is full; the last takes whoever
 * is left, and whoever stands under a veto with effect fail. No total, no grade. A grade with places is given in the order
 * of the ranking, so whoever is not ranked has no place in it.
 *
 * `ranked` is the group from the first to the last; `members` is all of it.
 */
export function gradeUnits(
  members: readonly Contender[],
  ranked: readonly Placed[],
  { grades }: Pick<Scheme, 'grades'>,
  ask: GradeQuestions,
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
    return requires === undefined || ask.meets(id, at) ? undefined : 'requires'
  }

  function takePlaces(open: readonly Contender[], grade: Grade): readonly Contender[] {
    const { quota } = grade
    if (quota === undefined) return open
    const wanted = new Set(open)
    const places = placesOf(quota, baseOf(quota, ranked.length, members.length))
    const standing = ranked.filter(({ contender }) => wanted.has(contender))
    const within = withinQuota(standing, places, quota)
    const chosen = new Set(within.units.map(({ contender }) => contender))
    const tied = new Set(within.tied.map(({ contender }) => contender))
    const placed = new Set(standing.map(({ contender }) => contender))
    for (const one of open) {
      if (chosen.has(one)) continue
      pass(one, grade, !placed.has(one) ? 'not-ranked' : tied.has(one) ? 'tie-at-the-cut' : 'full')
    }
    const line = within.units.at(-1)?.total
    lines.push({ grade: grade.id, places, units: chosen.size, ...(line !== undefined && { line }) })
    return [...chosen]
  }
}

const reaches = ({ total }: Contender, { atLeast }: Grade): boolean =>
  atLeast === undefined || (!isMissing(total) && compare(total, atLeast) >= 0)
