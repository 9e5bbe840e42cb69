import { z } from 'zod'
import { ROLES } from '#domain/permission'
import { route } from './route.ts'

/** 当前用户: who is signed in, for which unit, and what that allows. */
export const SignedIn = z.object({
  account: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  unit: z.string(),
  unitName: z.string(),
  unitNameEn: z.string().optional(),
  level: z.string(),
  permissions: z.array(z.string()),
  /** What the session still lacks before it may do anything: a second factor, or a code of it. */
  owed: z.enum(['nothing', 'enrolment', 'code']),
  /** Has confirmed a second factor. */
  enrolled: z.boolean(),
})
export type SignedIn = z.infer<typeof SignedIn>

const Password = z.string().min(1).max(1000)
/** Six digits, or a recovery code; spaces and dashes as people write them. */
const Code = z.string().trim().min(6).max(40)
const TRIES = ['session.wrong-password', 'session.too-many-attempts'] as const
const CODES = ['session.code-needed', 'session.wrong-code'] as const
export const PASSWORD_REFUSALS = [
  'password.short',
  'password.long',
  'password.common',
  'password.context',
] as const

export const signIn = route('signIn', {
  method: 'POST',
  path: '/session',
  permission: 'public',
  body: z.object({
    account: z.string().min(1).max(100),
    password: z.string().min(1).max(200),
    code: Code.optional(),
  }),
  answer: SignedIn,
  refusals: [...TRIES, ...CODES],
  summary:
    'Sign in with account and password, and a code where a second factor is set up; sets the session cookie.',
})

export const signOut = route('signOut', {
  method: 'DELETE',
  path: '/session',
  permission: 'signed-in',
  owing: true,
  answer: z.object({}),
  summary: 'Sign out; the session ends on the server.',
})

export const whoAmI = route('whoAmI', {
  method: 'GET',
  path: '/session',
  permission: 'signed-in',
  owing: true,
  answer: SignedIn,
  summary: 'Who is signed in and what they may do.',
})

export const stepUp = route('stepUp', {
  method: 'POST',
  path: '/session/proof',
  permission: 'signed-in',
  owing: true,
  body: z.object({ password: Password.optional(), code: Code.optional() }),
  answer: SignedIn,
  refusals: [...TRIES, ...CODES],
  summary:
    'Prove again who it is, by password or code; holds five minutes and gives the session a new token.',
})

export const SessionLineView = z.object({
  session: z.string(),
  created: z.string(),
  seen: z.string(),
  expires: z.string(),
  /** "Firefox · Windows", from what the browser says of itself. */
  device: z.string(),
  /** The one asking. */
  current: z.boolean(),
})
export type SessionLineView = z.infer<typeof SessionLineView>

export const listOwnSessions = route('listOwnSessions', {
  method: 'GET',
  path: '/session/all',
  permission: 'signed-in',
  answer: z.object({ sessions: z.array(SessionLineView) }),
  summary: 'One’s own sessions, last used first.',
})

export const endOwnSession = route('endOwnSession', {
  method: 'DELETE',
  path: '/session/all/:session',
  permission: 'signed-in',
  params: z.object({ session: z.string().max(100) }),
  answer: z.object({}),
  refusals: ['session.unknown'],
  summary: 'End one of one’s own sessions at once.',
})

export const endOtherSessions = route('endOtherSessions', {
  method: 'DELETE',
  path: '/session/others',
  permission: 'signed-in',
  answer: z.object({ ended: z.number() }),
  summary: 'End all of one’s own sessions but this one.',
})

export const changePassword = route('changePassword', {
  method: 'POST',
  path: '/session/password',
  permission: 'signed-in',
  body: z.object({ current: Password, password: Password }),
  answer: z.object({ ended: z.number() }),
  refusals: [...TRIES, ...PASSWORD_REFUSALS, 'session.demo-account'],
  summary: 'Change one’s own password; all other sessions end.',
})

export const readSecondFactor = route('readSecondFactor', {
  method: 'GET',
  path: '/session/second-factor',
  permission: 'signed-in',
  owing: true,
  answer: z.object({
    enrolled: z.boolean(),
    since: z.string().optional(),
    recoveryCodesLeft: z.number(),
    /** This role cannot do without. */
    required: z.boolean(),
    /** In a demo nothing is required. */
    demo: z.boolean(),
  }),
  summary: 'Whether a second factor is set up, and how many recovery codes are left.',
})

export const enrolSecondFactor = route('enrolSecondFactor', {
  method: 'POST',
  path: '/session/second-factor',
  permission: 'signed-in',
  owing: true,
  stepUp: true,
  answer: z.object({
    /** Base32, for typing in. */
    secret: z.string(),
    address: z.string(),
    /** Rows of a QR code; 1 is dark. */
    picture: z.array(z.string()),
  }),
  refusals: ['session.code-needed'],
  summary: 'Begin to set up a second factor (TOTP, RFC 6238); counts once confirmed.',
})

