import type { SameKeys } from '../same-keys.ts'
import type { route as original } from '../zh-CN/route.ts'

export const route = {
  title: (unit: string, goal: string) => `${unit}: how to ${goal}`,
  goal: {
    total: (total: string) => `reach ${total} points`,
    rank: (rank: string) => `reach place ${rank}`,
    line: 'reach the line of commendation',
  },
  now: (standing: string) => `Now: ${standing}`,
  stands: (total: string, rank: string, commended: boolean) =>
    `${total} points, place ${rank}, ${commended ? 'within the line' : 'not within the line'}`,
  columns: {
    indicator: 'Indicator',
    from: 'Now',
    to: 'To',
    count: 'Persons or cases',
    points: 'Points',
    cost: 'Cost',
  },
  afterwards: (standing: string, cost: string) =>
    `With that done (weighed again): ${standing}; total cost ${cost}. Other units stay as they are.`,
  coarse:
    'Some clauses read several indicators together; these were tried at marked points only, and a slightly cheaper way may exist.',
  because: {
    already: 'Reached already; nothing needs to be done.',
    unranked: 'This unit has no total or no rank, so there is no route.',
    veto: 'A veto stands in the way of any score; it has to be lifted by procedure first.',
    'no-lever': 'No indicator can still be improved.',
    levers: 'All indicators at their ceilings do not suffice.',
    budget: 'It can be done, but not within the budget.',
    unverified: 'No plan held when weighed again, so none is given.',
  },
  best: (standing: string) => `The most that can be reached: ${standing}`,
  gains: 'What each indicator adds alone, at its ceiling:',
  gain: (indicator: string, to: string, gain: string) => `${indicator} to ${to}: ${gain} points`,
  closed: {
    'at-ceiling': (indicators: string) => `At the ceiling, not moved: ${indicators}`,
    'all-reported': (indicators: string) =>
      `Every figure before the cut-off is in and cannot move: ${indicators}`,
    'no-figure': (indicators: string) => `No figure, nothing to improve: ${indicators}`,
  },
  usual:
    'No indicators were given, so each may go as far as the best of its class, one unit of measure costing 1. Give a CSV of indicator,ceiling,cost with --levers.',
  options: {
    goal: 'line (commendation, the default), rank:3 or score:90',
    levers: 'indicators that may move (CSV: indicator,ceiling,cost)',
    budget: 'the most all moves may cost',
    by: 'cut-off month, e.g. 2017-12; what is reported in full before cannot move',
  },
} satisfies SameKeys<typeof original>
