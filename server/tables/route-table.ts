import type { RoutePlanView } from '#contract'
import type { Unit } from '#engine'
import { COMMAND_WORDS, formatValue, type Language } from '#words'
import type { RouteTable } from '../exchange/index.ts'

type Amount = NonNullable<RoutePlanView['cost']>

/** 路线 as a table: what to do, how much of it, what it adds and costs; above it where that leads, or what binds. */
export function routeTable(view: RoutePlanView, language: Language): RouteTable {
  const { head, goal } = view
  const words = COMMAND_WORDS[language].route
  const nameOf = ({ zh, en }: RoutePlanView['unitName']): string => (language === 'en' ? (en ?? zh) : zh)
  const figure = (amount: Amount, unit: string): string =>
    'missing' in amount ? '—' : formatValue({ exact: amount.shown, unit: unit as Unit }, language)
  const stands = (point: RoutePlanView['before']): string =>
    words.stands(shown(point.total), point.rank === undefined ? '—' : String(point.rank), point.commended)
  const aim =
    goal.kind === 'total'
      ? words.goal.total(goal.total)
      : goal.kind === 'rank'
        ? words.goal.rank(String(goal.rank))
        : words.goal.line
  const after = view.after === undefined ? undefined : stands(view.after)
  const closed = (['at-ceiling', 'all-reported', 'no-figure'] as const).flatMap((because) => {
    const names = view.closed.filter((one) => one.because === because).map(({ name }) => nameOf(name))
    return names.length === 0 ? [] : [words.closed[because](names.join('、'))]
  })
  return {
    language,
    title: words.title(nameOf(view.unitName), aim),
    scheme: nameOf(head.name),
    document: head.document,
    period: head.period,
    through: head.through,
    digits: head.digits,
    hash: head.hash,
    about: [
      words.now(stands(view.before)),
      ...(view.reached && after !== undefined ? [words.afterwards(after, shown(view.cost))] : []),
      ...(view.because === undefined ? [] : [words.because[view.because]]),
      ...(view.reached || after === undefined ? [] : [words.best(after)]),
    ],
    columns: view.reached
      ? ['indicator', 'from', 'to', 'count', 'points', 'cost'].map((one) => words.columns[one as 'from'])
      : [words.columns.indicator, words.columns.to, words.columns.points],
    rows: view.reached
      ? view.moves.map((move) => [
          nameOf(move.name),
          figure(move.from, move.unit),
          figure(move.to, move.unit),
          move.count === undefined ? '' : signed(move.count),
          `+${shown(move.points)}`,
          shown(move.cost),
        ])
      : view.gains.map((gain) => [nameOf(gain.name), figure(gain.to, gain.unit), shown(gain.gain)]),
    footnotes: [...(view.coarse ? [words.coarse] : []), ...closed],
  }
}

const shown = (amount: Amount | undefined): string =>
  amount === undefined || 'missing' in amount ? '—' : amount.shown

const signed = (text: string): string => (text.startsWith('-') ? text : `+${text}`)
