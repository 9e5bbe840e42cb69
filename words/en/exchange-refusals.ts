import type { Says } from '../says.ts'

const CSV: Readonly<Record<string, string>> = {
  encoding: 'it is not text, or its encoding is unknown',
  header: 'its first line is no heading',
  rows: 'it has too many lines',
  'csv.quote-not-closed': 'a quotation mark is not closed',
  'csv.too-large': 'it is too large',
}

/** 令牌与程序接口被拒绝的说明. */
export const exchangeRefusals = {
  'token.unknown': () => ({
    what: 'There is no such token.',
    next: 'Check that it is whole; with Basic the user name is your account and the password is the token, never your own password.',
  }),
  'token.expired': (f) => ({
    what: `The token ended on ${f.at ?? ''}; nothing was written.`,
    next: 'Sign in and make a new one.',
  }),
  'token.revoked': (f) => ({
    what: `The token was revoked on ${f.at ?? ''}; nothing was written.`,
    next: 'If that was not you, tell the security administrator; otherwise make a new one.',
  }),
  'token.read-only': () => ({
    what: 'This token may read but not hand in; nothing was written.',
    next: 'Make a token that may hand in.',
  }),
  'token.wrong-address': (f) => ({
    what: `This token may not be used from ${f.address ?? 'this address'}.`,
    next: 'Use it from one of its addresses, or make a new one.',
  }),
  'token.not-yours': () => ({
    what: 'You have no such token, or it is revoked already.',
    next: 'Load the list again.',
  }),
  'token.address': (f) => ({
    what: `“${f.address ?? ''}” is no address and no network; no token was made.`,
    next: 'Write it like 10.1.2.3 or 10.1.0.0/16.',
  }),
  'token.too-many': (f) => ({
    what: `You have ${f.limit ?? ''} tokens in force; none was made.`,
    next: 'Revoke those you do not use first.',
  }),
  'token.more-than-yours': () => ({
    what: 'You may not hand figures in yourself, so no token of yours may.',
    next: 'Make one that only reads.',
  }),
  'exchange.not-supported': (f) => ({
    what: `${f.what ?? ''} is not supported here; nothing was written.`,
    next: 'The manual chapter “Exchanging data with other systems” lists what is.',
  }),
  'exchange.parameter': (f) => ({
    what: `The parameter ${f.name ?? ''} ${f.value === undefined ? 'is missing' : `cannot be “${f.value}”`}; nothing was written.`,
    next: 'Mend it and send again.',
  }),
  'import.busy': () => ({
    what: 'Your last file is still being imported; no other was begun.',
    next: 'Wait for it to end.',
  }),
  'exchange.csv': (f) => ({
    what: `The CSV cannot be read: ${CSV[f.why ?? ''] ?? f.why ?? ''}${f.line ? ` (line ${f.line})` : ''}; nothing was written.`,
    next: 'Write the columns data element, period, unit, –, –, value in this order, in UTF-8.',
  }),
  'exchange.unknown-object': (f) => ({
    what: `Nothing has the identifier or code “${f.id ?? ''}”, or you may not see it.`,
    next: 'Take the identifier from the list.',
  }),
} satisfies Record<`token.${string}` | `exchange.${string}` | `import.${string}`, Says>
