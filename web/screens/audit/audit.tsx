import './audit.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { AuditView } from '#contract'
import { Empty, momentText, PageHead, ScrollX, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Chain } from './chain.tsx'
import { doingNamed } from './doing-named.ts'

const page = getRouteApi('/inside/audit')

/** 审计记录: a filter, a page of records newest first, and the chain that ties them. */
export function Audit() {
  const { say } = useSpeech()
  const search = page.useSearch()
  const { actor, action, subject, from, to, before, readings } = search
  const found = useQuery(
    query.audit({ actor, action, subject, from, to, before, readings: readings === 'yes' ? 'yes' : 'no' }),
  )
  const all = found.data?.scope === 'all'
  return (
    <>
      <PageHead title={say.audit.title} lead={all ? say.audit.leadAll : say.audit.leadOwn} />
      <Filter key={JSON.stringify([actor, subject])} />
      <Fetched of={found} rows={12}>
        {(view) => (
          <>
            <Records view={view} filtered={Object.keys(search).length > 0} />
            <p className="audit-pages no-print">
              {before === undefined ? null : (
                <Link to="/audit" search={{ ...search, before: undefined }}>
                  {say.audit.newest}
                </Link>
              )}
              {view.next === undefined ? null : (
                <Link to="/audit" search={{ ...search, before: view.next }}>
                  {say.audit.older}
                </Link>
              )}
            </p>
            <Chain head={view.head} />
          </>
        )}
      </Fetched>
    </>
  )
}

function Filter() {
  const { say } = useSpeech()
  const words = say.audit
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const [actor, setActor] = useState(search.actor ?? '')
  const [subject, setSubject] = useState(search.subject ?? '')
  const go = (change: Partial<typeof search>) =>
    void navigate({ search: { ...search, before: undefined, ...change } })
  const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())
  return (
    <form
      className="audit-filter no-print"
      aria-label={words.filter}
      onSubmit={(event) => {
        event.preventDefault()
        go({ actor: given(actor), subject: given(subject) })
      }}
    >
      <Select
        aria-label={words.action}
        value={search.action ?? ''}
        popupMatchSelectWidth={false}
        onChange={(next) => go({ action: given(next) })}
        options={[
          { value: '', label: words.anyAction },
          ...Object.entries(words.groups).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Input
        aria-label={words.actor}
        placeholder={words.actor}
        value={actor}
        onChange={({ target }) => setActor(target.value)}
        onBlur={() => go({ actor: given(actor) })}
      />
      <Input
        aria-label={words.subject}
        placeholder={words.subject}
        value={subject}
        onChange={({ target }) => setSubject(target.value)}
        onBlur={() => go({ subject: given(subject) })}
      />
      <label htmlFor="audit-from">{words.from}</label>
      <Input
        id="audit-from"
        type="date"
        value={search.from ?? ''}
        onChange={({ target }) => go({ from: given(target.value) })}
      />
      <label htmlFor="audit-to">{words.to}</label>
      <Input
        id="audit-to"
        type="date"
        value={search.to ?? ''}
        onChange={({ target }) => go({ to: given(target.value) })}
      />
      <Checkbox
        checked={search.readings === 'yes'}
        onChange={({ target }) => go({ readings: target.checked ? 'yes' : undefined })}
      >
        {words.readings}
      </Checkbox>
      <Button htmlType="button" onClick={() => void navigate({ search: {} })}>
        {words.clear}
      </Button>
    </form>
  )
}

function Records({ view, filtered }: { readonly view: AuditView; readonly filtered: boolean }) {
  const { say, language } = useSpeech()
  const words = say.audit
  if (view.records.length === 0) return <Empty what={filtered ? words.none : words.noneYet} />
  return (
    <ScrollX label={words.title}>
      <table className="plain-table audit-records">
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.number}
            </th>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.onWhat}</th>
            <th scope="col">{words.detail}</th>
          </tr>
        </thead>
        <tbody>
          {view.records.map((record) => (
            <tr key={record.number}>
              <td className="number">{record.number}</td>
              <td className="nowrap">{momentText(record.at, language)}</td>
              <td>{record.actor}</td>
              <td>{doingNamed(record.action, words)}</td>
              <td className="mono small">{record.subject}</td>
              <td className="mono small">{detailText(record.detail)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

/** What was kept, as "key: value" pairs; nothing is left out and nothing is interpreted. */
function detailText(detail: unknown): string {
  if (detail === null || typeof detail !== 'object') return detail === undefined ? '' : String(detail)
  return Object.entries(detail)
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ')
}
