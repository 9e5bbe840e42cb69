import { z } from 'zod'
import { ROLES } from '#domain/permission'
import { route } from './route.ts'

const Day = z.string().regex(/^[12]\d{3}-\d{2}-\d{2}$/)
const Reason = z.string().trim().min(1).max(500)
const AccountName = z.string().regex(/^[\p{L}\p{N}._@-]{2,40}$/u)
const AccountParams = z.object({ account: z.string().max(100) })

export const PostView = z.object({
  post: z.string(),
  role: z.enum(ROLES),
  unit: z.string(),
  unitName: z.string(),
  from: z.string(),
  to: z.string().optional(),
  /** `ahead` is approved and not begun, `over` has ended. */
  state: z.enum(['requested', 'refused', 'held', 'ahead', 'over']),
  requestedBy: z.string(),
  requestedByName: z.string(),
  requestedAt: z.string(),
  settledByName: z.string().optional(),
  reason: z.string().optional(),
})
export type PostView = z.infer<typeof PostView>

/** 账号 as administrators see it: nothing of what the person does or hands in. */
export const AccountView = z.object({
  account: z.string(),
  name: z.string(),
  demo: z.boolean(),
  state: z.enum(['in-use', 'no-password', 'no-post', 'disabled']),
  /** Signing in pauses until then after wrong passwords. */
  pausedUntil: z.string().optional(),
  /** The identity at the single sign-on. */
  subject: z.string().optional(),
  posts: z.array(PostView),
})
export type AccountView = z.infer<typeof AccountView>

const EntryCodeView = z.object({
  account: z.string(),
  name: z.string(),
  code: z.string(),
  expires: z.string(),
})
export type EntryCodeView = z.infer<typeof EntryCodeView>

const Wish = z.object({
  role: z.enum(ROLES),
  unit: z.string().min(1).max(100),
  from: Day,
  to: Day.optional(),
})

const POST = [
  'post.yourself',
  'post.overlaps',
  'post.not-at-this-level',
  'post.dates',
  'unit.unknown',
] as const
const UNKNOWN = ['account.unknown'] as const

export const listAccounts = route('listAccounts', {
  method: 'GET',
  path: '/accounts',
  permission: 'account.read',
  answer: z.object({ accounts: z.array(AccountView), today: z.string() }),
  summary: 'Accounts of one’s own area with their posts; nothing of what they do.',
})

export const openAccount = route('openAccount', {
  method: 'POST',
  path: '/accounts',
  permission: 'account.write',
  stepUp: true,
  body: z.object({ account: AccountName, name: z.string().trim().min(1).max(40), post: Wish }),
  answer: EntryCodeView,
  refusals: ['account.taken', ...POST],
  summary:
    'Open an account and ask for its post; answers a code with which the person sets their own password.',
})

export const ACCOUNT_COLUMNS = ['账号', '姓名', '角色', '单位代码', '任职起', '任职止'] as const

const AccountRowProblem = z.object({
  row: z.number(),
  column: z.string(),
  refusal: z.string(),
  facts: z.record(z.string(), z.string()),
})
const AccountRow = z.object({
  row: z.number(),
  account: AccountName,
  name: z.string().min(1).max(40),
  post: Wish,
})

export const checkAccountsFile = route('checkAccountsFile', {
  method: 'POST',
  path: '/accounts/file',
  permission: 'account.write',
  answer: z.object({
    rows: z.array(AccountRow.extend({ unitName: z.string() })),
    problems: z.array(AccountRowProblem),
  }),
  refusals: [
    'upload.no-file',
    'upload.too-large',
    'accounts-file.unreadable',
    'accounts-file.wrong-columns',
    'accounts-file.too-long',
  ],
  carries: 'upload',
  summary: 'Read a CSV of accounts and say what is wrong with each row; nothing is written.',
})

export const importAccounts = route('importAccounts', {
  method: 'POST',
  path: '/accounts/import',
  permission: 'account.write',
  stepUp: true,
  body: z.object({ rows: z.array(AccountRow).min(1).max(2000) }),
  answer: z.object({ codes: z.array(EntryCodeView) }),
  refusals: ['accounts-file.has-problems'],
  summary: 'Open all accounts of a checked file, or none; answers their entry codes.',
})

