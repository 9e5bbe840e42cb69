import type { Says } from '../says.ts'
import { refusedText } from './findings/guard.ts'

const NUMBERS: Readonly<Record<string, string>> = {
  'identity-number': 'an identity-card number',
  'mobile-number': 'a mobile number',
  'bank-card': 'a bank-card number',
}

const refusedWords: Says = (f) => {
  const number = NUMBERS[f.found ?? '']
  if (number !== undefined)
    return {
      what: `The text holds ${number}; it was not saved.`,
      next: 'Forms need totals and nobody’s number; take it out and save again, all other cells are kept.',
    }
  const { what, why, mend } = refusedText(f)
  return { what: `${what} It was not saved.`, next: `${why} ${mend}` }
}

/** Refusals of forms, entries and extensions. */
export const formRefusals = {
  'form.unknown': () => ({
    what: 'There is no such form, or it is not reported in this rhythm.',
    next: 'Enter again from the Fill in or the Forms page.',
  }),
  'form.header-changed': () => ({
    what: 'Somebody else changed the header of this form just now.',
    next: 'What you entered is still on the page. Reload to see the latest header and change it again.',
  }),
  'form.text-refused': (f) => refusedWords(f),
  'form.from-another-rhythm': (f) => ({
    what: `The first period "${f.from ?? ''}" does not fit the rhythm of this form.`,
    next: 'Write "2017-12" for a monthly form, "2017Q4" for a quarterly and "2017" for a yearly one.',
  }),
  'form.expired-before-use': (f) => ({
    what: `It is valid until ${f.until ?? ''}, before its first period ${f.from ?? ''}.`,
    next: 'Compare expiry and first period with the approval.',
  }),
  'form.not-a-day': (f) => ({ what: `"${f.day ?? ''}" is no day.`, next: 'Enter a day that exists.' }),
  'form.duplicate-field': (f) => ({
    what: `"${f.names ?? ''}" is asked for already in form ${f.form ?? ''}, as indicator ${f.of ?? ''}; ${f.indicator ?? ''} of this form asks again.`,
    next: 'One number is asked once: use the indicator there is, or set it to "known from elsewhere" in this form.',
  }),
  'calendar.changed': () => ({
    what: 'Somebody else changed the calendar of this year just now.',
    next: 'What you entered is still on the page. Reload to see the latest and change it again.',
  }),
  'calendar.not-a-day': (f) => ({ what: `"${f.day ?? ''}" is no day.`, next: 'Write days like 2026-10-01.' }),
  'calendar.other-year': (f) => ({
    what: `${f.day ?? ''} does not belong to the days off of ${f.year ?? ''}.`,
    next: 'Enter it in its own year.',
  }),
  'calendar.both': (f) => ({
    what: `${f.day ?? ''} is listed as a day off and as a working day.`,
    next: 'Compare with the notice and keep one of the two.',
  }),
  'calendar.not-a-weekend': (f) => ({
    what: `${f.day ?? ''} is no weekend day and need not be listed as worked.`,
    next: 'List only Saturdays and Sundays that are worked.',
  }),
  'entry.text-refused': (f) => refusedWords(f),
  'entry.changed-meanwhile': (f) => ({
    what: `Cells of ${f.unit ?? ''} were changed just now and are not handed in.`,
    next: 'Everything you typed is there. Look at the summary again and hand in.',
  }),
  'entry.nothing-to-hand-in': () => ({
    what: 'There is no figure to hand in yet.',
    next: 'Where nothing happened, say so: choose "nothing happened" in the cell, then hand in.',
  }),
  'extension.too-late': (f) => ({
    what: `The day ${f.due ?? ''} is over; no extension can be asked for.`,
    next: 'You can still hand in, marked as late; say in the remarks what held you up.',
  }),
  'extension.not-later': (f) => ({
    what: `The day asked for is not later than ${f.due ?? ''}, when it is due now.`,
    next: 'Choose a later day.',
  }),
  'extension.waiting': () => ({
    what: 'An extension was asked for and is not decided yet.',
    next: 'Wait for the decision before asking again.',
  }),
  'extension.no-reason': () => ({
    what: 'No reason was given.',
    next: 'Give the reason in a sentence or two.',
  }),
  'extension.nothing-asked': () => ({
    what: 'No extension is waiting for a decision.',
    next: 'It may have been decided already; reload.',
  }),
  'extension.own': () => ({
    what: 'Nobody decides an extension they asked for.',
    next: 'Someone else of the level above decides.',
  }),
  'extension.not-above': () => ({
    what: 'Extensions of this unit are not yours to decide.',
    next: 'The level above decides: the town for its villages, the assessment office for towns.',
  }),
} satisfies Readonly<Record<string, Says>>
