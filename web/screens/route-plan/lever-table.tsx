import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { LeverView } from '#contract'
import type { Unit } from '#engine'
import { Empty, named, ScrollX, useSpeech } from '#ui'
import { formatValue } from '#words'
import { isCeiling, isCost, type LeverWish } from './levers.ts'

/** 可改进的指标表: now, how far, at what price; a row may be left out. */
export function LeverTable({
  levers,
  wishOf,
  onWish,
  onUsual,
}: {
  readonly levers: readonly LeverView[]
  readonly wishOf: (lever: LeverView) => LeverWish
  readonly onWish: (indicator: string, wish: LeverWish) => void
  readonly onUsual: () => void
}) {
  const { say, language } = useSpeech()
  const words = say.routePlan
  const [find, setFind] = useState('')
  const shown = levers.filter(({ name }) =>
    `${name.zh} ${name.en ?? ''}`.toLowerCase().includes(find.toLowerCase()),
  )
  return (
    <details className="route-levers" open>
      <summary>
        {words.levers}{' '}
        <span className="muted small">
          {levers.filter((lever) => wishOf(lever).use).length}／{levers.length}
        </span>
      </summary>
      <p className="muted small">{words.leversHint}</p>
      <div className="row">
        <Input.Search
          className="route-find"
          allowClear
          placeholder={words.find}
          aria-label={words.find}
          onChange={(event) => setFind(event.target.value)}
        />
        <Button onClick={onUsual}>{words.backToUsual}</Button>
      </div>
      {shown.length === 0 ? (
        <Empty what={words.noMatch(find)} />
      ) : (
        <ScrollX label={words.levers} className="route-lever-scroll">
          <table className="plain-table lever-table">
            <thead>
              <tr>
                <th scope="col">{words.use}</th>
                <th scope="col">{words.indicator}</th>
                <th scope="col" className="number">
                  {words.nowColumn}
                </th>
                <th scope="col">{words.ceiling}</th>
                <th scope="col">{words.cost}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((lever) => {
                const wish = wishOf(lever)
                const name = named(lever.name, language)
                const put = (part: Partial<LeverWish>) => onWish(lever.indicator, { ...wish, ...part })
                return (
                  <tr key={lever.indicator} className={wish.use ? '' : 'lever-off'}>
                    <td>
                      <Checkbox
                        aria-label={words.mayMove(name)}
                        checked={wish.use}
                        onChange={(event) => put({ use: event.target.checked })}
                      />
                    </td>
                    <th scope="row">
                      {name}
                      <span className="muted small lever-better">
                        {lever.better === 'higher' ? say.whatIf.higher : say.whatIf.lower}
                      </span>
                    </th>
                    <td className="number" data-label={words.nowColumn}>
                      {'missing' in lever.now
                        ? say.frame.none
                        : formatValue({ exact: lever.now.shown, unit: lever.unit as Unit }, language)}
                    </td>
                    <td data-label={words.ceiling}>
                      <Input
                        className="route-number"
                        inputMode="decimal"
                        aria-label={words.ceilingOf(name)}
                        value={wish.ceiling}
                        disabled={!wish.use}
                        status={isCeiling(wish.ceiling) ? '' : 'error'}
                        onChange={(event) => put({ ceiling: event.target.value.trim() })}
                      />
                    </td>
                    <td data-label={words.cost}>
                      <Input
                        className="route-number"
                        inputMode="decimal"
                        aria-label={words.costOf(name)}
                        value={wish.cost}
                        disabled={!wish.use}
                        status={isCost(wish.cost) ? '' : 'error'}
                        onChange={(event) => put({ cost: event.target.value.trim() })}
                      />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </ScrollX>
      )}
    </details>
  )
}
