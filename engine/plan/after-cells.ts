import type { Expression } from '../formula/expression.ts'
import type { Card, Scheme } from '../scheme/scheme.ts'
import { anyOf, cell } from './compose.ts'
import type { After, Cell } from './program.ts'
import { known } from './veto-cells.ts'

export type Moment = keyof After

export const MOMENTS: readonly Moment[] = ['ranked', 'graded', 'commended']

/** 尚未知道的结果: a cell that must be known at a moment, but reads what is known only later. */
export interface TooEarly {
  readonly cell: Cell
  readonly reads: string
}

/** The cells of the after-stage in no particular order; none where the scheme has nothing to say after the ranking. */
export function afterCells(scheme: Scheme, own: (expression: Expression) => Expression): readonly Cell[] {
  const truth = (id: string, expression: Expression): Cell => ({ id, unit: 'truth', expression })
  const required = scheme.commendation?.requires
  return [
    ...scheme.grades.flatMap(({ id, requires }) =>
      requires === undefined ? [] : [truth(`required:${id}`, own(requires.expression))],
    ),
    ...(scheme.cards ?? []).flatMap((card) => cardCells(card, own)),
    ...(required === undefined ? [] : [truth('required', own(required.expression))]),
    ...(scheme.payments ?? []).map(
      ({ id, expression, round }): Cell => ({
        id: `payment:${id}`,
        unit: 'yuan',
        expression: { op: 'round', of: own(expression), digits: round.digits, mode: round.rounding },
      }),
    ),
  ]
}

/** Entered, or held last year and not left; one that moves is held by whoever enters. */
function cardCells(card: Card, own: (expression: Expression) => Expression): readonly Cell[] {
  const { id, enters, leaves } = card
  const truth = (name: string, expression: Expression): Cell => ({
    id: `${name}:${id}`,
    unit: 'truth',
    expression,
  })
  const entered = known(cell(`enters:${id}`))
  const cells = [
    truth('enters', own(enters.expression)),
    truth('had', { op: 'past', of: `card:${id}`, back: 1 }),
  ]
  if (leaves === undefined) return [...cells, truth('card', entered)]
  const stays: Expression = { op: 'not', of: known(cell(`leaves:${id}`)) }
  const kept: Expression = { op: 'and', of: [known(cell(`had:${id}`)), stays] }
  return [...cells, truth('leaves', own(leaves.expression)), truth('card', anyOf([entered, kept]))]
}

/** 分到三个时刻: `cells` are in reading order; every cell as early as what it reads allows. */
export function momentsOf(
  cells: readonly Cell[],
  scheme: Scheme,
  readsOf: (expression: Expression) => readonly string[],
): { readonly after: After; readonly tooEarly: readonly TooEarly[] } {
  const latest = new Map<string, { readonly moment: number; readonly because: string }>()
  const after: Record<Moment, Cell[]> = { ranked: [], graded: [], commended: [] }
  const tooEarly: TooEarly[] = []
  for (const one of cells) {
    let [moment, because] = [0, '']
    for (const id of readsOf(one.expression)) {
      const read = id === 'commended' ? { moment: 2, because: id } : latest.get(id)
      const found = id.startsWith('grade:') ? { moment: 1, because: `grade(${id.slice(6)})` } : read
      if (found !== undefined && found.moment > moment) [moment, because] = [found.moment, found.because]
    }
    latest.set(one.id, { moment, because })
    if (moment > latestFor(one.id, scheme)) tooEarly.push({ cell: one, reads: because })
    after[MOMENTS[moment] ?? 'commended'].push(one)
  }
  return { after, tooEarly }
}

/** The last moment at which a cell must be known: a card that caps a grade before grades, one without merit before merit. */
function latestFor(id: string, scheme: Scheme): number {
  if (id.startsWith('required:')) return 0
  if (id === 'required') return 1
  const card = id.startsWith('card:') ? scheme.cards?.find((one) => `card:${one.id}` === id) : undefined
  if (card?.effects.includes('cap-grade')) return 0
  return card?.effects.includes('no-merit') ? 1 : 2
}
