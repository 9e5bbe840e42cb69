import { RESPONDENTS, type Role, WORKERS } from './roles.ts'

/** 权限: what a route asks for. Reading results is everyone's who works: whoever is weighed may weigh again. */
export const PERMISSIONS = [
  'scheme.read',
  'ranking.read',
  'explanation.read',
  'comparison.read',
  'route.plan',
  'audit.read',
  'audit.read-all',
  'burden.read',
  'burden.set',
  'report.read',
  'workbook.export',
  'workbook.import',
  'scheme-draft.read',
  'scheme-draft.write',
  'scheme-draft.sign',
  'account.read',
  'account.write',
  'account.secure',
  'organization.read',
  'organization.write',
  'access-token.make',
  'data-values.read',
  'data-values.send',
  'facts.import',
  'form.read',
  'form.enter',
  'entry.read',
  'entry.write',
  'extension.decide',
  'review.read',
  'review.act',
  'review.accept',
  'month.close',
  'correction.read',
  'correction.request',
  'correction.settle',
  'figure.verify',
  'quality.read',
  'quality.answer',
  'quality.look',
  'quality.draw',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const DATA_READERS: readonly Role[] = ['county-office', 'town-clerk', 'village-worker', 'leader', 'inspector']
const COUNTY_WORKERS: readonly Role[] = [...DATA_READERS, 'department-officer']
const OFFICES: readonly Role[] = ['province-office', 'city-office', 'county-office']

/**
 * 权限表: the one table of who may do what.
 *
 * Only a town hands figures in: a superior has no row for `workbook.import`, and the database refuses it once more.
 */
export const PERMITTED: Readonly<Record<Permission, readonly Role[]>> = {
  'scheme.read': WORKERS,
  'ranking.read': WORKERS,
  'explanation.read': WORKERS,
  'comparison.read': WORKERS,
  // To which unit: own-plans.ts
  'route.plan': [...OFFICES, 'town-clerk', 'leader'],
  // In their own scope; the links of the chain are everyone’s.
  'audit.read': [...WORKERS, 'audit-admin'],
  'audit.read-all': ['audit-admin'],
  // Those who are asked see what they are asked, and why where it is more than it should be.
  'burden.read': COUNTY_WORKERS,
  'burden.set': ['county-office'],
  'report.read': ['county-office', 'town-clerk', 'leader', 'inspector'],
  'workbook.export': ['county-office', 'town-clerk'],
  'workbook.import': ['town-clerk'],
  // An office drafts for its own area only, and never signs what it wrote: domain/drafting, and the database once more.
  'scheme-draft.read': [...OFFICES, 'leader'],
  'scheme-draft.write': OFFICES,
  'scheme-draft.sign': [...OFFICES, 'leader'],
  'account.read': ['system-admin', 'security-admin'],
  // Opens accounts, asks for posts, issues entry codes.
  'account.write': ['system-admin'],
  // Approves posts, unlocks, takes a lost second factor off: never the one who asked for it.
  'account.secure': ['security-admin'],
  'organization.read': ['county-office', 'system-admin', 'security-admin'],
  'organization.write': ['county-office', 'system-admin'],
  // What a program may do in someone’s name is asked of that person’s own rights each time.
  'access-token.make': DATA_READERS,
  'data-values.read': DATA_READERS,
  // Whose figures: domain/reporting/may-hand-in.ts, as on every other channel.
  'data-values.send': [...RESPONDENTS, 'county-office'],
  // Figures of other systems and earlier years, which stand only where nobody reported.
  'facts.import': ['county-office'],
  'form.read': WORKERS,
  'form.enter': ['county-office'],
  'entry.read': [
    'county-office',
    'town-clerk',
    'village-worker',
    'leader',
    'inspector',
    'department-officer',
  ],
  // For which unit: domain/reporting/may-hand-in.ts; a superior hands in what is asked of itself alone.
  'entry.write': [...RESPONDENTS, 'county-office'],
  'extension.decide': ['town-clerk', 'county-office'],
  // Where a report lies, and whose turn it is: domain/review. A department reviews what falls to it.
  'review.read': [...DATA_READERS, 'department-officer'],
  'review.act': ['county-office', 'town-clerk', 'village-worker', 'department-officer'],
  'review.accept': ['county-office', 'town-clerk', 'department-officer'],
  'month.close': ['county-office'],
  'correction.read': [...DATA_READERS, 'department-officer'],
  'correction.request': RESPONDENTS,
  // Approved by the office that closed the month; withdrawn by who asked.
  'correction.settle': ['county-office', 'leader', ...RESPONDENTS],
  'figure.verify': ['county-office', 'inspector'],
  // Of one's own unit and those below; who may close which signal: domain/quality/looked-into.ts
  'quality.read': DATA_READERS,
  'quality.answer': ['county-office', 'town-clerk', 'village-worker'],
  'quality.look': ['county-office', 'inspector', 'town-clerk'],
  // Whom a verification will visit is known to those who visit alone.
  'quality.draw': ['county-office', 'inspector'],
}
