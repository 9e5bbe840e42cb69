import type { ItemView, SchemeView } from '#contract'
import { Mark, named, useSpeech } from '#ui'

/** 算例: what is given, what it gives, and that the engine says the same. */
export function Example({
  example,
  indicators,
  className,
}: {
  readonly example: ItemView['examples'][number]
  readonly indicators: SchemeView['indicators']
  readonly className: string | undefined
}) {
  const { say, language } = useSpeech()
  const { scheme } = say
  const given = Object.entries(example.given).map(([id, text]) => {
    const [base = id, ...rest] = id.split('.')
    const indicator = indicators.find((one) => one.indicator === base)
    const part =
      rest[0] === 'numerator'
        ? indicator?.numerator
        : rest[0] === 'denominator'
          ? indicator?.denominator
          : undefined
    const name = named(part ?? indicator?.name ?? { zh: id }, language)
    return `${name} ${text}`
  })
  const agrees = example.computed === example.points
  return (
    <p className="scheme-example">
      <span className="scheme-example-word">{scheme.example}</span>
      <span>
        {className === undefined ? '' : `${className}，`}
        {scheme.exampleGiven} {given.join('，')} → <strong>{scheme.exampleGives(example.points)}</strong>
      </span>
      {agrees ? (
        <span className="muted small">✓ {scheme.exampleChecked}</span>
      ) : (
        <Mark tone="cinnabar">{scheme.exampleDiffers(example.computed)}</Mark>
      )}
    </p>
  )
}
