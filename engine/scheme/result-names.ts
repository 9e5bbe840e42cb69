import type { Span } from '../formula/part-of-year.ts'
import { RESULT_NAMED, type RESULT_PLAIN } from '../formula/result-words.ts'
import type { ClauseContext } from '../kinds/clause-context.ts'
import { idsUnder, valueUnder } from './item-ids.ts'
import type { SourceMap } from './source-node.ts'

type Results = NonNullable<ClauseContext['results']>

/**
 * 结果的名目: what a formula about consequences may read of the result itself: `total`, `rank`, `grade(excellent)`,
 * `card(yellow)` … Which of them is known yet where a formula stands is the plan's to say.
 */
export function resultNames(scheme: SourceMap): Results {
  const truths = RESULT_NAMED.flatMap((kind) => {
    const [list, key] = LISTS[kind]
    return [...idsUnder(scheme, list, key)].map((id) => {
      const each = kind === 'card' ? spanOf(scheme, id) : undefined
      return [`${kind}(${id})`, { ...truth(`${kind}:${id}`), ...(each && { each }) }] as const
    })
  })
  return new Map([...PLAIN, ...truths])
}

/** The part of the year a card is entered by, as it is written. */
function spanOf(scheme: SourceMap, card: string): Span | undefined {
  const list = valueUnder(scheme, 'cards')
  const maps = list?.type === 'list' ? list.items.filter((item) => item.type === 'map') : []
  const text = (map: SourceMap, key: string) => {
    const node = valueUnder(map, key)
    return node?.type === 'text' ? node.text : undefined
  }
  const found = maps.find((map) => text(map, 'card') === card)
  const each = found && text(found, 'each')
  return each === 'month' || each === 'quarter' ? each : undefined
}

const LISTS = {
  grade: ['grades', 'grade'],
  card: ['cards', 'card'],
  commended: ['honours', 'honour'],
} as const satisfies Record<(typeof RESULT_NAMED)[number], readonly [string, string]>

const truth = (cell: string) => ({ cell, unit: 'truth' }) as const

const PLAIN: readonly [
  (typeof RESULT_PLAIN)[number],
  { readonly cell: string; readonly unit: 'score' | 'number' | 'truth' },
][] = [
  ['total', { cell: 'total', unit: 'score' }],
  ['subtotal', { cell: 'subtotal', unit: 'score' }],
  ['bonus', { cell: 'bonus', unit: 'score' }],
  ['rank', { cell: 'rank', unit: 'number' }],
  ['group-size', { cell: 'group-size', unit: 'number' }],
  ['commended', truth('commended')],
]

/** 往年结果的名目, as `past(…)` may name them. */
export const pastNames = (scheme: SourceMap): ReadonlySet<string> =>
  new Set(
    [['grade', 'grades'] as const, ['veto', 'vetoes'] as const, ['card', 'cards'] as const].flatMap(
      ([kind, list]) => [...idsUnder(scheme, list, kind)].map((id) => `${kind}:${id}`),
    ),
  )
