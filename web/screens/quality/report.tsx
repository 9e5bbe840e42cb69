import type { SignalDetailView } from '#contract'
import { named, periodText, ScrollX, unitNamed, useSpeech } from '#ui'
import { SIGNAL_WORDS } from '#words'

/** 并排的报表: field by field, what is the same marked by a sign and not by colour. */
export function Report({
  view,
  report,
}: {
  readonly view: SignalDetailView
  readonly report: NonNullable<SignalDetailView['report']>
}) {
  const { say, language } = useSpeech()
  const { quality } = say
  const { beside } = report
  const other = 'unit' in beside ? view.otherUnits.find(({ unit }) => unit === beside.unit) : undefined
  const title =
    'month' in beside
      ? periodText(beside.month, say.frame)
      : other === undefined
        ? beside.unit
        : unitNamed(other, language)
  return (
    <section className="signal-chart-block">
      <h3>{quality.report}</h3>
      <ScrollX label={quality.report}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{quality.reportField}</th>
              <th scope="col" className="number">
                {title}
              </th>
              <th scope="col" className="number">
                {periodText(view.month, say.frame)}
              </th>
              <th scope="col">{quality.reportSame}</th>
            </tr>
          </thead>
          <tbody>
            {report.fields.map((field) => (
              <tr key={`${field.name.zh} ${field.part}`}>
                <th scope="row">
                  {named(field.name, language)}{' '}
                  {field.part === 'value' ? null : (
                    <span className="muted small">{SIGNAL_WORDS[language].parts[field.part]}</span>
                  )}
                </th>
                <td className="number">{field.beside ?? '—'}</td>
                <td className="number">{field.now ?? '—'}</td>
                <td>{field.now !== undefined && field.now === field.beside ? '＝' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  )
}
