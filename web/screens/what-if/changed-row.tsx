import { UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { displayText, exactText, isMissing } from '#engine'
import { named, useSpeech } from '#ui'
import { formatValue } from '#words'
import type { Knob } from './knobs.ts'

/** 改动过的一个数, in one line: what stands, what is imagined, and a way back. Its knob stays where it is, under the hand. */
export function ChangedRow({
  knob,
  text,
  onReset,
}: {
  readonly knob: Knob
  readonly text: string
  readonly onReset: () => void
}) {
  const { say, language } = useSpeech()
  const { indicator, value, when } = knob
  const name = named(indicator.name, language)
  const [kind = '', n = ''] = when.split(':')
  const { whens } = say.whatIf
  const part = kind in whens ? ` · ${whens[kind as keyof typeof whens](n)}` : ''
  const shown = (exact: string) => formatValue({ exact, unit: indicator.unit }, language)
  const before = isMissing(value)
    ? say.frame.none
    : shown(value.d === 1n ? exactText(value) : displayText(value, 2, 'half-up'))
  return (
    <li>
      <span>
        {name}
        {part}
      </span>
      <span>
        {before} → <strong>{shown(text)}</strong>
        <Button
          type="text"
          size="small"
          className="no-print"
          icon={<UndoOutlined />}
          aria-label={say.whatIf.resetOf(`${name}${part}`)}
          onClick={onReset}
        />
      </span>
    </li>
  )
}
