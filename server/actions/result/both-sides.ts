import type { compareResults } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import { type Actor, may } from '#domain/permission'
import type { Result } from '../../assessing/assessor.ts'
import type { ReadyScheme } from '../../assessing/read-stored-scheme.ts'
import type { ComparedSide } from '../../present/present-comparison.ts'
import { withoutFigures } from '../../present/without-figures.ts'
import type { House } from '../action.ts'
import { trialOfDraft } from '../desk/trial-of-draft.ts'

type Asked = (typeof compareResults)['query']['_output']
type Code = (typeof compareResults)['refusals'][number]

interface Sides {
  readonly before: ComparedSide
  readonly after: ComparedSide
}

interface SideAsked {
  readonly side: 'before' | 'after'
  readonly scheme: string | undefined
  readonly version: string | undefined
  readonly draft: string | undefined
  readonly period: string | undefined
  readonly through: string | undefined
}

/** 两侧: each a published version or a draft on a year's facts; both weigh units of one level. */
export async function bothSides(house: House, actor: Actor, asked: Asked): Promise<Decision<Sides, Code>> {
  const before = await oneSide(house, actor, {
    side: 'before',
    scheme: asked.before,
    version: asked.beforeVersion,
    draft: asked.beforeDraft,
    ...monthOf(asked, asked.beforePeriod, asked.beforeThrough),
  })
  if (!before.accepted) return before
  const after = await oneSide(house, actor, {
    side: 'after',
    scheme: asked.after,
    version: asked.afterVersion,
    draft: asked.afterDraft,
    ...monthOf(asked, asked.afterPeriod, asked.afterThrough),
  })
  if (!after.accepted) return after
  const [older, newer] = [before.value, after.value].map(({ result }) => result.ready.program.scheme.level)
  if (older !== newer)
    return refuse('comparison.different-levels', { before: older ?? '', after: newer ?? '' })
  return accept({ before: before.value, after: after.value })
}

/** The month of both holds only while the side does not weigh another year. */
const monthOf = (asked: Asked, period: string | undefined, through: string | undefined) => ({
  period: period ?? asked.period,
  through: through ?? (period === undefined ? asked.through : undefined),
})

async function oneSide(house: House, actor: Actor, asked: SideAsked): Promise<Decision<ComparedSide, Code>> {
  const { side, scheme, version, draft, period, through } = asked
  if (draft !== undefined) {
    if (!may(actor, 'scheme-draft.read')) return refuse('scheme-draft.unknown')
    const trial = await trialOfDraft(house, actor, draft, { period, through })
    if (!trial.accepted) return trial
    const { ready, result } = trial.value
    return weighed(side, ready, period, result, true)
  }
  if (scheme === undefined) return refuse('comparison.side-open', { side })
  const found = await house.assessor.scheme(actor, scheme, version)
  if (!found.accepted) return found
  const answer = await house.assessor.result(actor, { scheme, version, period, through })
  const result = answer.accepted ? answer.value : undefined
  return weighed(side, found.value.ready, period, result, false)
}

/** A result of last year's figures alone would rank everybody by nothing: it is refused with the indicators it lacks. */
function weighed(
  side: 'before' | 'after',
  ready: ReadyScheme,
  period: string | undefined,
  result: Result | undefined,
  draft: boolean,
): Decision<ComparedSide, Code> {
  const { scheme } = ready.program
  const lacking = withoutFigures(scheme, result?.facts ?? [], period ?? scheme.period)
  if (result !== undefined && !lacking.all) return accept({ result, draft })
  const names = lacking.indicators.map(({ name }) => name)
  return refuse('comparison.no-figures', {
    side,
    scheme: scheme.id,
    version: scheme.version,
    period: period ?? scheme.period,
    count: String(names.length),
    zh: told(names, ({ zh }) => zh, '、', '……'),
    en: told(names, ({ zh, en }) => en ?? zh, ', ', ' …'),
  })
}

const MOST_NAMED = 8

const told = <Name>(
  names: readonly Name[],
  text: (name: Name) => string,
  comma: string,
  more: string,
): string => {
  const first = names.slice(0, MOST_NAMED).map(text).join(comma)
  return names.length > MOST_NAMED ? `${first}${more}` : first
}
