import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useId } from 'react'
import type { StandingView } from '#contract'
import { unitNamed, useSpeech } from '#ui'

/** 翻到上一单位、下一单位, in the order of the ranking. */
export function UnitTurner({
  standings,
  unit,
  onTurn,
}: {
  readonly standings: readonly StandingView[]
  readonly unit: string | undefined
  readonly onTurn: (unit: string) => void
}) {
  const { say, language } = useSpeech()
  const id = useId()
  const place = standings.findIndex((one) => one.unit === unit)
  const before = place > 0 ? standings[place - 1] : undefined
  const after = place < 0 ? undefined : standings[place + 1]
  return (
    <div className="unit-turner">
      <Button
        aria-label={say.scoreSheet.previousUnit}
        title={before === undefined ? undefined : unitNamed(before, language)}
        icon={<LeftOutlined />}
        disabled={before === undefined}
        onClick={() => before !== undefined && onTurn(before.unit)}
      />
      <label className="hidden" htmlFor={id}>
        {say.scoreSheet.chooseUnit}
      </label>
      <Select
        id={id}
        className="unit-select"
        showSearch={{ optionFilterProp: 'label' }}
        value={unit ?? null}
        onChange={onTurn}
        options={standings.map((one) => ({
          value: one.unit,
          label: `${one.rank === undefined ? '' : `${one.rank}. `}${unitNamed(one, language)}`,
        }))}
      />
      <Button
        aria-label={say.scoreSheet.nextUnit}
        title={after === undefined ? undefined : unitNamed(after, language)}
        icon={<RightOutlined />}
        disabled={after === undefined}
        onClick={() => after !== undefined && onTurn(after.unit)}
      />
    </div>
  )
}
