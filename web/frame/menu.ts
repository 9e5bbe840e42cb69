import type { Permission } from '#domain/permission'
import type { Screens } from '#words'

/** 菜单的一项: shown to those who may open it; `under` are further addresses that belong to it. */
export interface MenuItem {
  readonly to: string
  readonly label: (say: Screens) => string
  readonly permission?: Permission
  readonly under?: readonly string[]
}

export interface MenuGroup {
  readonly id: 'home' | 'results' | 'figures' | 'supervision' | 'schemes' | 'administration'
  readonly items: readonly MenuItem[]
}

/** 菜单: the work as people speak of it; a group opens on the first of its pages the reader may see. */
export const MENU: readonly MenuGroup[] = [
  { id: 'home', items: [{ to: '/', label: (say) => say.frame.workbench, permission: 'ranking.read' }] },
  {
    id: 'results',
    items: [
      { to: '/ranking', label: (say) => say.frame.ranking, permission: 'ranking.read' },
      {
        to: '/score-sheet',
        label: (say) => say.frame.scoreSheet,
        permission: 'ranking.read',
        under: ['/explanation', '/movements', '/what-if', '/route-plan'],
      },
      { to: '/comparison', label: (say) => say.frame.comparison, permission: 'comparison.read' },
      { to: '/replay', label: (say) => say.replay.title, permission: 'comparison.read' },
    ],
  },
  {
    id: 'figures',
    items: [
      { to: '/entry', label: (say) => say.entry.title, permission: 'entry.read' },
      { to: '/reporting', label: (say) => say.frame.reporting, permission: 'report.read' },
      {
        to: '/review',
        label: (say) => say.review.title,
        permission: 'review.read',
        under: ['/corrections', '/verifications'],
      },
      { to: '/quality', label: (say) => say.quality.title, permission: 'quality.read' },
      { to: '/burden', label: (say) => say.burden.title, permission: 'burden.read' },
    ],
  },
  { id: 'supervision', items: [] },
  {
    id: 'schemes',
    items: [
      { to: '/scheme', label: (say) => say.frame.scheme, permission: 'scheme.read', under: ['/versions'] },
      { to: '/desk', label: (say) => say.frame.desk, permission: 'scheme-draft.read' },
      { to: '/forms', label: (say) => say.form.title, permission: 'form.read', under: ['/working-calendar'] },
    ],
  },
  {
    id: 'administration',
    items: [
      { to: '/accounts', label: (say) => say.accounts.title, permission: 'account.read' },
      { to: '/audit', label: (say) => say.audit.title, permission: 'audit.read' },
      { to: '/data-exchange', label: (say) => say.exchange.title, permission: 'access-token.make' },
    ],
  },
]

/** 这个人的菜单: groups with what they may open, none of them empty. */
export const menuOf = (permissions: readonly string[]): readonly MenuGroup[] =>
  MENU.map((group) => ({
    ...group,
    items: group.items.filter(
      ({ permission }) => permission === undefined || permissions.includes(permission),
    ),
  })).filter(({ items }) => items.length > 0)

/** 现在在哪: the item whose address, or one under it, the page's begins with. */
export function itemAt(groups: readonly MenuGroup[], path: string): MenuItem | undefined {
  const begins = (to: string): boolean =>
    to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)
  return groups.flatMap(({ items }) => items).find(({ to, under = [] }) => [to, ...under].some(begins))
}
