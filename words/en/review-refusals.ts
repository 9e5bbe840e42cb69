import type { Says } from '../says.ts'

/** Refusals of review, closing and corrections. */
export const reviewRefusals = {
  'report.in-review': () => ({
    what: 'A step above has already acted on this report; nothing was written.',
    next: 'Ask for it back under Review; once returned you can hand in again. What you typed is kept as a draft.',
  }),
  'report.month-closed': () => ({
    what: 'This month is closed; nothing was written.',
    next: 'To change a figure of a closed month, ask for a correction.',
  }),
  'review.month-unknown': (f) => ({
    what: `There are no reports of ${f.period ?? 'this month'} to look at yet.`,
    next: 'Choose a month that has ended.',
  }),
  'review.unknown': () => ({
    what: 'This report was not found.',
    next: 'It may not be handed in yet, or be of a unit you cannot see; come in from the list.',
  }),
  'review.not-yours': () => ({
    what: 'The review of this report does not pass through your unit.',
    next: 'The page says where it lies and which steps it takes.',
  }),
  'review.month-closed': () => ({
    what: 'The month is closed: nothing can be accepted, returned or recalled. Nothing was changed.',
    next: 'The reporting unit can ask for a correction.',
  }),
  'review.changed-meanwhile': (f) => ({
    what: `${f.name === undefined || f.name === '' ? 'Somebody' : f.name} acted on this report while you were looking at it; your step was not written.`,
    next: 'Look at it as it stands now and decide again; the reason you wrote is still on the page.',
  }),
  'review.not-at-your-step': () => ({
    what: 'This report does not lie at your step now; your step was not written.',
    next: 'The page says with whom it lies; you may be able to recall it or ask for it back.',
  }),
  'review.own-report': () => ({
    what: 'You handed this report in, or accepted it at an earlier step, so you cannot review it.',
    next: 'A colleague of your unit has to do it.',
  }),
  'review.reason-missing': () => ({
    what: 'There was no reason; nothing was written.',
    next: 'Write one: the other side will read it.',
  }),
  'review.no-such-step': () => ({
    what: 'It cannot be returned there: that is not an earlier step.',
    next: 'Choose the reporting unit or an earlier step.',
  }),
  'review.recall-too-late': () => ({
    what: 'The next step has acted; it can no longer be recalled.',
    next: 'Ask the unit that holds it to return it.',
  }),
  'review.ask-not-needed': () => ({
    what: 'There is nothing to ask for now.',
    next: 'The report lies with you, or you can simply recall it.',
  }),
  'review.already-asked': () => ({
    what: 'It was asked for already and the answer is not here yet.',
    next: 'Speak to the unit that holds it.',
  }),
  'review.not-asked': () => ({ what: 'Nobody asked for this report.', next: 'No answer is needed.' }),
  'closing.not-due': (f) => ({
    what: `Reports are due until ${f.due ?? ''}; the month cannot be closed before.`,
    next: 'Close it after that day.',
  }),
  'closing.already-closed': (f) => ({
    what: `${f.name ?? ''} closed this month at ${f.at ?? ''}.`,
    next: 'A month is closed once; from then on figures change by corrections.',
  }),
  'closing.changed-meanwhile': () => ({
    what: 'What is open changed while you were looking; the month was not closed.',
    next: 'Check the list as it is now and close again; your note is still there.',
  }),
  'closing.reason-missing': (f) => ({
    what: `${f.open ?? ''} reports are open and no reason was given; the month was not closed.`,
    next: 'Say why the month is closed over them; reason and list are kept and shown.',
  }),
  'figure.unknown': () => ({
    what: 'This figure was not found, or is not one your unit reports or verifies.',
    next: 'Come in from a report, an explanation or the list of corrections.',
  }),
  'figure.not-so': () => ({
    what: 'The figure is not written as it should be: a rate takes numerator and denominator (the first not above the second), anything else one number, or a reason for absence. Nothing was written.',
    next: 'Mend it and send it again.',
  }),
  'correction.unknown': () => ({
    what: 'This correction was not found.',
    next: 'It may be of a unit you cannot see; come in from the list.',
  }),
  'correction.month-open': () => ({
    what: 'The month is not closed, so no correction is needed.',
    next: 'Recall the report or ask for it back, mend it and hand it in again.',
  }),
  'correction.waiting': () => ({
    what: 'A correction of this figure already waits for an answer.',
    next: 'Wait for it, or withdraw it first.',
  }),
  'correction.changed-meanwhile': () => ({
    what: 'The figure got a new version while you were writing; nothing was written.',
    next: 'Look at the figure as it is now; what you wrote is still on the page.',
  }),
  'correction.same-figure': () => ({
    what: 'The new figure says the same as the one in force; nothing was written.',
    next: 'Write what it should be.',
  }),
  'correction.settled': (f) => ({
    what: `${f.name ?? ''} has settled this correction already; your step was not written.`,
    next: 'A settled correction stays as it is; ask for a new one.',
  }),
  'correction.own-request': () => ({
    what: 'You asked for this correction, so you cannot approve it.',
    next: 'A colleague has to decide.',
  }),
  'correction.not-above': () => ({
    what: 'Corrections are approved by the office that closed the month, not by your unit.',
    next: 'Wait for the answer; the unit that asked may withdraw.',
  }),
  'correction.not-your-request': () => ({
    what: 'Only the unit that asked may withdraw this correction.',
    next: 'To say no, refuse it with a reason.',
  }),
  'correction.overtaken': () => ({
    what: 'The figure got a new version after the request was made; it cannot be approved. Nothing was written.',
    next: 'Refuse it; the unit can ask again from the figure as it is now.',
  }),
} satisfies Readonly<Record<string, Says>>
