import type { ExplanationView, ResultHead } from '#contract'
import type { Shown } from '#engine'
import { useExactness, useSpeech } from '#ui'
import { formatValue } from '#words'

/** 节点的数: points as the scheme displays them, anything else exactly; the switch writes every number whole. */
export function NodeValue({ node, head }: { readonly node: ExplanationView; readonly head: ResultHead }) {
  const { say, language } = useSpeech()
  const { exact } = useExactness()
  const value = node.value as Shown
  if ('missing' in value) return <span className="muted">{formatValue(value, language)}</span>
  const whole = value.exact.includes('/') ? value.exact : formatValue(value, language)
  const text = exact
    ? whole
    : value.unit === 'score'
      ? formatValue(value, language, { digits: head.digits })
      : formatValue(value, language)
  return (
    <data value={value.exact} title={say.frame.exactValue(value.exact)}>
      {text.replace('-', '−')}
    </data>
  )
}
