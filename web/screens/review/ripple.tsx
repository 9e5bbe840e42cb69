import type { RippleView } from '#contract'
import { Figure, Mark, named, periodText, RankMove, ScrollX, unitNamed, useSpeech } from '#ui'

/** 波及: every unit whose total, rank or line stands otherwise, and the results that stood on the old figure. */
export function Ripple({
  ripple,
  foreseen,
  verifiedFirst,
}: {
  readonly ripple: readonly RippleView[]
  readonly foreseen: boolean
  readonly verifiedFirst: boolean
}) {
  const { say, language } = useSpeech()
  const { review } = say
  const still = ripple.every(({ units, months }) => units.length === 0 && months.length === 0)
  return (
    <section className="stack">
      <h2 className="section-title">
        {review.ripple}
        <span className="muted">{foreseen ? review.rippleForeseen : review.rippleFrozen}</span>
      </h2>
      {still ? <p>{verifiedFirst ? review.rippleVerified : review.rippleNone}</p> : null}
      {ripple.map((one) =>
        one.units.length === 0 && one.months.length === 0 ? null : (
          <div key={one.scheme} className="stack">
            <h3>
              {named(one.schemeName, language)}{' '}
              <span className="muted small">{review.throughMonth(periodText(one.through, say.frame))}</span>
            </h3>
            <Moved ripple={one} />
            <Prints ripple={one} />
          </div>
        ),
      )}
    </section>
  )
}

function Moved({ ripple }: { readonly ripple: RippleView }) {
  const { say, language } = useSpeech()
  const { review } = say
  if (ripple.units.length === 0) return <p>{review.rippleNone}</p>
  return (
    <ScrollX label={review.ripple}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{review.unit}</th>
            <th scope="col" className="number">
              {review.total}
            </th>
            <th scope="col" className="number" />
            <th scope="col" className="number">
              {review.rank}
            </th>
            <th scope="col">{review.line}</th>
            <th scope="col">{review.itemsMoved}</th>
          </tr>
        </thead>
        <tbody>
          {ripple.units.map((unit) => (
            <tr key={unit.unit}>
              <th scope="row">{unitNamed(unit, language)}</th>
              <td className="number">
                <Figure amount={unit.totalBefore} /> → <Figure amount={unit.totalAfter} />
              </td>
              <td className="number">
                <Figure amount={unit.change} signed tone />
              </td>
              <td className="number">
                {unit.rankBefore ?? say.frame.none} → {unit.rankAfter ?? say.frame.none}{' '}
                <RankMove before={unit.rankBefore} now={unit.rankAfter} />
              </td>
              <td>
                {unit.crosses === undefined ? null : (
                  <Mark tone={unit.crosses === 'into' ? 'teal' : 'cinnabar'}>
                    {unit.crosses === 'into' ? review.crossesInto : review.crossesOut}
                  </Mark>
                )}
                {unit.gradeChanged ? <Mark tone="amber">{review.gradeChanged}</Mark> : null}
              </td>
              <td className="small">
                {unit.items.map(({ name }) => named(name, language)).join(language === 'en' ? ', ' : '、')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function Prints({ ripple }: { readonly ripple: RippleView }) {
  const { say } = useSpeech()
  const { review } = say
  if (ripple.months.length === 0) return null
  return (
    <details>
      <summary>
        {review.quoted} ({ripple.months.length})
      </summary>
      <p className="muted small">{review.quotedSays}</p>
      <ScrollX label={review.quoted}>
        <table className="plain-table prints">
          <thead>
            <tr>
              <th scope="col">{review.month}</th>
              <th scope="col">
                {review.fingerprint} ({review.oldPrint})
              </th>
              <th scope="col">
                {review.fingerprint} ({review.newPrint})
              </th>
            </tr>
          </thead>
          <tbody>
            {ripple.months.map(({ through, hashBefore, hashAfter }) => (
              <tr key={through}>
                <th scope="row">{review.throughMonth(periodText(through, say.frame))}</th>
                <td>{hashBefore.slice(0, 16)}</td>
                <td>{hashAfter.slice(0, 16)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </details>
  )
}
