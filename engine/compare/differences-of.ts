import { isPlain } from '../explain/standpoint.ts'
import type { ByClass, Item, Names } from '../scheme/scheme.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import { exactText } from '../value/decimal-text.ts'
import type { SchemeDifference, SchemeDifferenceCode } from './scheme-difference.ts'

/** 方案里有名称的一处. */
export interface Named {
  readonly id: string
  readonly name: Names
  readonly at?: SourcePlace
}

/** 一列有代号的东西: added, removed, and what differs in those that stayed. */
export function listed<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  what: 'class' | 'indicator' | 'item' | 'veto' | 'grade' | 'card' | 'honour' | 'payment',
  differences: (before: T, after: T) => readonly SchemeDifference[],
): SchemeDifference[] {
  const old = new Map(before.map((one) => [one.id, one]))
  const now = new Map(after.map((one) => [one.id, one]))
  return [
    ...after.flatMap((one) => {
      const match = old.get(one.id)
      if (match !== undefined) return differences(match, one)
      return [
        {
          code: `${what}-added` as const,
          subject: one.id,
          name: one.name,
          facts: outOf(one),
          ...place('after', one),
        },
      ]
    }),
    ...before
      .filter((one) => !now.has(one.id))
      .map((one) => ({
        code: `${what}-removed` as const,
        subject: one.id,
        name: one.name,
        facts: outOf(one),
        ...place('before', one),
      })),
  ]
}

const place = (key: 'before' | 'after', { at }: Named): Record<string, SourcePlace> =>
  at === undefined ? {} : { [key]: at }

const outOf = (one: object): Record<string, string> =>
  'points' in one ? { points: pointsText(one as Pick<Item, 'points' | 'open'>) } : {}

/** One difference where the two texts differ; an absent side is written as the empty text. */
export function changed(
  code: SchemeDifferenceCode,
  before: Named,
  after: Named,
  old: string | undefined,
  now: string | undefined,
  facts: Readonly<Record<string, string>> = {},
): SchemeDifference[] {
  if (old === now) return []
  const texts = { before: old ?? '', after: now ?? '', ...facts }
  return [
    {
      code,
      subject: after.id,
      name: after.name,
      facts: texts,
      ...place('before', before),
      ...place('after', after),
    },
  ]
}

/** "10", "one 10, two 12", or "none" where there is no maximum. */
export const pointsText = ({ points, open }: Pick<Item, 'points' | 'open'>): string =>
  open ? 'none' : byClassText(points)

/** "10", or "one 10, two 12". */
export function byClassText(amount: ByClass): string {
  if (isPlain(amount)) return exactText(amount)
  return Object.entries(amount)
    .map(([unitClass, value]) => `${unitClass} ${exactText(value)}`)
    .join(', ')
}
