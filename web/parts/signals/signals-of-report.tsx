import './signals-of-report.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { useMay } from '../../session/use-session.ts'
import { saySignal } from './say-signal.ts'

const SHOWN = 5

/**
 * 一份报告的信号, to stand beside it in a review: the unit's own and those of the units below it, of its month. Nothing at
 * all for who may not read signals, while they are being computed, or should they not come: a review never waits for them.
 */
export function SignalsOfReport({ unit, period }: { readonly unit: string; readonly period: string }) {
  const { say, language } = useSpeech()
  const mayRead = useMay('quality.read')
  const monthly = /^\d{4}-\d{2}$/.test(period)
  const { data } = useQuery({
    ...query.signals({ month: period, unit }),
    enabled: mayRead && monthly,
    retry: false,
  })
  if (data === undefined) return null
  const { quality } = say
  const waiting = data.signals.filter(({ state }) => state === 'open' || state === 'answered')
  return (
    <section className="signals-of-report" aria-label={quality.ofReport}>
      <h3>
        {quality.ofReport}{' '}
        <span className="muted small">
          {waiting.length === 0 ? quality.ofReportNone : quality.ofReportCount(String(waiting.length))}
        </span>
      </h3>
      <ul>
        {waiting.slice(0, SHOWN).map((signal) => {
          const said = saySignal(signal, data, language)
          return (
            <li key={signal.signal}>
              <Link to="/quality/signal" search={{ of: signal.signal }}>
                {signal.unit === unit ? said.kind : `${said.unit} · ${said.kind}`}
              </Link>
              <div className="small">{said.what}</div>
            </li>
          )
        })}
      </ul>
      {waiting.length > SHOWN ? (
        <Link to="/quality" search={{ month: period, place: unit }}>
          {quality.seeAll}
        </Link>
      ) : null}
    </section>
  )
}
