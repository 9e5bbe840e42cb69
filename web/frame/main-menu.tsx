import { Link, useLocation } from '@tanstack/react-router'
import type { SignedIn } from '#contract'
import { useSpeech } from '#ui'
import { itemAt, menuOf } from './menu.ts'

/** 主菜单: groups above (on a narrow screen at the foot, under the thumb), the pages of the open group below. */
export function MainMenu({ me }: { readonly me: SignedIn }) {
  const { say } = useSpeech()
  const { pathname } = useLocation()
  const groups = menuOf(me.permissions)
  const here = itemAt(groups, pathname)
  return (
    <nav className="menu" aria-label={say.frame.menu}>
      {groups.map(({ id, items }) => {
        const open = items.some((one) => one === here)
        const [first] = items
        return first === undefined ? null : (
          <Link
            key={id}
            to={first.to}
            className={open ? 'open' : ''}
            {...(open ? { 'aria-current': 'true' } : {})}
          >
            {say.frame.groups[id]}
          </Link>
        )
      })}
    </nav>
  )
}

/** 本组的页面: one line under the header; nothing where a group is one page. */
export function PagesMenu({ me }: { readonly me: SignedIn }) {
  const { say } = useSpeech()
  const { pathname } = useLocation()
  const groups = menuOf(me.permissions)
  const here = itemAt(groups, pathname)
  const group = groups.find(({ items }) => items.some((one) => one === here))
  if (group === undefined || group.items.length < 2) return null
  return (
    <nav className="pages-menu no-print" aria-label={say.frame.groups[group.id]}>
      <div>
        {group.items.map((one) => (
          <Link
            key={one.to}
            to={one.to}
            className={one === here ? 'active' : ''}
            {...(one === here ? { 'aria-current': 'page' as const } : {})}
          >
            {one.label(say)}
          </Link>
        ))}
      </div>
    </nav>
  )
}
