import type { PublicationRefusal } from '#domain/guard'
import type { Says } from '../says.ts'

/** Why a scheme may not be published; facts name the finding in the way. */
export const publicationRefusals = {
  'publication.no-scheme': () => ({
    what: 'The scheme cannot yet be read as rules that compute, so it cannot be published.',
    next: 'Mend it as the findings say.',
  }),
  'publication.refused-content': (f) => ({
    what: `${place(f)}: this system takes in no such content; no approval lifts that, and the scheme cannot be published.`,
    next: 'Remove it as the finding says.',
  }),
  'publication.must-be-mended': (f) => ({
    what: `${place(f)}: an error stands, so the scheme cannot be published.`,
    next: 'Mend it as the finding says; no approval lifts an error of this kind.',
  }),
  'publication.approval-needed': (f) => ({
    what: `${place(f)}: policy rule "${f.rule ?? ''}" is not met, and no approval is attached.`,
    next: 'Mend it, or attach the number, issuer and date of an approval and the reason for keeping it; finding and reason are published.',
  }),
  'publication.approval-incomplete': (f) => ({
    what: `${place(f)}: the approval lacks its ${f.missing ?? ''}.`,
    next: 'Number, issuer, date and reason are all needed.',
  }),
  'publication.approval-date': (f) => ({
    what: `${place(f)}: "${f.issued ?? ''}" is no date.`,
    next: 'Write it like 2026-01-31.',
  }),
  'publication.approval-text': (f) => ({
    what: `${place(f)}: the approval or its reason contains "${f.term ?? ''}", which this system does not take in.`,
    next: 'Put the reason in other words.',
  }),
} satisfies Record<PublicationRefusal, Says>

const place = (f: Readonly<Record<string, string | undefined>>): string =>
  [f.about, f.line === undefined || f.line === '' ? '' : `line ${f.line}`]
    .filter((part) => part !== '')
    .join(', ') || 'The scheme'
