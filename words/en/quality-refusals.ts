import type { Says } from '../says.ts'

/** 数据质量的拒绝. */
export const qualityRefusals = {
  'quality.no-reports': (f) => ({
    what: `There are no reported figures of ${f.month ?? ''} to look at.`,
    next: 'Choose another month; signals are computed as soon as reports are there.',
  }),
  'signal.unknown': () => ({
    what: 'There is no such signal, or it is not of your unit or one below it.',
    next: 'A signal disappears when figures are corrected; go back to the list.',
  }),
  'signal.of-another-unit': () => ({
    what: 'This signal is not of your unit or one below it.',
    next: 'The unit itself or those above it deal with it.',
  }),
  'signal.own-figures': () => ({
    what: 'These are the figures of your own unit; a unit does not close signals about itself.',
    next: 'You may answer; what was found is written by the level above.',
  }),
  'signal.already-closed': () => ({
    what: 'This signal was closed before; what you wrote was not kept.',
    next: 'Reload to see what was found. The level above may open it again with a reason.',
  }),
  'signal.not-closed': () => ({
    what: 'This signal is still open and need not be opened again.',
    next: 'Write what was found.',
  }),
  'signal.explanation-wanted': () => ({
    what: 'No explanation of this kind of signal was chosen.',
    next: 'Choose one from the list; where none fits, choose “other” and write it down.',
  }),
  'signal.note-wanted': () => ({
    what: 'Nothing was written down.',
    next: 'Say in a sentence or two what was found and what is done about it.',
  }),
  'signal.base-there': (f) => ({
    what: `This chart already begins anew in ${f.month ?? ''}.`,
    next: 'A month is a base once; its reason stands under the chart.',
  }),
  'signal.base-outside': (f) => ({
    what: `The month is later than that of the signal, ${f.month ?? ''}.`,
    next: 'Choose that month or an earlier one.',
  }),
} satisfies Readonly<Record<string, Says>>
