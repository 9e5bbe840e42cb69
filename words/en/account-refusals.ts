import type { Says } from '../says.ts'
import type { accountRefusals as zh } from '../zh-CN/account-refusals.ts'

/** Refusals of accounts and posts. */
export const accountRefusals = {
  'account.unknown': () => ({
    what: 'There is no such account in your area.',
    next: 'Choose one from the list.',
  }),
  'account.taken': (f) => ({
    what: `The account name “${f.account ?? ''}” is taken.`,
    next: 'Choose another one; everything else you typed is still here.',
  }),
  'account.yours': () => ({
    what: 'This is your own account; you cannot do this to it yourself.',
    next: 'Ask another administrator.',
  }),
  'post.unknown': () => ({ what: 'There is no such post.', next: 'Open the list anew and choose again.' }),
  'post.yourself': () => ({
    what: 'Nobody asks for, approves or ends their own post.',
    next: 'Ask another administrator.',
  }),
  'post.overlaps': (f) => ({
    what: `The account has a post in that time already (${f.unit ?? ''}, ${f.from ?? ''} – ${f.to ?? ''}). An account holds one post at a time.`,
    next: 'End the earlier post first, or choose other dates.',
  }),
  'post.not-at-this-level': () => ({
    what: 'This role does not exist at a unit of this level.',
    next: 'A town clerk stands at a town, a department officer at a department; choose another unit or role.',
  }),
  'post.dates': () => ({ what: 'The last day is before the first.', next: 'Mend the dates.' }),
  'post.settled': () => ({ what: 'Somebody has settled this request already.', next: 'Open the list anew.' }),
  'post.asked-by-you': () => ({
    what: 'You asked for this post, so you cannot approve it.',
    next: 'Ask another security administrator.',
  }),
  'post.over': () => ({ what: 'This post is not held, or was ended.', next: 'Open the list anew.' }),
  'accounts-file.unreadable': () => ({
    what: 'The file cannot be read as CSV; nothing was written.',
    next: 'Save it as “CSV UTF-8” in your spreadsheet program and upload again.',
  }),
  'accounts-file.wrong-columns': (f) => ({
    what: `The headings are wrong; nothing was written. Needed: ${f.columns ?? ''}.`,
    next: 'Download the sample and fill that in.',
  }),
  'accounts-file.too-long': (f) => ({
    what: `At most ${f.most ?? ''} rows at a time; nothing was written.`,
    next: 'Split the file.',
  }),
  'accounts-file.has-problems': () => ({
    what: 'Some rows cannot be opened now; nothing of the file was written.',
    next: 'Upload the file again and mend what is said of its rows.',
  }),
  'elsewhere.subject-taken': () => ({
    what: 'That identity belongs to another account.',
    next: 'Check it; one identity belongs to one account.',
  }),
} satisfies Readonly<Record<keyof typeof zh, Says>>
