import { displayText, exactText, type Route, type RouteGoal, type RouteStanding, type Scheme } from '#engine'
import { type CommandWords, formatValue, type Language, nameIn } from '#words'
import { tableText } from './table.ts'

interface Shown {
  readonly scheme: Scheme
  readonly unit: string
  readonly goal: RouteGoal
  /** The levers were not given but taken from the best of the class. */
  readonly usual: boolean
}

/** 路线 as a plan one can print: moves, what each adds and costs, and where the unit then stands; or what binds. */
export function routeText(
  found: Route,
  { scheme, unit, goal, usual }: Shown,
  language: Language,
  { route: words }: CommandWords,
): string {
  const { digits, rounding } = scheme.display
  const number = (value: Parameters<typeof displayText>[0]): string => displayText(value, digits, rounding)
  const indicator = (id: string) => scheme.indicators.find((one) => one.id === id)
  const nameOf = (id: string): string => {
    const one = indicator(id)
    return one === undefined ? id : nameIn(one.name, language)
  }
  const figure = (id: string, value: Parameters<typeof displayText>[0]): string =>
    formatValue({ exact: exactText(value), unit: indicator(id)?.unit ?? 'number' }, language)
  const stands = ({ total, rank, commended }: RouteStanding): string =>
    words.stands(
      total === undefined ? '—' : number(total),
      rank === undefined ? '—' : String(rank),
      commended,
    )
  const aim =
    goal.kind === 'total'
      ? words.goal.total(number(goal.total))
      : goal.kind === 'rank'
        ? words.goal.rank(String(goal.rank))
        : words.goal.line
  const lines = [words.title(unit, aim), words.now(stands(found.before))]
  if (found.reached) {
    const { columns } = words
    lines.push(
      '',
      tableText(
        [
          [columns.indicator, columns.from, columns.to, columns.count, columns.points, columns.cost],
          ...found.moves.map((move) => [
            nameOf(move.indicator),
            figure(move.indicator, move.from),
            figure(move.indicator, move.to),
            move.count === undefined ? '' : signed(exactText(move.count)),
            `+${number(move.points)}`,
            number(move.cost),
          ]),
        ],
        new Set([1, 2, 3, 4, 5]),
      ),
      '',
      words.afterwards(stands(found.after), number(found.cost)),
      ...(found.coarse ? [words.coarse] : []),
    )
  } else {
    lines.push(words.because[found.because])
    if (found.best !== undefined) lines.push(words.best(stands(found.best)))
    if (found.gains.length > 0) {
      const gains = found.gains.map(({ indicator: id, gain, to }) =>
        words.gain(nameOf(id), figure(id, to), number(gain)),
      )
      lines.push(words.gains, ...gains.map((line) => `  ${line}`))
    }
  }
  for (const because of ['at-ceiling', 'all-reported', 'no-figure'] as const) {
    const closed = found.closed.filter((one) => one.because === because)
    if (closed.length > 0)
      lines.push(words.closed[because](closed.map((one) => nameOf(one.indicator)).join('、')))
  }
  if (usual) lines.push(words.usual)
  return lines.join('\n')
}

const signed = (text: string): string => (text.startsWith('-') ? text : `+${text}`)
