import type { RefusalCode } from '../refusal-code.ts'
import type { Says } from '../says.ts'
import { accountRefusals } from './account-refusals.ts'
import { exchangeRefusals } from './exchange-refusals.ts'
import { refusedText } from './findings/guard.ts'
import { formRefusals } from './form-refusals.ts'
import { publicationRefusals } from './publication-refusals.ts'
import { qualityRefusals } from './quality-refusals.ts'
import { reviewRefusals } from './review-refusals.ts'
import { routeRefusals } from './route-refusals.ts'
import { sessionRefusals } from './session-refusals.ts'

const hours = (seconds = '0'): string => `${(Number(seconds) / 3600).toFixed(1)} hours`

/** Refusals: what happened, what was kept, what to do next. */
export const refusals = {
  ...publicationRefusals,
  ...reviewRefusals,
  ...routeRefusals,
  ...accountRefusals,
  ...sessionRefusals,
  ...exchangeRefusals,
  ...formRefusals,
  'burden.wrong-part': () => ({
    what: 'The time standard holds a number that cannot be used.',
    next: 'Seconds are whole numbers from 0 to 7200, the budget is from 1 second to 2000 hours; what you typed is still on the page.',
  }),
  'burden.changed': () => ({
    what: 'Somebody has just changed the time standard; yours was not saved.',
    next: 'Look at the new one and change it again if need be; what you typed is still on the page.',
  }),
  'form.over-budget': (f) => ({
    what: `The form would cost each reporting unit ${hours(f.perYear)} a year, ${hours(f.over)} over the budget of ${hours(f.budget)}. It was not opened.`,
    next: 'Ask for fewer fields or less often; if it must be, give a reason of ten characters or more. It is shown to those who are asked.',
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
  'comparison.side-open': (f) => ({
    what: `The ${f.side === 'after' ? 'right' : 'left'} side has no scheme yet.`,
    next: 'Choose a version of a scheme, or a draft.',
  }),
  'comparison.no-figures': (f) => ({
    what: `${f.side === 'after' ? 'Right' : 'Left'}: ${f.scheme ?? ''} version ${f.version ?? ''} needs ${f.count ?? ''} indicators, and ${f.period ?? ''} has no figure of any: ${f.en ?? ''}.`,
    next: 'Choose another year of figures, or a version that uses indicators of that year.',
  }),
  'uncertainty.too-long': () => ({
    what: 'The rank intervals were not done within a minute and were stopped.',
    next: 'The ranks themselves stand; look again later.',
  }),
  'upload.no-file': () => ({
    what: 'No file arrived.',
    next: 'Choose an .xlsx reporting workbook and upload it again.',
  }),
  'upload.too-large': (f) => ({
    what: `The file is larger than ${f.limit ?? ''} and was not read.`,
    next: 'Use the workbook exported here, without pictures or attachments.',
  }),
  'upload.refused-content': (f) => {
    const { what, why, mend } = refusedText(f)
    const where = f.cell === undefined ? `The name of sheet “${f.sheet ?? ''}”` : `${f.sheet ?? ''}!${f.cell}`
    return {
      what: `${where}: ${what} The file went back; nothing of it was kept or written.`,
      next: `${why} ${mend}`,
    }
  },
  'unit.not-yours': () => ({
    what: 'This is not your unit’s workbook; nothing was read.',
    next: 'Upload the workbook of your own town.',
  }),
  'report.form-not-open': (f) => ({
    what: `This form is not in use yet${f.period === undefined ? '' : ` for ${f.period}`}.`,
    next: 'It can be filled in once the assessment office has entered its table number, issuer, approval, expiry and first month on the Forms page; nothing you typed is lost.',
  }),
  'report.form-expired': (f) => ({
    what: `This form was valid until ${f.until ?? ''} and takes no new month.`,
    next: 'The assessment office must have it approved anew and enter the approval on the Forms page; months within its validity can still be corrected.',
  }),
  'report.figures-refused': (f) => ({
    what: `${f.count ?? ''} figures cannot be taken, the first at ${f.unit ?? ''}, ${f.indicator ?? ''}.`,
    next: 'Not one figure was written. Mend them as their cells say and hand in again.',
  }),
  'report.key-taken': () => ({
    what: 'This handing-in number was used by another handing in.',
    next: 'Nothing was written. Use another number and hand in again.',
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
  'scheme-draft.unknown': () => ({
    what: 'There is no such scheme draft.',
    next: 'Drafts are seen by the office that writes them; go in from the list of drafts.',
  }),
  'scheme-draft.changed-meanwhile': (f) => ({
    what: `${f.name ?? 'Somebody'} changed this draft meanwhile; your text did not overwrite theirs.`,
    next: 'Both texts are kept. Compare them and say which one stands.',
  }),
  'scheme-draft.in-signing': () => ({
    what: 'This draft is waiting for a signature and its text rests.',
    next: 'Withdraw it to change it; what you just wrote is kept beside it.',
  }),
  'scheme-draft.closed': () => ({
    what: 'This draft has been signed or put aside and does not change any more.',
    next: 'Open a new draft that begins from it.',
  }),
  'scheme-draft.has-errors': (f) => ({
    what: `The scheme still has errors (${f.errors ?? ''}) and can be neither submitted nor signed.`,
    next: 'Mend them one by one; a finding of the policy rules may be answered by an approval document.',
  }),
  'scheme-draft.version-published': (f) => ({
    what: `Version ${f.version ?? ''} of ${f.scheme ?? ''} is published, and what is published is not rewritten.`,
    next: 'Give another version number under “General”.',
  }),
  'scheme-draft.of-another-office': (f) => ({
    what: `The scheme id “${f.scheme ?? ''}” belongs to another area’s scheme.`,
    next: 'Give another id under “General”.',
  }),
  'scheme-draft.not-below-you': (f) => ({
    what: `The scheme weighs units of the level “${f.level ?? ''}”, which is not below your office.`,
    next: 'Choose a level below yours under “General”.',
  }),
  'scheme-draft.not-submitted': () => ({
    what: 'This draft is not waiting for a signature.',
    next: 'Ask whoever wrote it to submit it.',
  }),
  'scheme-draft.signer-wrote': () => ({
    what: 'You wrote some of this draft, so you cannot sign it.',
    next: 'Ask a colleague or leader who took no part in writing it.',
  }),
  'scheme-draft.finding-unknown': () => ({
    what: 'The draft has no such finding that an approval could answer.',
    next: 'Only findings of the policy rules take an approval; mend the others.',
  }),
  ...qualityRefusals,
} satisfies Record<RefusalCode, Says>
