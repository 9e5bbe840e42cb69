import { describe, expect, test } from 'vitest'
import { PERMITTED, ROLES } from '#domain/permission'
import { itemAt, MENU, menuOf } from './menu.ts'

const permissionsOf = (role: (typeof ROLES)[number]): readonly string[] =>
  Object.entries(PERMITTED).flatMap(([permission, roles]) => (roles.includes(role) ? [permission] : []))

describe('the menu', () => {
  test.each(ROLES)('of %s is no longer than a thumb reaches: six groups, seven pages in one', (role) => {
    const groups = menuOf(permissionsOf(role))
    expect(groups.length).toBeGreaterThan(0)
    expect(groups.length).toBeLessThanOrEqual(6)
    for (const { items } of groups) expect(items.length).toBeLessThanOrEqual(7)
  })
  test('knows where a page belongs, also one that is in no menu of its own', () => {
    expect(itemAt(MENU, '/')?.to).toBe('/')
    expect(itemAt(MENU, '/ranking/qinghe-2017')?.to).toBe('/ranking')
    expect(itemAt(MENU, '/what-if/qinghe-2017/990781101')?.to).toBe('/score-sheet')
    expect(itemAt(MENU, '/me')).toBeUndefined()
    expect(itemAt(MENU, '/rankings')).toBeUndefined()
  })
  test('shows an auditor the audit and no figures', () => {
    expect(menuOf(permissionsOf('audit-admin')).flatMap(({ items }) => items.map(({ to }) => to))).toEqual([
      '/audit',
    ])
  })
})
