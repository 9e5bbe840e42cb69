import type { Says } from '../says.ts'

/** 求路线被拒绝的说明. */
export const routeRefusals = {
  'route.not-your-unit': (f) => ({
    what: `You cannot plan a route for ${f.unit ?? 'this unit'}.`,
    next: 'A town plans for itself; an office and a leader also for the units below theirs.',
  }),
  'route.one-at-a-time': () => ({
    what: 'A route of yours is being computed already; no new one was begun.',
    next: 'Wait for it, or cancel it first.',
  }),
  'route.indicator-unknown': (f) => ({
    what: `The scheme has no indicator “${f.indicator ?? ''}”; nothing was begun.`,
    next: 'Load the page again: the table lists the indicators of the scheme in force.',
  }),
  'route.cut-off': (f) => ({
    what: 'The cut-off month cannot be chosen; nothing was begun.',
    next: `Choose one from ${f.from ?? ''} to ${f.to ?? ''}.`,
  }),
  'route.unknown': () => ({
    what: 'This computation was not found.',
    next: 'Answers are kept while you are signed in; compute it again.',
  }),
  'route.no-plan': () => ({
    what: 'There is no answer to export.',
    next: 'Wait until it is computed, or compute it again.',
  }),
} satisfies Record<`route.${string}`, Says>
