import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import type { AccountView } from '#contract'
import { Empty, Mark, momentText, ScrollX, useSpeech } from '#ui'
import { AccountDetail } from './account-detail.tsx'

const page = getRouteApi('/inside/accounts')
const TONES = { 'in-use': 'teal', 'no-password': 'amber', 'no-post': 'amber', disabled: 'cinnabar' } as const
/** What a person reads at one go; the search finds the others. */
const SHOWN = 300

export function AccountList({
  accounts,
  today,
}: {
  readonly accounts: readonly AccountView[]
  readonly today: string
}) {
  const { say, language } = useSpeech()
  const navigate = useNavigate()
  const { find = '', account: chosen } = page.useSearch()
  const fits = accounts.filter(({ account, name, posts }) =>
    [account, name, ...posts.map(({ unitName }) => unitName)].some((text) =>
      text.toLowerCase().includes(find.trim().toLowerCase()),
    ),
  )
  const go = (search: { find?: string; account?: string }) =>
    void navigate({ to: '/accounts', search, replace: true })
  const kept = find === '' ? {} : { find }
  return (
    <>
      <div className="accounts-tools no-print">
        <Input
          allowClear
          aria-label={say.accounts.find}
          placeholder={say.accounts.find}
          value={find}
          onChange={({ target }) => go(target.value === '' ? {} : { find: target.value })}
        />
        <span className="muted small">{say.accounts.count(fits.length, accounts.length)}</span>
      </div>
      {fits.length === 0 ? <Empty what={say.accounts.none} /> : null}
      {fits.length === 0 ? null : (
        <ScrollX label={say.accounts.title}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{say.accounts.account}</th>
                <th scope="col">{say.accounts.name}</th>
                <th scope="col">{say.accounts.role}</th>
                <th scope="col">{say.accounts.unit}</th>
                <th scope="col">{say.accounts.state}</th>
              </tr>
            </thead>
            <tbody>
              {fits.slice(0, SHOWN).map((one) => {
                const post = one.posts.find(({ state }) => state === 'held') ?? one.posts.at(-1)
                const open = one.account === chosen
                return [
                  <tr key={one.account} className={open ? 'accounts-row chosen' : 'accounts-row'}>
                    <th scope="row">
                      <button
                        type="button"
                        className="plain link"
                        aria-expanded={open}
                        onClick={() => go(open ? kept : { ...kept, account: one.account })}
                      >
                        {one.account}
                      </button>
                    </th>
                    <td>{one.name}</td>
                    <td>{post === undefined ? say.frame.none : say.signIn.roles[post.role]}</td>
                    <td>{post?.unitName ?? say.frame.none}</td>
                    <td>
                      <Mark tone={TONES[one.state]}>{say.accounts.states[one.state]}</Mark>{' '}
                      {one.demo ? <Mark tone="plain">{say.accounts.demo}</Mark> : null}{' '}
                      {one.pausedUntil === undefined ? null : (
                        <Mark tone="amber">{say.accounts.paused(momentText(one.pausedUntil, language))}</Mark>
                      )}
                    </td>
                  </tr>,
                  open ? (
                    <tr key={`${one.account} detail`}>
                      <td colSpan={5}>
                        <AccountDetail account={one} today={today} />
                      </td>
                    </tr>
                  ) : null,
                ]
              })}
            </tbody>
          </table>
        </ScrollX>
      )}
    </>
  )
}
