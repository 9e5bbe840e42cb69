import type { FigureTable } from '../facts/figures.ts'
import type { Program } from '../plan/program.ts'
import { type Barred, type Commended, commendUnits, type NotCommended } from '../rank/commend-units.ts'
import type { Contender, Placed } from '../rank/contender.ts'
import { contenderOf } from '../rank/contender-of.ts'
import { type GradedGroup, gradeUnits } from '../rank/grade-units.ts'
import { heldCards } from '../rank/held-cards.ts'
import { placeUnits, unrankedBecause } from '../rank/place-units.ts'
import { gradeCapsOf, loweredBy, type Struck, strikesOf } from '../rank/strikes-of.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { missing } from '../value/missing.ts'
import { integer, ONE, ZERO } from '../value/rational.ts'
import { assessHonours } from './assess-honours.ts'
import type { Assessment, CommendationShare, GroupLine, Standing } from './assessment.ts'
import { canonicalText } from './canonical-text.ts'
import { evaluateColumns } from './columns.ts'
import { holdsIn } from './holds-in.ts'
import { type Results, resultsOf } from './results-of.ts'
import { tellShares } from './tell-shares.ts'
import type { Evaluate } from './values.ts'

/**
 * 考评: scores, vetoes, ranks, cards, grades, commendation and payments of all units, in the order `plan/README.md`
 * writes down, all on exact unrounded numbers.
 *
 * A pure function of the program and the figures; the same digits whichever evaluator computes.
 */
export function assess(
  program: Program,
  figures: FigureTable,
  evaluate: Evaluate = evaluateColumns,
): Assessment {
  const { scheme } = program
  const scores = evaluate(program, figures)
  const strikes = figures.units.map((_, at) => strikesOf(scheme, scores, at))
  const contenders = figures.units.map((unit, at) => contenderOf(scheme, unit, scores, at, strikes[at] ?? []))
  const groups = groupsOf(contenders, scheme)
  const places = new Map(
    groups.flatMap((group) => group.ranked.map((placed) => [placed.contender.at, placed] as const)),
  )
  const groupAt = new Map(groups.flatMap((group) => group.members.map(({ at }) => [at, group] as const)))
  const values = resultsOf(program, figures, scores, evaluate)

  values.tell('rank', (at) => rankValue(places.get(at)))
  values.tell('group-size', (at) => integer(groupAt.get(at)?.ranked.length ?? 0))
  values.reach('ranked')
  const graded = new Map(groups.map((group) => [group, gradeGroup(group, scheme, strikes, values)]))
  const gradedAt = (at: number) => (groupAt.has(at) ? gradesIn(groupAt.get(at))?.units.get(at) : undefined)
  const gradesIn = (group: Group | undefined) => group && graded.get(group)
  for (const { id } of scheme.grades) {
    values.tell(`grade:${id}`, (at) => {
      const grade = gradedAt(at)?.grade
      return grade === undefined ? missing('not-applicable') : grade === id ? ONE : ZERO
    })
  }
  values.reach('graded')
  const commended = new Map(groups.map((group) => [group, commendGroup(group, scheme, values)]))
  const isCommended = (at: number): boolean => {
    const [group, placed] = [groupAt.get(at), places.get(at)]
    return group !== undefined && placed !== undefined && commended.get(group)?.units.has(placed) === true
  }
  values.tell('commended', (at) => (isCommended(at) ? ONE : ZERO))
  values.reach('commended')
  const honours = assessHonours(program.scheme, contenders, values)
  tellShares(scheme, contenders, values)

  const standings = contenders.map((contender): Standing => {
    const { at, total } = contender
    const placed = places.get(at)
    const group = groupAt.get(at)
    const struck = strikes[at] ?? []
    const { grade, passed = [] } = gradedAt(at) ?? {}
    const unranked = unrankedBecause(contender, scheme.rank)
    const merit = isCommended(at)
    const because = merit ? undefined : notCommended(contender, scheme, placed, group && commended.get(group))
    const unit = figures.units[at]
    if (unit === undefined) throw new RangeError(`no unit ${at}`)
    return {
      unit,
      subtotal: scores.value('subtotal', at),
      bonus: scores.value('bonus', at),
      total,
      vetoes: struck.map(({ veto }) => veto),
      strikes: struck.map(({ veto, because, second }) => ({ veto, because, second })),
      ...(grade !== undefined && { grade }),
      passedGrades: passed,
      cards: heldCards(scheme, values, at),
      payments: (scheme.payments ?? []).map(({ id }) => ({
        payment: id,
        amount: values.value(`payment:${id}`, at),
      })),
      ...(placed !== undefined && { rank: placed.rank }),
      ...(unranked !== undefined && { unrankedBecause: unranked }),
      get tiedWith() {
        return (placed?.sharing ?? [])
          .filter((other) => other !== placed)
          .map((other) => other.contender.code)
      },
      commended: merit,
      honours: honours.standingOf(at),
      ...(because !== undefined && { notCommendedBecause: because }),
    }
  })
  const lines = groups.map((group) => lineOf(group, commended.get(group), gradesIn(group)))
  const assessment = { program, figures, values, standings, groups: lines, honours: honours.lines }
  let canonical: string | undefined
  return {
    ...assessment,
    get canonical() {
      canonical ??= canonicalText(assessment)
      return canonical
    },
  }
}

