import type { SameKeys } from '../../same-keys.ts'
import type { signIn as zh } from '../../zh-CN/screens/sign-in.ts'

/** Sign-in. */
export const signIn = {
  title: 'Sign in',
  account: 'Account',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  demoTitle: 'Demo accounts',
  demoHint: 'One click signs you in; each sees its own side.',
  accountMissing: 'Enter the account.',
  passwordMissing: 'Enter the password.',
  roles: {
    'province-office': 'Province office',
    'city-office': 'City office',
    'county-office': 'County office',
    'town-clerk': 'Town clerk',
    'village-worker': 'Village worker',
    inspector: 'Inspector',
    leader: 'Leader',
    'department-officer': 'Department officer',
    'system-admin': 'System administrator',
    'security-admin': 'Security administrator',
    'audit-admin': 'Audit administrator',
  },
  expired: 'Your session ended; signing in brings you back to the page.',
  pitchTitle: 'Every point has its reason',
  pitch:
    'Click any score: from the total to the clause, from the clause to the figure, down to the workbook cell, the person and the day.',
} satisfies SameKeys<typeof zh>
