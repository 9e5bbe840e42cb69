import type { RefusalCode } from '../refusal-code.ts'
import type { Says } from '../says.ts'

/** Refusals: what happened, what was kept, what to do next. */
export const refusals = {
  'session.none': () => ({
    what: 'You are not signed in, or your session has ended.',
    next: 'Sign in again; you will come back to this page.',
  }),
  'session.wrong-password': () => ({
    what: 'The account or the password is wrong.',
    next: 'Check both and try again; your administrator can reset a forgotten password.',
  }),
  'session.too-many-attempts': (f) => ({
    what: 'Too many attempts; signing in is paused.',
    next: `Try again in ${f.minutes ?? 'a few'} minutes.`,
  }),
  'permission.none': () => ({
    what: 'Your account may not do this.',
    next: 'Ask the assessment office if your work needs it.',
  }),
  'request.invalid': (f) => ({
    what: `What was sent does not fit: ${f.where ?? ''} ${f.why ?? ''}`.trim(),
    next: 'Mend it and send it again; everything else was kept.',
  }),
  'request.too-many': () => ({ what: 'Too many requests.', next: 'Wait a moment and try again.' }),
  'request.not-found': () => ({
    what: 'There is no such page or route.',
    next: 'Go in again from the menu.',
  }),
  'server.failed': (f) => ({
    what: 'Something failed inside; nothing of this action was written.',
    next: `Try again; if it fails again, tell the administrator number ${f.trace ?? ''}.`,
  }),
  'server.busy': () => ({
    what: 'The system is busy; nothing of this action was written.',
    next: 'Try again shortly.',
  }),
  'scheme.unknown': (f) => ({
    what: `There is no scheme “${f.scheme ?? ''}”.`,
    next: 'Choose one from the list of schemes.',
  }),
  'result.no-facts': (f) => ({
    what: `There are no figures to weigh for ${f.period ?? 'that year'}.`,
    next: 'Import monthly reports first, or choose another year.',
  }),
  'unit.unknown': (f) => ({
    what: `No assessed unit is called “${f.unit ?? ''}”.`,
    next: 'Choose a unit from the ranking.',
  }),
  'cell.unknown': (f) => ({
    what: `There is no score called “${f.cell ?? ''}”.`,
    next: 'Open the explanation from a score sheet.',
  }),
  'fact.unknown': () => ({
    what: 'This figure was not found.',
    next: 'It may belong to a unit you may not see; open it from an explanation.',
  }),
  'comparison.different-levels': (f) => ({
    what: `The two schemes weigh units of different levels (${f.before ?? ''}, ${f.after ?? ''}).`,
    next: 'Choose two schemes of one level.',
  }),
  'upload.no-file': () => ({
    what: 'No file arrived.',
    next: 'Choose an .xlsx reporting workbook and upload it again.',
  }),
  'upload.too-large': (f) => ({
    what: `The file is larger than ${f.limit ?? ''} and was not read.`,
    next: 'Use the workbook exported here, without pictures or attachments.',
  }),
  'unit.not-yours': () => ({
    what: 'This is not your unit’s workbook; nothing was read.',
    next: 'Upload the workbook of your own town.',
  }),
  'report.month-not-open': (f) => ({
    what: `${f.period ?? 'That month'} has not ended yet and cannot be reported.`,
    next: 'Report it next month.',
  }),
  'draft.unknown': () => ({
    what: 'This upload was not found.',
    next: 'It may belong to another unit; upload the file again.',
  }),
  'draft.already-confirmed': (f) => ({
    what: `This upload was confirmed at ${f.at ?? ''}; its figures were written once and not again.`,
    next: 'To correct a figure, upload a new workbook.',
  }),
  'draft.discarded': (f) => ({
    what: `This upload was put aside at ${f.at ?? ''}; nothing was written.`,
    next: 'Upload the file again to import it.',
  }),
  'draft.has-errors': (f) => ({
    what: `${f.errors ?? ''} errors remain; nothing was written.`,
    next: 'Mend the cells named and upload the file again.',
  }),
} satisfies Record<RefusalCode, Says>
