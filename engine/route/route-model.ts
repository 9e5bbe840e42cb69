import { displayText } from '../value/decimal-text.ts'
import type { Rational } from '../value/rational.ts'
import type { Way } from './way.ts'

/** 求解器的回答: values of the model's columns by name. */
export interface RouteSolution {
  readonly status: 'optimal' | 'infeasible' | 'stopped'
  readonly columns: Readonly<Record<string, number>>
}

/** 求解: a mixed-integer model in LP text; whoever asks brings the solver. */
export type SolveRoute = (model: string) => Promise<RouteSolution>

/** Twelve places: more than a solver in floating point sees; the plan is weighed exactly afterwards. */
const written = (value: Rational): string => displayText(value, 12, 'half-up')
const term = (value: Rational, name: string): string =>
  value.n < 0n ? `- ${written({ n: -value.n, d: value.d })} ${name}` : `+ ${written(value)} ${name}`

const taken = (way: number, option: number): string => `y${way}_${option}`
const further = (way: number, option: number): string => `n${way}_${option}`

/**
 * 选择走法的模型: one option of each way (`y` is 1), along a stretch some further steps (`n`). Either the least cost with a
 * gain of at least `need`, or (`need` undefined) the greatest gain; within the budget where there is one.
 */
export function routeModel(
  ways: readonly Way[],
  need: Rational | undefined,
  budget: Rational | undefined,
): string {
  const gains: string[] = []
  const costs: string[] = []
  const rows: string[] = []
  const [whole, either]: [string[], string[]] = [[], []]
  for (const [way, { options }] of ways.entries()) {
    rows.push(` one${way}: ${options.map((_, at) => `+ 1 ${taken(way, at)}`).join(' ')} = 1`)
    for (const [at, option] of options.entries()) {
      either.push(taken(way, at))
      gains.push(term(option.gain, taken(way, at)))
      costs.push(term(option.cost, taken(way, at)))
      if (option.further === undefined) continue
      whole.push(further(way, at))
      gains.push(term(option.further.gain, further(way, at)))
      costs.push(term(option.further.cost, further(way, at)))
      rows.push(` most${way}_${at}: + 1 ${further(way, at)} - ${option.further.steps} ${taken(way, at)} <= 0`)
    }
  }
  if (need !== undefined) rows.push(` need: ${gains.join(' ')} >= ${written(need)}`)
  if (budget !== undefined) rows.push(` budget: ${costs.join(' ')} <= ${written(budget)}`)
  return [
    need === undefined ? 'Maximize' : 'Minimize',
    ` aim: ${(need === undefined ? gains : costs).join(' ')}`,
    'Subject To',
    ...rows,
    ...(whole.length === 0 ? [] : ['General', ` ${whole.join(' ')}`]),
    'Binary',
    ` ${either.join(' ')}`,
    'End',
    '',
  ].join('\n')
}

/** 模型的解 → 每个走法各指标的步数. */
export function stepsOf(ways: readonly Way[], { columns }: RouteSolution): readonly (readonly number[])[] {
  return ways.map(({ levers, options }, way) => {
    const at = options.findIndex((_, option) => (columns[taken(way, option)] ?? 0) > 0.5)
    const option = options[at]
    if (option === undefined) return levers.map(() => 0)
    const more = Math.round(columns[further(way, at)] ?? 0)
    const held = Math.min(Math.max(0, more), option.further?.steps ?? 0)
    return option.steps.map((steps) => steps + held)
  })
}
