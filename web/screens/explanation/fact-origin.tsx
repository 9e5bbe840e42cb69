import { Link } from '@tanstack/react-router'
import type { Fact, ResultHead } from '#contract'
import { momentText, periodText, useSpeech } from '#ui'
import type { ResultSearch } from '../../which-result/result-search.ts'

/** 数据来源: workbook, sheet, cell, who handed it in and when; and the way forward to the scores it moved. */
export function FactOrigin({
  fact,
  head,
  which,
}: {
  readonly fact: Fact
  readonly head: ResultHead
  readonly which: ResultSearch
}) {
  const { say, language } = useSpeech()
  const { explanation } = say
  const { origin } = fact
  const missing: Readonly<Record<string, string>> = say.scheme.missingNames
  const rows: readonly (readonly [string, string | undefined])[] = [
    [explanation.factPeriod, periodText(fact.period, say.frame)],
    [explanation.factNumerator, fact.numerator],
    [explanation.factDenominator, fact.denominator],
    [explanation.factValue, fact.value],
    [
      explanation.factMissing,
      fact.missing === undefined ? undefined : (missing[fact.missing] ?? fact.missing),
    ],
    [explanation.factVersion, `${say.frame.version(String(fact.version))} · ${explanation.kinds[fact.kind]}`],
    [explanation.file, origin?.file],
    [explanation.sheet, origin?.sheet],
    [explanation.cell, origin?.cell],
    [explanation.handedInBy, origin?.handedInBy],
    [explanation.signedBy, origin?.signedBy],
    [
      explanation.recordedAt,
      origin?.recordedAt === undefined ? undefined : momentText(origin.recordedAt, language),
    ],
  ]
  return (
    <div>
      <h3>{explanation.fact}</h3>
      <table className="plain-table fact-origin">
        <tbody>
          {rows.map(([name, text]) =>
            text === undefined ? null : (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {origin === undefined ? <p className="muted small">{explanation.noOrigin}</p> : null}
      <p>
        <Link
          className="fact-forward"
          to="/movements/$scheme/$unit/$indicator/$at"
          params={{ scheme: head.scheme, unit: fact.unit, indicator: fact.indicator, at: fact.period }}
          search={{ ...which, ...(fact.kind === 'reported' ? {} : { kind: fact.kind }) }}
        >
          {explanation.movements}
        </Link>
      </p>
      <p className="muted small">{explanation.movementsHint}</p>
    </div>
  )
}