export const requestAccountPost = route('requestAccountPost', {
  method: 'POST',
  path: '/accounts/:account/posts',
  permission: 'account.write',
  stepUp: true,
  params: AccountParams,
  body: Wish.extend({ reason: Reason.optional() }),
  answer: z.object({ post: z.string() }),
  refusals: [...UNKNOWN, ...POST],
  summary: 'Ask for another post of an account; in force once the security administrator approves it.',
})

export const settleAccountPosts = route('settleAccountPosts', {
  method: 'POST',
  path: '/accounts/posts',
  permission: 'account.secure',
  stepUp: true,
  body: z.object({
    posts: z
      .array(z.object({ account: z.string().max(100), post: z.string().max(100) }))
      .min(1)
      .max(2000),
    approve: z.boolean(),
    reason: Reason.optional(),
  }),
  answer: z.object({
    settled: z.number(),
    refused: z.array(
      z.object({ account: z.string(), refusal: z.string(), facts: z.record(z.string(), z.string()) }),
    ),
  }),
  refusals: ['account.unknown', 'post.unknown', 'post.settled', 'post.asked-by-you', 'post.yourself'],
  summary: 'Approve or refuse posts that somebody else asked for.',
})

export const endAccountPost = route('endAccountPost', {
  method: 'POST',
  path: '/accounts/:account/posts/:post/end',
  permission: 'account.write',
  stepUp: true,
  params: AccountParams.extend({ post: z.string().max(100) }),
  body: z.object({ lastDay: Day, reason: Reason }),
  answer: z.object({}),
  refusals: [...UNKNOWN, 'post.unknown', 'post.over', 'post.yourself', 'post.dates'],
  summary: 'End a post with its last day and a reason.',
})

export const disableAccount = route('disableAccount', {
  method: 'POST',
  path: '/accounts/:account/disabling',
  permission: 'account.read',
  params: AccountParams,
  body: z.object({ reason: Reason }),
  answer: z.object({ ended: z.number() }),
  refusals: [...UNKNOWN, 'account.yours'],
  summary: 'Disable an account; its sessions end at once.',
})

export const enableAccount = route('enableAccount', {
  method: 'POST',
  path: '/accounts/:account/enabling',
  permission: 'account.secure',
  stepUp: true,
  params: AccountParams,
  body: z.object({ reason: Reason }),
  answer: z.object({}),
  refusals: [...UNKNOWN, 'account.yours'],
  summary: 'Let a disabled account in again.',
})

export const issueAccountCode = route('issueAccountCode', {
  method: 'POST',
  path: '/accounts/:account/entry-code',
  permission: 'account.write',
  stepUp: true,
  params: AccountParams,
  answer: EntryCodeView,
  refusals: [...UNKNOWN, 'account.yours', 'session.demo-account'],
  summary:
    'A one-time code with which the person sets a new password; nobody else learns it, the old one works until then.',
})

export const unlockAccount = route('unlockAccount', {
  method: 'POST',
  path: '/accounts/:account/unlocking',
  permission: 'account.secure',
  params: AccountParams,
  answer: z.object({}),
  refusals: UNKNOWN,
  summary: 'End the pause after wrong passwords.',
})

export const dropAccountFactor = route('dropAccountFactor', {
  method: 'POST',
  path: '/accounts/:account/second-factor-removal',
  permission: 'account.secure',
  stepUp: true,
  params: AccountParams,
  body: z.object({ reason: Reason }),
  answer: z.object({}),
  refusals: [...UNKNOWN, 'account.yours', 'factor.none'],
  summary: 'Take off a lost second factor; its sessions end, and the next sign-in sets up a new one.',
})

export const linkAccount = route('linkAccount', {
  method: 'POST',
  path: '/accounts/:account/link',
  permission: 'account.write',
  stepUp: true,
  params: AccountParams,
  /** Left out: take it off. */
  body: z.object({ subject: z.string().trim().min(1).max(200).optional() }),
  answer: z.object({}),
  refusals: [...UNKNOWN, 'elsewhere.none', 'elsewhere.subject-taken', 'account.yours'],
  summary: 'Say which identity of the single sign-on this account is.',
})

export const listPostUnits = route('listPostUnits', {
  method: 'GET',
  path: '/accounts/units',
  permission: 'account.read',
  answer: z.object({
    units: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        /** The unit above it. */
        within: z.string().optional(),
        level: z.string(),
        roles: z.array(z.enum(ROLES)),
      }),
    ),
  }),
  summary: 'Units of one’s own area at which posts can be held, and which.',
})
