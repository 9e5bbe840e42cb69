import type { FigureTable } from '../facts/figures.ts'
import type { Program } from '../plan/program.ts'
import { type Commended, commendUnits, type NotCommended } from '../rank/commend-units.ts'
import type { Contender, Placed } from '../rank/contender.ts'
import { contenderOf, struckVetoes } from '../rank/contender-of.ts'
import { gradeUnit } from '../rank/grade-unit.ts'
import { placeUnits, type Unranked, unrankedBecause } from '../rank/place-units.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Assessment, GroupLine, Standing } from './assessment.ts'
import { canonicalText } from './canonical-text.ts'
import { evaluateColumns } from './columns.ts'
import type { Evaluate } from './values.ts'

/**
 * 考评: scores, vetoes, grades, ranks and commendation of all units, in that order, all on exact unrounded numbers.
 *
 * A pure function of the program and the figures; the same digits whichever evaluator computes.
 */
export function assess(
  program: Program,
  figures: FigureTable,
  evaluate: Evaluate = evaluateColumns,
): Assessment {
  const { scheme } = program
  const values = evaluate(program, figures)
  const strikes = figures.units.map((_, at) => struckVetoes(scheme, values, at))
  const contenders = figures.units.map((unit, at) => contenderOf(scheme, unit, values, at, strikes[at] ?? []))
  const groups = groupsOf(contenders, scheme).map(([id, members]) => judgeGroup(id, members, scheme))
  const places = new Map(
    groups.flatMap((group) => group.ranked.map((placed) => [placed.contender.at, { placed, group }])),
  )
  const standings = contenders.map((contender): Standing => {
    const { at } = contender
    const { placed, group } = places.get(at) ?? {}
    const vetoes = strikes[at] ?? []
    const grade = gradeUnit(contender.total, vetoes, scheme)?.id
    const unranked = unrankedBecause(contender, scheme.rank)
    const commended = placed !== undefined && group?.commended?.units.has(placed) === true
    const because = commended ? undefined : notCommended(contender, scheme, placed, group?.commended)
    const unit = figures.units[at]
    if (unit === undefined) throw new RangeError(`no unit ${at}`)
    return {
      unit,
      subtotal: values.value('subtotal', at),
      bonus: values.value('bonus', at),
      total: contender.total,
      vetoes: vetoes.map(({ id }) => id),
      ...(grade !== undefined && { grade }),
      ...(placed !== undefined && { rank: placed.rank }),
      ...(unranked !== undefined && { unrankedBecause: unranked }),
      get tiedWith() {
        return (placed?.sharing ?? [])
          .filter((other) => other !== placed)
          .map((other) => other.contender.code)
      },
      commended,
      ...(because !== undefined && { notCommendedBecause: because }),
    }
  })
  const assessment = { program, figures, values, standings, groups: groups.map((group) => group.line) }
  let canonical: string | undefined
  return {
    ...assessment,
    get canonical() {
      canonical ??= canonicalText(assessment)
      return canonical
    },
  }
}

/** 排名的范围: the classes in the order of the scheme, or everyone as "all". */
function groupsOf(
  contenders: readonly Contender[],
  { rank, classes }: Scheme,
): [string, readonly Contender[]][] {
  if (rank.within === 'all') return [['all', contenders]]
  const byClass = new Map<string, Contender[]>(classes.map(({ id }) => [id, []]))
  for (const contender of contenders) {
    const members = byClass.get(contender.class)
    if (members === undefined) byClass.set(contender.class, [contender])
    else members.push(contender)
  }
  return [...byClass]
}

interface Judged {
  readonly ranked: readonly Placed[]
  readonly commended?: Commended
  readonly line: GroupLine
}

function judgeGroup(group: string, members: readonly Contender[], { rank, commendation }: Scheme): Judged {
  const ranked = placeUnits(
    members.filter((member) => unrankedBecause(member, rank) === undefined),
    rank,
  )
  const counts = { group, units: members.length, ranked: ranked.length }
  if (commendation === undefined) return { ranked, line: { ...counts, places: 0, commended: 0 } }
  const base = commendation.base === 'ranked' ? ranked.length : members.length
  const commended = commendUnits(ranked, commendation, base)
  const last = ranked.findLast((placed) => commended.units.has(placed))
  const { places, units } = commended
  const line = { ...counts, places, commended: units.size, ...(last !== undefined && { line: last.total }) }
  return { ranked, commended, line }
}

function notCommended(
  contender: Contender,
  { rank, commendation }: Scheme,
  placed: Placed | undefined,
  commended: Commended | undefined,
): NotCommended | undefined {
  if (commendation === undefined) return undefined
  if (placed !== undefined) return commended?.because.get(placed)
  const unranked: Unranked | undefined = unrankedBecause(contender, rank)
  return unranked === 'vetoed' && commendation.excludes.includes('fail') ? 'veto' : 'not-ranked'
}
