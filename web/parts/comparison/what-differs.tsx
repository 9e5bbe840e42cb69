import { named, unitNamed, useSpeech } from '#ui'
import type { ComparisonView } from './crossing.ts'

/** 变动从何而来: rules, figures or both; what had no figures; who is on one list only. */
export function WhatDiffers({ view }: { readonly view: ComparisonView }) {
  const { say } = useSpeech()
  const { replay } = say
  const { before, after } = view
  const sameFigures = before.period === after.period && before.through === after.through
  const sameRules =
    before.scheme === after.scheme &&
    before.version === after.version &&
    view.drafts.before === view.drafts.after
  return (
    <div className="comparison-why">
      <p>
        {sameFigures && !sameRules ? replay.sameFigures(before.period) : null}
        {sameRules && !sameFigures ? replay.sameRules : null}
        {!sameRules && !sameFigures ? replay.bothDiffer : null}
      </p>
      <Lacking view={view} side="before" />
      <Lacking view={view} side="after" />
      <OneSided label={replay.onlyBefore(String(view.onlyBefore.length))} units={view.onlyBefore} />
      <OneSided label={replay.onlyAfter(String(view.onlyAfter.length))} units={view.onlyAfter} />
    </div>
  )
}

function Lacking({ view, side }: { readonly view: ComparisonView; readonly side: 'before' | 'after' }) {
  const { say, language } = useSpeech()
  const { replay } = say
  const lacking = view.withoutFigures[side]
  if (lacking.length === 0) return null
  return (
    <div className="comparison-lacking" role="note">
      <p>{replay.lacking(replay[side], String(lacking.length), view[side].period)}</p>
      <ul>
        {lacking.map(({ indicator, name, items }) => (
          <li key={indicator}>
            {named(name, language)}
            {items.length === 0 ? null : (
              <span className="muted small">
                {' '}
                {replay.decides(
                  items.map((one) => named(one.name, language)).join(language === 'en' ? ', ' : '、'),
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function OneSided({
  label,
  units,
}: {
  readonly label: string
  readonly units: ComparisonView['onlyBefore']
}) {
  const { language } = useSpeech()
  if (units.length === 0) return null
  return (
    <details>
      <summary>{label}</summary>
      <p>{units.map((one) => unitNamed(one, language)).join(language === 'en' ? ', ' : '、')}</p>
    </details>
  )
}
