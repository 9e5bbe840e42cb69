import type { Says } from '../says.ts'
import type { sessionRefusals as zh } from '../zh-CN/session-refusals.ts'

/** Refusals of signing in, passwords and second factors. */
export const sessionRefusals = {
  'session.none': () => ({
    what: 'You are not signed in, or your session ended.',
    next: 'Sign in again; you will come back to this page.',
  }),
  'session.wrong-password': () => ({
    what: 'Account or password is wrong.',
    next: 'Check both and try again. Who forgot the password gets a one-time code from the system administrator and sets a new one.',
  }),
  'session.too-many-attempts': (f) => ({
    what: 'Too many wrong tries in a row; signing in is paused.',
    next: `Try again in ${f.minutes ?? 'some'} minutes, or ask the security administrator to end the pause.`,
  }),
  'session.code-needed': () => ({
    what: 'This account has a second factor.',
    next: 'Enter the six digits of your authenticator, or a recovery code.',
  }),
  'session.wrong-code': () => ({
    what: 'The code is wrong, or was used before.',
    next: 'Wait for the next code and try again; without your phone use a recovery code or ask the security administrator.',
  }),
  'session.step-up-needed': () => ({
    what: 'This needs a fresh proof that it is you.',
    next: 'Enter your password or a code; what you typed is still here and goes on afterwards.',
  }),
  'session.second-factor-needed': () => ({
    what: 'Your role needs a second factor before anything else.',
    next: 'Set one up, or enter its code, under “My account”.',
  }),
  'session.unknown': () => ({
    what: 'There is no such session; it may have ended.',
    next: 'Open the list anew.',
  }),
  'session.demo-account': () => ({
    what: 'The password of a demo account is public and stays as it is.',
    next: 'To try changing one, sign in to the demo as system administrator and open a new account.',
  }),
  'password.short': (f) => ({
    what: `The password is too short; ${f.least ?? '12'} characters at least.`,
    next: 'A sentence only you would say works well; spaces and any script count.',
  }),
  'password.long': (f) => ({
    what: `The password is too long; ${f.most ?? '200'} characters at most.`,
    next: 'Shorten it and try again.',
  }),
  'password.common': () => ({
    what: 'This password is so common that it would soon be guessed.',
    next: 'Choose a sentence of your own; it needs no digits or signs, only to be long and unlike others.',
  }),
  'password.context': () => ({
    what: 'The password is mostly the account, the name, the unit or this product.',
    next: 'Choose something that has nothing to do with them.',
  }),
  'factor.not-begun': () => ({
    what: 'No second factor is being set up.',
    next: 'Open the set-up again and scan the new picture.',
  }),
  'factor.none': () => ({ what: 'This account has no second factor.', next: 'There is nothing to do.' }),
  'factor.required': () => ({
    what: 'Your role cannot do without a second factor.',
    next: 'For a new phone choose “Change authenticator”.',
  }),
  'entry-code.unknown': () => ({
    what: 'There is no such code, or it was used or has run out.',
    next: 'Check it, or ask the system administrator for a new one.',
  }),
  'setup.wrong-code': () => ({
    what: 'The setup code is wrong, or this administrator is there already.',
    next: 'Codes are shown when the server starts; a restart makes new ones.',
  }),
  'setup.unit-needed': () => ({
    what: 'It is not yet said which unit this installation is for.',
    next: 'Give the area code, the name and the level; the system administrator sets up first.',
  }),
  'elsewhere.none': () => ({
    what: 'No single sign-on is configured.',
    next: 'Sign in with account and password.',
  }),
  'elsewhere.failed': () => ({
    what: 'The single sign-on did not succeed.',
    next: 'Try once more; otherwise sign in with account and password and tell the system administrator.',
  }),
} satisfies Readonly<Record<keyof typeof zh, Says>>
