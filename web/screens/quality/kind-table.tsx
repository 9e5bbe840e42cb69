import type { KindView } from '#contract'
import { ScrollX, useSpeech } from '#ui'
import { SIGNAL_WORDS } from '#words'

/** 每类看了多少: tests, too few data, what chance alone would raise, and what looks have found so far. */
export function KindTable({ kinds, open }: { readonly kinds: readonly KindView[]; readonly open: boolean }) {
  const { say, language } = useSpeech()
  const { quality } = say
  const words = SIGNAL_WORDS[language].kinds
  return (
    <details open={open}>
      <summary className="section-title">{quality.kinds}</summary>
      <p className="muted small">{quality.kindsHint}</p>
      <ScrollX label={quality.kinds}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{quality.kind}</th>
              <th scope="col" className="number">
                {quality.tests}
              </th>
              <th scope="col" className="number">
                {quality.short}
              </th>
              <th scope="col" className="number">
                {quality.found}
              </th>
              <th scope="col" className="number">
                {quality.byChance}
              </th>
              <th scope="col">{quality.precision}</th>
              <th scope="col">{quality.looks}</th>
              <th scope="col">{quality.least}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((one) => (
              <tr key={one.kind}>
                <th scope="row">
                  {words[one.kind].name}
                  {one.retired ? <span className="muted"> {quality.retired}</span> : null}
                </th>
                <td className="number">{one.tests}</td>
                <td className="number">{one.short}</td>
                <td className="number">{one.found}</td>
                <td className="number">
                  {one.judged === 'rule' ? quality.exact : chanceText(one.expectedByChance ?? 0)}
                </td>
                <td>
                  {one.confirmed + one.benign === 0
                    ? quality.precisionNone
                    : quality.precisionOf(String(one.confirmed), String(one.benign))}
                </td>
                <td className="muted">{words[one.kind].looks}</td>
                <td className="muted">{words[one.kind].least}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </details>
  )
}

const chanceText = (expected: number): string => (expected < 0.05 ? '< 0.1' : expected.toFixed(1))
