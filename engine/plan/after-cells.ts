import type { Expression } from '../formula/expression.ts'
import type { Card, Scheme } from '../scheme/scheme.ts'
import { cardCells } from './card-cells.ts'
import type { After, Cell, Moment } from './program.ts'

/** 时刻 of a scheme, in order. */
export const momentsIn = ({ honours = [] }: Scheme): readonly Moment[] => [
  'ranked',
  'graded',
  'commended',
  ...honours.map(({ id }): Moment => `honoured:${id}`),
]

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
    ...(scheme.honours ?? []).flatMap(({ id, by, unit, requires }): Cell[] => [
      { id: `by:${id}`, unit, expression: own(by.expression) },
      ...(requires === undefined ? [] : [truth(`deserves:${id}`, own(requires.expression))]),
    ]),
    ...(scheme.payments ?? []).map(({ id, expression, round }): Cell => {
      const exact = own(expression)
      if (round.rounding === 'largest-remainder')
        return { id: `exact:${id}`, unit: 'yuan', expression: exact }
      const rounded: Expression = { op: 'round', of: exact, digits: round.digits, mode: round.rounding }
      return { id: `payment:${id}`, unit: 'yuan', expression: rounded }
    }),
  ]
}

/** 分到各个时刻: `cells` are in reading order; every cell as early as what it reads allows. */
export function momentsOf(
  cells: readonly Cell[],
  scheme: Scheme,
  readsOf: (expression: Expression) => readonly string[],
): { readonly after: After; readonly tooEarly: readonly TooEarly[] } {
  const moments = momentsIn(scheme)
  const latest = new Map<string, { readonly moment: number; readonly because: string }>()
  const after: Record<Moment, Cell[]> = { ranked: [], graded: [], commended: [] }
  for (const moment of moments) after[moment] = []
  const tooEarly: TooEarly[] = []
  for (const one of cells) {
    let [moment, because] = [0, '']
    for (const id of readsOf(one.expression)) {
      const found = toldAt(id, moments) ?? latest.get(id)
      if (found !== undefined && found.moment > moment) [moment, because] = [found.moment, found.because]
    }
    latest.set(one.id, { moment, because })
    if (moment > latestFor(one.id, scheme)) tooEarly.push({ cell: one, reads: because })
    after[moments[moment] ?? 'commended']?.push(one)
  }
  return { after, tooEarly }
}

/** The moment at which what no evaluator computes is known. */
function toldAt(
  id: string,
  moments: readonly Moment[],
): { readonly moment: number; readonly because: string } | undefined {
  if (id === 'commended') return { moment: 2, because: id }
  const [kind = '', name = ''] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]
  if (kind === 'grade') return { moment: 1, because: `grade(${name})` }
  if (kind !== 'commended') return undefined
  return { moment: moments.indexOf(`honoured:${name}`), because: `commended(${name})` }
}

/** The last moment at which a cell must be known: a card that bears on grades before grades, one without merit before merit. */
function latestFor(id: string, scheme: Scheme): number {
  if (id.startsWith('required:')) return 0
  if (id === 'required') return 1
  const honours = scheme.honours ?? []
  const honour = honours.findIndex((one) => id === `by:${one.id}` || id === `deserves:${one.id}`)
  if (honour >= 0) return honour + 2
  const card = id.startsWith('card:') ? scheme.cards?.find((one) => `card:${one.id}` === id) : undefined
  if (card !== undefined && bearsOnGrades(card)) return 0
  return card?.effects.includes('no-merit') ? 1 : Number.POSITIVE_INFINITY
}

/** 限定等次、降等次的牌: known before grades are given. */
export const bearsOnGrades = ({ effects }: Card): boolean =>
  effects.includes('cap-grade') || effects.includes('lower-grade')
