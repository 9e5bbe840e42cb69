import { expect, test } from 'vitest'
import { may } from './may.ts'
import { mayPlanFor } from './own-plans.ts'
import { PERMISSIONS } from './permissions.ts'
import { ADMINISTRATORS, ROLES, WORKERS } from './roles.ts'

test('only a town clerk may hand figures in; no superior may', () => {
  expect(ROLES.filter((role) => may({ role }, 'workbook.import'))).toEqual(['town-clerk'])
})

test('everyone who works here may read rankings and their reasons; the three administrators may not', () => {
  for (const permission of ['scheme.read', 'ranking.read', 'explanation.read', 'comparison.read'] as const) {
    expect(ROLES.filter((role) => may({ role }, permission))).toEqual([...WORKERS])
  }
})

test('a village worker neither imports workbooks, accepts, closes nor verifies', () => {
  const allowed = PERMISSIONS.filter((permission) => may({ role: 'village-worker' }, permission))
  for (const permission of [
    'workbook.export',
    'workbook.import',
    'review.accept',
    'month.close',
    'figure.verify',
  ] as const)
    expect(allowed).not.toContain(permission)
})

test('an assessment office drafts schemes, a leader or a second officer signs, nobody else sees a draft', () => {
  const offices = ['province-office', 'city-office', 'county-office']
  expect(ROLES.filter((role) => may({ role }, 'scheme-draft.write'))).toEqual(offices)
  for (const permission of ['scheme-draft.read', 'scheme-draft.sign'] as const)
    expect(ROLES.filter((role) => may({ role }, permission))).toEqual([...offices, 'leader'])
})

test('a route is planned for one’s own unit, and by an office or a leader for those below', () => {
  const town = { code: '05', path: '01/05' }
  const at = (role: 'town-clerk' | 'county-office' | 'leader', unit: string, path: string) =>
    mayPlanFor({ role, unit, path }, town)
  expect(at('town-clerk', '05', '01/05')).toBe(true)
  expect(at('town-clerk', '06', '01/06')).toBe(false)
  expect(at('town-clerk', '01', '01')).toBe(false)
  expect(at('county-office', '01', '01')).toBe(true)
  expect(at('leader', '01', '01')).toBe(true)
  expect(at('county-office', '02', '02')).toBe(false)
  expect(at('county-office', '0', '0')).toBe(false)
})

test('A-07 the three administrators share no permission but looking at the list of accounts', () => {
  const of = (role: (typeof ADMINISTRATORS)[number]) =>
    PERMISSIONS.filter((permission) => may({ role }, permission))
  const [system, security, audit] = ADMINISTRATORS.map(of)
  expect(system?.filter((permission) => security?.includes(permission))).toEqual([
    'account.read',
    'organization.read',
  ])
  expect(audit?.filter((permission) => !permission.startsWith('audit.'))).toEqual([])
  const payload = /^(scheme|ranking|explanation|comparison|route|report|workbook|fact|form|figure)/
  for (const role of ADMINISTRATORS)
    expect(of(role).filter((permission) => payload.test(permission))).toEqual([])
})