export const confirmSecondFactor = route('confirmSecondFactor', {
  method: 'POST',
  path: '/session/second-factor/confirmation',
  permission: 'signed-in',
  owing: true,
  body: z.object({ code: Code }),
  answer: z.object({ recoveryCodes: z.array(z.string()), signedIn: SignedIn }),
  refusals: ['session.wrong-code', 'session.too-many-attempts', 'factor.not-begun'],
  summary:
    'Confirm the second factor with its first code; answers ten recovery codes, shown this once, and a new token.',
})

export const renewRecoveryCodes = route('renewRecoveryCodes', {
  method: 'POST',
  path: '/session/recovery-codes',
  permission: 'signed-in',
  stepUp: true,
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
  refusals: ['factor.none'],
  summary: 'Ten new recovery codes; the old ones stop working.',
})

export const removeSecondFactor = route('removeSecondFactor', {
  method: 'DELETE',
  path: '/session/second-factor',
  permission: 'signed-in',
  stepUp: true,
  answer: z.object({}),
  refusals: ['factor.required', 'factor.none'],
  summary: 'Do without a second factor again, where the role allows it.',
})

const EntryCodeText = z.string().trim().min(10).max(60)

export const readEntryCode = route('readEntryCode', {
  method: 'POST',
  path: '/entry-code',
  permission: 'public',
  body: z.object({ code: EntryCodeText }),
  answer: z.object({
    account: z.string(),
    name: z.string(),
    expires: z.string(),
    shortest: z.number(),
  }),
  refusals: ['entry-code.unknown', 'session.too-many-attempts'],
  summary: 'Whom an entry code lets in; the code is not used up.',
})

export const useEntryCode = route('useEntryCode', {
  method: 'POST',
  path: '/entry-code/password',
  permission: 'public',
  body: z.object({ code: EntryCodeText, password: Password }),
  answer: z.object({ account: z.string() }),
  refusals: ['entry-code.unknown', 'session.too-many-attempts', ...PASSWORD_REFUSALS],
  summary:
    'Set one’s own password with an entry code. The code is used up, all sessions end, the second factor stays.',
})

const SETUP_ROLES = ['system-admin', 'security-admin', 'audit-admin'] as const

export const readSetup = route('readSetup', {
  method: 'GET',
  path: '/setup',
  permission: 'public',
  answer: z.object({
    /** Administrators not there yet; empty once every one is, and in a demo. */
    missing: z.array(z.enum(SETUP_ROLES)),
    /** The unit they stand at, once the first of them has registered it. */
    unitName: z.string().optional(),
  }),
  summary: 'Which administrators a new installation still lacks.',
})

export const setUpAdministrator = route('setUpAdministrator', {
  method: 'POST',
  path: '/setup',
  permission: 'public',
  body: z.object({
    /** As printed when the server started; for one role each. */
    code: EntryCodeText,
    account: z.string().regex(/^[\p{L}\p{N}._@-]{2,40}$/u),
    name: z.string().trim().min(1).max(40),
    password: Password,
    /** Of the first administrator only: the unit the installation is for. */
    unit: z
      .object({
        area: z.string().regex(/^[1-9]\d{5}$/),
        name: z.string().trim().min(2).max(60),
        level: z.enum(['province', 'city', 'county']),
      })
      .optional(),
  }),
  answer: z.object({ account: z.string(), role: z.enum(SETUP_ROLES) }),
  refusals: [
    'setup.wrong-code',
    'setup.unit-needed',
    'account.taken',
    'session.too-many-attempts',
    ...PASSWORD_REFUSALS,
  ],
  summary: 'Open the account of one of the first three administrators with its one-time setup code.',
})

/** 统一身份认证: sign-in at another house, where one is configured. */
export const readElsewhere = route('readElsewhere', {
  method: 'GET',
  path: '/session/elsewhere',
  permission: 'public',
  answer: z.object({ name: z.string().optional() }),
  summary: 'The name of the single sign-on, where one is configured.',
})

export const beginElsewhere = route('beginElsewhere', {
  method: 'POST',
  path: '/session/elsewhere',
  permission: 'public',
  body: z.object({ to: z.string().max(2000).optional() }),
  answer: z.object({ address: z.string() }),
  refusals: ['elsewhere.none', 'elsewhere.failed'],
  summary: 'Begin single sign-on (OpenID Connect, PKCE); answers the address to go to.',
})

/** 演示账号: offered on the sign-in page of a demo installation only. */
export const demoAccounts = route('demoAccounts', {
  method: 'GET',
  path: '/demo-accounts',
  permission: 'public',
  answer: z.object({
    password: z.string().optional(),
    accounts: z.array(
      z.object({ account: z.string(), name: z.string(), role: z.enum(ROLES), unitName: z.string() }),
    ),
  }),
  summary: 'The accounts of the demo world; empty on an installation that is not a demo.',
})
