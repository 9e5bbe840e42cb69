import './quality.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { SignalDetailView } from '#contract'
import { momentText, named, PageHead, periodText, unitNamed, useSpeech } from '#ui'
import { describeSignal, SIGNAL_WORDS } from '#words'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { Charts } from './charts.tsx'
import { LookForms } from './look-forms.tsx'
import { NewBase } from './new-base.tsx'
import { Report } from './report.tsx'

const page = getRouteApi('/inside/quality/signal')

/** 一条信号: what was seen, why it may be nothing, the charts, and what was found of it. */
export function SignalScreen() {
  const { say } = useSpeech()
  const { of: signal = '' } = page.useSearch()
  const asked = useQuery(query.signal(signal))
  if (asked.isError)
    return (
      <>
        <PageHead title={say.quality.title} crumbs={<Link to="/quality">{say.quality.back}</Link>} />
        <Refusal fault={asked.error} retry={() => void asked.refetch()} />
      </>
    )
  return (
    <Fetched of={asked} rows={10}>
      {(view) => (
        <>
          <SignalHead view={view} back={say.quality.back} />
          <div className="signal-columns">
            <main>
              <Seen view={view} />
              {view.evidence === undefined ? null : <Charts view={view} evidence={view.evidence} />}
              {view.report === undefined ? null : <Report view={view} report={view.report} />}
              {view.may.rebase ? <NewBase view={view} /> : null}
            </main>
            <Side view={view} />
          </div>
        </>
      )}
    </Fetched>
  )
}

function SignalHead({ view, back }: { readonly view: SignalDetailView; readonly back: string }) {
  const { say, language } = useSpeech()
  const unit = unitNamed({ name: view.unitName, nameEn: view.unitNameEn }, language)
  return (
    <PageHead
      title={`${unit} · ${SIGNAL_WORDS[language].kinds[view.kind].name}`}
      lead={
        <>
          {periodText(view.month, say.frame)}
          {' · '}
          <span className={`signal-state ${view.state}`}>{say.quality.states[view.state]}</span>
        </>
      }
      crumbs={
        <Link to="/quality" search={{ month: view.month }}>
          {back}
        </Link>
      }
    />
  )
}

function Seen({ view }: { readonly view: SignalDetailView }) {
  const { say, language } = useSpeech()
  const { quality } = say
  if (view.gone) return <p className="signal-said">{quality.gone}</p>
  return (
    <section className="signal-chart-block">
      <p className="signal-said">
        {describeSignal(
          { kind: view.kind, facts: view.facts, part: view.part },
          {
            indicator: view.indicatorName && named(view.indicatorName, language),
            named: (id) => {
              const found = view.indicators.find((one) => one.indicator === id)?.name
              return found && named(found, language)
            },
            unit: (code) =>
              view.otherUnits.find(({ unit }) => unit === code)?.[language === 'en' ? 'nameEn' : 'name'] ??
              code,
          },
          language,
        )}
      </p>
      <p className="muted small">
        {SIGNAL_WORDS[language].kinds[view.kind].looks}
        {view.adjusted === undefined ? null : <> {quality.adjusted(chance(view.adjusted))}</>}
      </p>
    </section>
  )
}

const chance = (p: number): string => (p < 0.0001 ? '< 0.0001' : p.toFixed(4))

function Side({ view }: { readonly view: SignalDetailView }) {
  const { say, language } = useSpeech()
  const { quality } = say
  const words = SIGNAL_WORDS[language]
  return (
    <aside className="signal-side">
      <section>
        <h2>{quality.benign}</h2>
        <ul>
          {view.benign
            .filter((one) => one !== 'other')
            .map((one) => (
              <li key={one}>{words.explanations[one]}</li>
            ))}
        </ul>
      </section>
      <section>
        <h2>{quality.asks}</h2>
        <ol>
          {view.asks.map((one) => (
            <li key={one}>{words.verifications[one]}</li>
          ))}
        </ol>
        <p className="muted small">{quality.neverScored}</p>
      </section>
      <section>
        <h2>{quality.events}</h2>
        {view.events.length === 0 ? (
          <p className="muted">{quality.eventsNone}</p>
        ) : (
          <ol>
            {view.events.map((one) => (
              <li key={one.number}>
                <strong>
                  {one.outcome === undefined ? quality.did[one.did] : quality.outcomes[one.outcome]}
                </strong>
                {one.explanation === undefined ? null : ` · ${words.explanations[one.explanation]}`}
                {one.note === undefined ? null : <div>{one.note}</div>}
                <div className="muted small">
                  {one.name} {momentText(one.at, language)}
                </div>
              </li>
            ))}
          </ol>
        )}
      </section>
      <LookForms view={view} />
    </aside>
  )
}
