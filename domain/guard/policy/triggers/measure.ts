import type { Measure, Scheme } from '#engine'
import type { TriggerOptions } from '../pack.ts'
import type { Match, Trigger } from '../trigger.ts'
import { isAuthorised } from './authorised.ts'
import { TIMES_A_YEAR } from './inspections.ts'

/**
 * 工作措施: those of `kinds` that fulfil every condition written: bear one of the words in
 * their name, carry one of the marks, have one of the texts, lack one
 * of the properties, come oftener than `at-most`, stand without the authorisation. No condition: the kind itself.
 */
export const measure: Trigger = (scheme, options) =>
  (scheme.arrangements?.measures ?? [])
    .filter(({ kind }) => options['kinds']?.includes(kind))
    .flatMap((one) => matchOf(one, scheme, options))

function matchOf(one: Measure, scheme: Scheme, options: TriggerOptions): readonly Match[] {
  const about = `measure(${one.id})`
  const { marked, has, lacks, named, without, 'at-most': atMost } = options
  if (named !== undefined && !named.some((word) => one.name.zh.includes(word))) return []
  if (marked !== undefined && !marked.some((mark) => marks(one).includes(mark))) return []
  if (has !== undefined && !has.some((key) => properties(one).includes(key))) return []
  const lacking = lacks?.filter((key) => !properties(one).includes(key)) ?? []
  if (lacks !== undefined && lacking.length === 0) return []
  if (without !== undefined && isAuthorised(scheme, about, without)) return []
  if (atMost !== undefined && !isOftener(one, atMost[0])) return []
  const keys = lacking.join(', ')
  const { zh, en = zh } = one.name
  const matched = keys === '' ? { zh, en } : { zh: `${zh}：${keys}`, en: `${en}: ${keys}` }
  return [{ about, at: one.at, matched }]
}

const marks = ({ marks: said }: Measure): readonly string[] =>
  Object.entries(said).flatMap(([mark, yes]) => (yes === true ? [mark] : []))

const properties = ({ texts, replyDays, appealDays, every, months }: Measure): readonly string[] => [
  ...Object.keys(texts),
  ...(replyDays === undefined ? [] : ['reply-days']),
  ...(appealDays === undefined ? [] : ['appeal-days']),
  ...(every === undefined ? [] : ['every']),
  ...(months.length === 0 ? [] : ['months']),
]

function isOftener({ every, months }: Measure, limit: string | undefined): boolean {
  const times: Readonly<Record<string, number>> = TIMES_A_YEAR
  const most = times[limit ?? ''] ?? Number.POSITIVE_INFINITY
  return Math.max(months.length, every === undefined ? 0 : TIMES_A_YEAR[every]) > most
}
