import { Button, Input, Radio, Select } from 'antd'
import { useId, useState } from 'react'
import type { RouteFormView, RouteGoalView, RouteWish } from '#contract'
import { Empty, periodText, useSpeech } from '#ui'
import { useSignedIn } from '../../session/use-session.ts'
import type { ResultSearch } from '../../which-result/result-search.ts'
import { LeverTable } from './lever-table.tsx'
import {
  differing,
  isCeiling,
  isCost,
  keepLevers,
  keptLevers,
  type LeverWish,
  type LeverWishes,
  usualWish,
} from './levers.ts'

/** 目标、截止、预算与可改进的指标. */
export function WishForm({
  form,
  which,
  running,
  onWish,
}: {
  readonly form: RouteFormView
  readonly which: ResultSearch
  readonly running: boolean
  readonly onWish: (wish: RouteWish) => void
}) {
  const { say } = useSpeech()
  const words = say.routePlan
  const id = useId()
  const me = useSignedIn()
  const { head, unit, levers } = form
  const [kind, setKind] = useState<RouteGoalView['kind']>(form.commends ? 'line' : 'rank')
  const [rank, setRank] = useState(String(Math.max(1, (form.now.rank ?? 2) - 1)))
  const [total, setTotal] = useState('')
  const [by, setBy] = useState(form.months.at(-1) ?? head.through)
  const [budget, setBudget] = useState('')
  const [wishes, setWishes] = useState<LeverWishes>(() => keptLevers(me.account, head.scheme, unit))
  const wishOf = (indicator: (typeof levers)[number]): LeverWish =>
    wishes[indicator.indicator] ?? usualWish(indicator)
  const change = (next: LeverWishes) => {
    const kept = differing(levers, next)
    setWishes(kept)
    keepLevers(me.account, head.scheme, unit, kept)
  }
  const used = levers.filter((lever) => wishOf(lever).use)
  const sound = used.every((lever) => isCeiling(wishOf(lever).ceiling) && isCost(wishOf(lever).cost))
  const goal: RouteGoalView | undefined =
    kind === 'line'
      ? { kind }
      : kind === 'rank'
        ? /^[1-9]\d{0,4}$/.test(rank)
          ? { kind, rank: Number(rank) }
          : undefined
        : isCeiling(total)
          ? { kind, total }
          : undefined
  const budgeted = budget === '' || isCost(budget)
  if (levers.length === 0) return <Empty what={words.noLevers} />
  const wrong = used.length === 0 ? words.noneChosen : sound ? undefined : words.badNumber
  return (
    <form
      className="route-form no-print"
      onSubmit={(event) => {
        event.preventDefault()
        if (goal === undefined || wrong !== undefined || !budgeted || running) return
        onWish({
          ...which,
          goal,
          by,
          ...(budget === '' ? {} : { budget }),
          levers: used.map((lever) => {
            const { ceiling, cost } = wishOf(lever)
            return { indicator: lever.indicator, ceiling, cost }
          }),
        })
      }}
    >
      <div className="route-goal">
        <fieldset>
          <legend>{words.goal}</legend>
          <Radio.Group value={kind} onChange={(event) => setKind(event.target.value)}>
            {form.commends ? <Radio value="line">{words.goals.line}</Radio> : null}
            <Radio value="rank">{words.goals.rank}</Radio>
            <Radio value="total">{words.goals.total}</Radio>
          </Radio.Group>
          {kind === 'line' ? null : (
            <Input
              className="route-number"
              inputMode="decimal"
              aria-label={kind === 'rank' ? words.rankField : words.totalField}
              value={kind === 'rank' ? rank : total}
              status={goal === undefined ? 'error' : ''}
              onChange={(event) => (kind === 'rank' ? setRank : setTotal)(event.target.value.trim())}
            />
          )}
        </fieldset>
        <div className="result-field">
          <label htmlFor={`${id}-by`}>{words.by}</label>
          <Select
            id={`${id}-by`}
            value={by}
            onChange={setBy}
            options={form.months.map((month) => ({ value: month, label: periodText(month, say.frame) }))}
          />
          <span className="muted small">{words.byHint}</span>
        </div>
        <div className="result-field">
          <label htmlFor={`${id}-budget`}>{words.budget}</label>
          <Input
            id={`${id}-budget`}
            className="route-number"
            inputMode="decimal"
            value={budget}
            status={budgeted ? '' : 'error'}
            onChange={(event) => setBudget(event.target.value.trim())}
          />
          <span className="muted small">{words.budgetHint}</span>
        </div>
      </div>
      <LeverTable
        levers={levers}
        wishOf={wishOf}
        onWish={(indicator, wish) => change({ ...wishes, [indicator]: wish })}
        onUsual={() => change({})}
      />
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          loading={running}
          disabled={goal === undefined || wrong !== undefined || !budgeted}
        >
          {words.compute}
        </Button>
        {wrong === undefined ? null : <span className="below small">{wrong}</span>}
      </div>
    </form>
  )
}
