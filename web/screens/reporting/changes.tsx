import type { DraftView } from '#contract'
import { Mark, named, useSpeech } from '#ui'

/** 将要变动的数: each figure before and after, with its cell. */
export function Changes({ view }: { readonly view: DraftView }) {
  const { say, language } = useSpeech()
  const { reporting } = say
  const missing: Readonly<Record<string, string>> = say.scheme.missingNames
  const spoken = (text: string): string => missing[text] ?? text
  return (
    <section>
      <h2 className="section-title">
        {reporting.changes}
        <span className="muted">
          {reporting.changesOf(String(view.changes.length), String(view.figures))}
        </span>
      </h2>
      {view.changes.length === 0 ? (
        <p className="muted">{reporting.changesNone}</p>
      ) : (
        <ul className="changes">
          {view.changes.map((one) => (
            <li key={`${one.sheet} ${one.cell} ${one.unit} ${one.indicator} ${one.part}`}>
              <span className="change-name">
                {one.unitName} · {named(one.name, language)}{' '}
                {one.part === 'value' ? null : <Mark>{reporting.parts[one.part]}</Mark>}
              </span>
              <span className="change-numbers">
                <span className="muted">
                  {one.before === undefined ? reporting.nothingBefore : spoken(one.before)}
                </span>
                <span aria-hidden="true">→</span>
                <strong>{spoken(one.after)}</strong>
              </span>
              <span className="muted small mono">{reporting.cellAt(one.sheet, one.cell)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
