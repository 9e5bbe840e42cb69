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
})
export type SignedIn = z.infer<typeof SignedIn>

export const signIn = route('signIn', {
  method: 'POST',
  path: '/session',
  permission: 'public',
  body: z.object({ account: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  answer: SignedIn,
  refusals: ['session.wrong-password', 'session.too-many-attempts'],
  summary: 'Sign in with account and password; sets the session cookie.',
})

export const signOut = route('signOut', {
  method: 'DELETE',
  path: '/session',
  permission: 'signed-in',
  answer: z.object({}),
  summary: 'Sign out; the session ends on the server.',
})

export const whoAmI = route('whoAmI', {
  method: 'GET',
  path: '/session',
  permission: 'signed-in',
  answer: SignedIn,
  summary: 'Who is signed in and what they may do.',
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
