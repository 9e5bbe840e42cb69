import './quality.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { SignalsView } from '#contract'
import { Empty, PageHead, periodText, Trouble, unitNamed, useSpeech } from '#ui'
import { SIGNAL_WORDS } from '#words'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { saySignal } from '../../parts/signals/say-signal.ts'
import { useMay } from '../../session/use-session.ts'
import { type Filters, filtered } from './filtered.ts'
import { KindTable } from './kind-table.tsx'
import { Labelled } from './labelled.tsx'

const page = getRouteApi('/inside/quality')

/** 数据质量: the month's signals, by unit and kind, and how much was looked at to find them. */
export function Quality() {
  const { say } = useSpeech()
  const mayRead = useMay('quality.read')
  const mayDraw = useMay('quality.draw')
  const { month } = page.useSearch()
  const signals = useQuery({ ...query.signals(month === undefined ? {} : { month }), enabled: mayRead })
  if (!mayRead)
    return (
      <>
        <PageHead title={say.quality.title} />
        <Trouble what={say.quality.noPermission} next={say.quality.noPermissionNext} />
      </>
    )
  return (
    <>
      <PageHead
        title={say.quality.title}
        lead={say.quality.lead}
        actions={mayDraw ? <Link to="/quality/draws">{say.quality.draws}</Link> : undefined}
      />
      <Fetched of={signals} rows={10}>
        {(view) => <Month view={view} />}
      </Fetched>
    </>
  )
}

const AT_FIRST = 60

function Month({ view }: { readonly view: SignalsView }) {
  const { say, language } = useSpeech()
  const { quality } = say
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const [most, setMost] = useState(AT_FIRST)
  const filters: Filters = { kind: search.kind, state: search.state, place: search.place, find: search.find }
  const set = (change: Partial<typeof search>) => {
    setMost(AT_FIRST)
    void navigate({ search: { ...search, ...change }, replace: true })
  }
  const told = view.signals.map((signal) => ({ signal, said: saySignal(signal, view, language) }))
  const shown = filtered(told, filters, view.units)
  const some = Object.values(filters).some((one) => one !== undefined)
  const kinds = [...new Set(view.signals.map(({ kind }) => kind))]
  const towns = view.units.filter(({ level }) => level === 'town')
  return (
    <div className="stack">
      <search className="quality-filters no-print">
        <Labelled label={quality.month}>
          {(id) => (
            <Select
              id={id}
              value={view.month}
              onChange={(month: string) => set({ month })}
              options={view.months.map((month) => ({ value: month, label: periodText(month, say.frame) }))}
            />
          )}
        </Labelled>
        <Labelled label={quality.kind}>
          {(id) => (
            <Select
              id={id}
              value={filters.kind ?? ''}
              onChange={(kind: string) => set({ kind: kind === '' ? undefined : kind })}
              popupMatchSelectWidth={false}
              options={[
                { value: '', label: quality.anyKind },
                ...kinds.map((kind) => ({ value: kind, label: SIGNAL_WORDS[language].kinds[kind].name })),
              ]}
            />
          )}
        </Labelled>
        <Labelled label={quality.state}>
          {(id) => (
            <Select
              id={id}
              value={filters.state ?? ''}
              onChange={(state: string) => set({ state: state === '' ? undefined : state })}
              options={[
                { value: '', label: quality.anyState },
                ...Object.entries(quality.states).map(([value, label]) => ({ value, label })),
              ]}
            />
          )}
        </Labelled>
        {towns.length < 2 ? null : (
          <Labelled label={quality.place}>
            {(id) => (
              <Select
                id={id}
                value={filters.place ?? ''}
                onChange={(place: string) => set({ place: place === '' ? undefined : place })}
                options={[
                  { value: '', label: quality.anyPlace },
                  ...towns.map((town) => ({ value: town.unit, label: unitNamed(town, language) })),
                ]}
              />
            )}
          </Labelled>
        )}
        <Labelled label={quality.find} wide>
          {(id) => (
            <Input
              id={id}
              allowClear
              value={filters.find ?? ''}
              onChange={({ target }) => set({ find: target.value === '' ? undefined : target.value })}
            />
          )}
        </Labelled>
      </search>
      <section aria-live="polite">
        {view.signals.length === 0 ? (
          <Empty what={quality.none} next={quality.noneNext} />
        ) : shown.length === 0 ? (
          <Empty what={quality.noneFiltered} next={quality.noneFilteredNext} />
        ) : (
          <p className="muted small">{quality.count(String(shown.length), String(view.signals.length))}</p>
        )}
        {some ? (
          <p className="no-print">
            <Button
              size="small"
              onClick={() => set({ kind: undefined, state: undefined, place: undefined, find: undefined })}
            >
              {quality.reset}
            </Button>
          </p>
        ) : null}
        <ul className="signal-list">
          {shown.slice(0, most).map(({ signal, said }) => (
            <li key={signal.signal}>
              <div className="signal-where">
                {said.unit}{' '}
                {said.above === undefined ? null : <span className="muted small">{said.above}</span>}
                <div className="signal-kind">{said.kind}</div>
              </div>
              <Link to="/quality/signal" search={{ of: signal.signal }} className="signal-says">
                {said.what}
              </Link>
              <span className={`signal-state ${signal.state}`}>{quality.states[signal.state]}</span>
            </li>
          ))}
        </ul>
        {shown.length > most ? (
          <p className="no-print">
            <Button onClick={() => setMost(most + AT_FIRST)}>
              {quality.more(String(Math.min(AT_FIRST, shown.length - most)))}
            </Button>
          </p>
        ) : null}
      </section>
      <KindTable kinds={view.kinds} open={view.signals.length === 0} />
    </div>
  )
}