/** 排名的一组: everyone in it, and those ranked, from the first to the last. */
interface Group {
  readonly id: string
  readonly members: readonly Contender[]
  readonly ranked: readonly Placed[]
}

const rankValue = (placed: Placed | undefined) =>
  placed === undefined ? missing('not-applicable') : integer(placed.rank)

/** 排名的范围: the classes in the order of the scheme, or everyone as "all". */
function groupsOf(contenders: readonly Contender[], { rank, classes }: Scheme): readonly Group[] {
  const group = (id: string, members: readonly Contender[]): Group => ({
    id,
    members,
    ranked: placeUnits(
      members.filter((member) => unrankedBecause(member, rank) === undefined),
      rank,
    ),
  })
  if (rank.within === 'all') return [group('all', contenders)]
  const byClass = new Map<string, Contender[]>(classes.map(({ id }) => [id, []]))
  for (const contender of contenders) {
    const members = byClass.get(contender.class)
    if (members === undefined) byClass.set(contender.class, [contender])
    else members.push(contender)
  }
  return [...byClass].map(([id, members]) => group(id, members))
}

function gradeGroup(
  { members, ranked }: Group,
  scheme: Scheme,
  strikes: readonly (readonly Struck[])[],
  values: Results,
): GradedGroup {
  const worst = (ids: readonly string[]): number =>
    Math.max(-1, ...ids.map((id) => scheme.grades.findIndex((grade) => grade.id === id)))
  const lowering = (scheme.cards ?? []).filter(({ effects }) => effects.includes('lower-grade'))
  const capping = (scheme.cards ?? []).filter(({ effects }) => effects.includes('cap-grade'))
  return gradeUnits(members, ranked, scheme, {
    cap(at) {
      const byVeto = worst(gradeCapsOf(strikes[at] ?? []))
      const held = capping.filter(({ id }) => holdsIn(values, `card:${id}`, at))
      const byCard = worst(held.flatMap(({ grade }) => grade ?? []))
      const grade = scheme.grades[Math.max(byVeto, byCard)]?.id
      return grade === undefined ? undefined : { grade, because: byCard > byVeto ? 'card' : 'veto' }
    },
    meets: (grade, at) => holdsIn(values, `required:${grade}`, at),
    lowered: (at) => {
      const held = lowering.filter(({ id }) => holdsIn(values, `card:${id}`, at))
      return held.reduce((sum, { steps = 0 }) => sum + steps, loweredBy(strikes[at] ?? []))
    },
  })
}

function commendGroup(
  { members, ranked }: Group,
  { commendation, cards = [], classes }: Scheme,
  values: Results,
): Commended | undefined {
  if (commendation === undefined) return undefined
  const withoutMerit = cards.filter(({ effects }) => effects.includes('no-merit'))
  const barred: Barred = (at) => {
    if (withoutMerit.some(({ id }) => holdsIn(values, `card:${id}`, at))) return 'card'
    return commendation.requires === undefined || holdsIn(values, 'required', at) ? undefined : 'requires'
  }
  return commendUnits(ranked, members, commendation, classes, barred)
}

function lineOf(
  { id, members, ranked }: Group,
  commended: Commended | undefined,
  graded: GradedGroup | undefined,
): GroupLine {
  const last = commended && ranked.findLast((placed) => commended.units.has(placed))
  const shares = (commended?.shares ?? []).map(({ class: classId, places }): CommendationShare => {
    const mine = ranked.filter((one) => one.contender.class === classId && commended?.units.has(one))
    const line = mine.at(-1)?.total
    return { class: classId, places, commended: mine.length, ...(line !== undefined && { line }) }
  })
  return {
    group: id,
    units: members.length,
    ranked: ranked.length,
    places: commended?.places ?? 0,
    commended: commended?.units.size ?? 0,
    ...(last !== undefined && { line: last.total }),
    ...(shares.length > 1 && { shares }),
    grades: graded?.lines ?? [],
  }
}

function notCommended(
  contender: Contender,
  { rank, commendation }: Scheme,
  placed: Placed | undefined,
  commended: Commended | undefined,
): NotCommended | undefined {
  if (commendation === undefined) return undefined
  if (placed !== undefined) return commended?.because.get(placed)
  const unranked = unrankedBecause(contender, rank)
  return unranked === 'vetoed' && commendation.excludes.includes('fail') ? 'veto' : 'not-ranked'
}
