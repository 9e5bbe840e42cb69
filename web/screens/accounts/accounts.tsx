import './accounts.css'
import '../../session/session.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { PageHead, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useMay } from '../../session/use-session.ts'
import { AccountList } from './account-list.tsx'
import { AccountsFile } from './accounts-file.tsx'
import { OpenAccount } from './open-account.tsx'
import { PostRequests } from './post-requests.tsx'

const page = getRouteApi('/inside/accounts')
const VIEWS = ['all', 'requests', 'open', 'file'] as const
type View = (typeof VIEWS)[number]

/** 账号管理: of the system and the security administrator; each sees only what they may do. */
export function Accounts() {
  const { say } = useSpeech()
  const { view: wished = 'all' } = page.useSearch()
  const [mayWrite, maySecure] = [useMay('account.write'), useMay('account.secure')]
  const accounts = useQuery(query.accounts())
  const views = VIEWS.filter(
    (one) => one === 'all' || (one === 'requests' ? maySecure || mayWrite : mayWrite),
  )
  const view: View = views.find((one) => one === wished) ?? 'all'
  const waiting =
    accounts.data?.accounts.flatMap(({ posts }) => posts.filter(({ state }) => state === 'requested'))
      .length ?? 0
  return (
    <>
      <PageHead title={say.accounts.title} lead={say.accounts.lead} />
      <nav className="section-tabs no-print" aria-label={say.accounts.title}>
        {views.map((one) => (
          <Link
            key={one}
            to="/accounts"
            search={one === 'all' ? {} : { view: one }}
            aria-current={one === view ? 'page' : undefined}
            className={one === view ? 'chosen' : ''}
          >
            {say.accounts.views[one]}
            {one === 'requests' && waiting > 0 ? ` ${waiting}` : ''}
          </Link>
        ))}
      </nav>
      <Fetched of={accounts}>
        {({ accounts: lines, today }) =>
          view === 'requests' ? (
            <PostRequests accounts={lines} />
          ) : view === 'open' ? (
            <OpenAccount today={today} />
          ) : view === 'file' ? (
            <AccountsFile today={today} />
          ) : (
            <AccountList accounts={lines} today={today} />
          )
        }
      </Fetched>
    </>
  )
}
