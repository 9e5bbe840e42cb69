import type { StandingView } from '#contract'
import { type Assessment, isMissing, type Names, type Scheme, type Standing } from '#engine'
import { amount, difference } from './amount.ts'

/** Who is looking and what there was a month before: the two things a standing needs beside itself. */
export interface Beholder {
  readonly unit: string
  readonly before?: Assessment | undefined
}

const nextAbove = (assessment: Assessment, standing: Standing): Standing | undefined => {
  const { total, rank, unit } = standing
  if (rank === undefined || isMissing(total)) return undefined
  const within = assessment.program.scheme.rank.within
  return assessment.standings
    .filter((other) => other.rank !== undefined && other.rank < rank)
    .filter((other) => within === 'all' || other.unit.class === unit.class)
    .sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0))[0]
}

/** 一行名次, with its gaps to the line and to the unit above. */
export function presentStanding(
  assessment: Assessment,
  standing: Standing,
  beholder: Beholder,
): StandingView {
  const { scheme } = assessment.program
  const { display } = scheme
  const { unit } = standing
  const group = assessment.groups.find(
    ({ group }) => group === (scheme.rank.within === 'all' ? 'all' : unit.class),
  )
  const above = nextAbove(assessment, standing)
  const before = beholder.before?.standings.find((other) => other.unit.code === unit.code)
  const grade = scheme.grades.find(({ id }) => id === standing.grade)
  const gapToLine = group?.line === undefined ? undefined : difference(standing.total, group.line, display)
  const gapToAbove = above === undefined ? undefined : difference(above.total, standing.total, display)
  return {
    unit: unit.code,
    name: unit.name,
    ...(unit.nameEn === undefined ? {} : { nameEn: unit.nameEn }),
    class: unit.class,
    mine: unit.code === beholder.unit,
    ...(standing.rank === undefined ? {} : { rank: standing.rank }),
    ...(standing.unrankedBecause === undefined ? {} : { unrankedBecause: standing.unrankedBecause }),
    ...(before?.rank === undefined ? {} : { previousRank: before.rank }),
    subtotal: amount(standing.subtotal, display),
    bonus: amount(standing.bonus, display),
    total: amount(standing.total, display),
    ...(before === undefined ? {} : { previousTotal: amount(before.total, display) }),
    ...(grade === undefined ? {} : { grade: grade.id, gradeName: grade.name }),
    vetoes: scheme.vetoes
      .filter(({ id }) => standing.vetoes.includes(id))
      .map(({ id, name, effect }) => ({ veto: id, name, effect })),
    tiedWith: [...standing.tiedWith],
    commended: standing.commended,
    ...(standing.notCommendedBecause === undefined
      ? {}
      : { notCommendedBecause: standing.notCommendedBecause }),
    ...consequences(scheme, standing),
    ...(gapToLine === undefined ? {} : { gapToLine }),
    ...(gapToAbove === undefined ? {} : { gapToAbove }),
  }
}

/** 等次、牌与奖惩金额: only what the scheme has. */
function consequences(
  { grades, cards = [], payments = [] }: Scheme,
  standing: Standing,
): Pick<StandingView, 'passedGrades' | 'cards' | 'payments'> {
  const nameOf = <T extends { readonly id: string; readonly name: Names }>(all: readonly T[], id: string) =>
    all.find((one) => one.id === id)?.name ?? { zh: id }
  const passed = standing.passedGrades.map(({ grade, because }) => ({
    grade,
    name: nameOf(grades, grade),
    because,
  }))
  const held = standing.cards.map(({ card, because }) => ({ card, name: nameOf(cards, card), because }))
  const paid = payments.flatMap(({ id, name, round }) => {
    const found = standing.payments.find(({ payment }) => payment === id)
    return found === undefined
      ? []
      : [
          {
            payment: id,
            name,
            amount: amount(found.amount, {
              digits: round.digits,
              rounding: round.rounding === 'largest-remainder' ? 'floor' : round.rounding,
            }),
          },
        ]
  })
  return {
    ...(passed.length === 0 ? {} : { passedGrades: passed }),
    ...(cards.length === 0 ? {} : { cards: held }),
    ...(payments.length === 0 ? {} : { payments: paid }),
  }
}
