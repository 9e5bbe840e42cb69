import { Link } from '@tanstack/react-router'
import type { WorkbenchView } from '#contract'
import { Figure, named, useSpeech } from '#ui'

/** 比上月变动的项目: each opens its reason. */
export function Moved({
  place,
  moved,
}: {
  readonly place: { readonly scheme: string; readonly unit: string }
  readonly moved: WorkbenchView['moved']
}) {
  const { say, language } = useSpeech()
  return (
    <section>
      <h2 className="section-title">{say.workbench.moved}</h2>
      {moved.length === 0 ? (
        <p className="muted">{say.workbench.movedNone}</p>
      ) : (
        <ul className="item-list">
          {moved.map((one) => (
            <li key={one.cell}>
              <Link to="/explanation/$scheme/$unit" params={place} search={{ cell: one.cell }}>
                {named(one.name, language)}
              </Link>
              <span className="item-figures">
                <span className="muted small">
                  <Figure amount={one.before} /> → <Figure amount={one.after} />
                </span>
                <strong>
                  <Figure amount={one.difference} signed tone />
                </strong>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
