import type { SchemeView } from '#contract'
import { Mark, named, useSpeech } from '#ui'
import { ProvisionLines } from './provision-lines.tsx'

/** 指标口径: numerator and denominator, how often, by whom, from which specification. */
export function Indicators({ view }: { readonly view: SchemeView }) {
  const { say, language } = useSpeech()
  const { scheme } = say
  return (
    <ul className="indicator-list">
      {view.indicators.map((one) => (
        <li key={one.indicator}>
          <h2>
            {named(one.name, language)} <span className="muted mono small">{one.indicator}</span>
          </h2>
          {one.numerator === undefined || one.denominator === undefined ? null : (
            <p className="indicator-ratio">
              <span>{named(one.numerator, language)}</span>
              <span>{named(one.denominator, language)}</span>
            </p>
          )}
          <p className="row">
            <Mark>{said(scheme.better, one.better)}</Mark>
            <Mark>{said(scheme.reported, one.reported)}</Mark>
            <Mark>{said(scheme.over, one.over)}</Mark>
            <Mark>
              {scheme.reportedBy}：{said(scheme.levels, one.reportedBy)}
            </Mark>
          </p>
          {view.provisions
            .filter(({ part, id }) => part === 'indicators' && id === one.indicator)
            .map((provision) => (
              <ProvisionLines key={provision.line} provision={provision} view={view} />
            ))}
          {one.source === undefined ? null : (
            <p className="muted small">
              {scheme.source}：{one.source}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const said = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code
