import { Link } from '@tanstack/react-router'
import type { WorkbenchView } from '#contract'
import { Figure, named, useSpeech } from '#ui'

/** 失分最多的项目: points still to be won, each with its reason. */
export function Lost({
  place,
  lost,
}: {
  readonly place: { readonly scheme: string; readonly unit: string }
  readonly lost: WorkbenchView['lost']
}) {
  const { say, language } = useSpeech()
  return (
    <section>
      <h2 className="section-title">{say.workbench.lost}</h2>
      {lost.length === 0 ? (
        <p className="muted">{say.workbench.lostNone}</p>
      ) : (
        <ul className="item-list">
          {lost.map((one) => (
            <li key={one.cell}>
              <Link to="/explanation/$scheme/$unit" params={place} search={{ cell: one.cell }}>
                {named(one.name, language)}
              </Link>
              <span className="item-figures">
                <span className="muted small">
                  <Figure amount={one.points} /> / {one.fullMarks}
                </span>
                <strong className="below">
                  −<Figure amount={one.lost} />
                </strong>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
