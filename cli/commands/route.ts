import { type Lever, nearestName, parseDecimal, planRoute, type RouteGoal, usualLevers } from '#engine'
import { solveApart } from '#server/solving'
import type { Call, Command } from '../command.ts'
import { assessFolder } from '../folder/read-folder.ts'
import { readLevers } from '../route/read-levers.ts'
import { assessmentOrFindings, NOT_COMPUTED } from '../show/assessed.ts'
import { routeText } from '../show/route.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT, Trouble } from '../trouble.ts'

/** 通往目标的路线: the cheapest improvements that reach a score, a place or the line, weighed again before it is shown. */
export const route: Command = {
  arguments: [2, 2],
  options: { goal: 'text', levers: 'text', budget: 'text', by: 'text', period: 'text', through: 'text' },
  async run(call) {
    const [folder = '', unit = ''] = call.arguments
    const goal = goalOf(call)
    const window = { period: call.text('period'), through: call.text('through') }
    const weighed = await assessFolder(folder, window)
    const assessment = assessmentOrFindings(call, weighed)
    if (assessment === undefined) return NOT_COMPUTED
    const codes = assessment.figures.units.map(({ code }) => code)
    if (!codes.includes(unit)) {
      const near = nearestName(unit, codes) ?? ''
      throw new Trouble(EXIT.usage, ({ trouble }) => trouble['unit-unknown'](unit, near))
    }
    const file = call.text('levers')
    const { scheme } = assessment.program
    const levers: readonly Lever[] =
      file === undefined ? usualLevers(assessment, unit) : await readLevers(scheme, file, call.language)
    const through = monthOf(weighed.through)
    const by = call.text('by') === undefined ? 12 : monthIn(call, weighed.period)
    const budget = budgetOf(call)
    const asked = { unit, goal, levers, through, by, ...(budget !== undefined && { budget }) }
    const found = await planRoute(assessment, asked, solveApart)
    call.say(
      call.json
        ? jsonText(found)
        : routeText(found, { scheme, unit, goal, usual: file === undefined }, call.language, call.words),
    )
    return found.reached || found.because === 'already' ? EXIT.done : EXIT.findings
  },
}

function goalOf(call: Call): RouteGoal {
  const text = call.text('goal') ?? 'line'
  if (text === 'line') return { kind: 'line' }
  const [kind, number = ''] = text.split(':')
  const total = parseDecimal(number)
  if (kind === 'score' && total !== undefined) return { kind: 'total', total }
  if (kind === 'rank' && /^[1-9]\d{0,5}$/.test(number)) return { kind: 'rank', rank: Number(number) }
  throw new Trouble(EXIT.usage, ({ trouble }) =>
    trouble['choice-unknown']('--goal', text, 'line, rank:3, score:90'),
  )
}

function budgetOf(call: Call) {
  const text = call.text('budget')
  if (text === undefined) return undefined
  const budget = parseDecimal(text)
  if (budget !== undefined && budget.n >= 0n) return budget
  throw new Trouble(EXIT.usage, ({ trouble }) => trouble['choice-unknown']('--budget', text, '0 …'))
}

const monthOf = (period: string): number => Number(/-(\d{2})$/.exec(period)?.[1] ?? 12)

function monthIn(call: Call, period: string): number {
  const text = call.text('by') ?? ''
  const month = text.startsWith(`${period}-`) ? Number(text.slice(period.length + 1)) : 0
  if (Number.isInteger(month) && month >= 1 && month <= 12) return month
  throw new Trouble(EXIT.usage, ({ trouble }) =>
    trouble['choice-unknown']('--by', text, `${period}-01 … ${period}-12`),
  )
}
