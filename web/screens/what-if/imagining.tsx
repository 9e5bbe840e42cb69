import { getRouteApi } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Assessment, WhatIf } from '#engine'
import { Empty, named, useSpeech } from '#ui'
import { ChangedRow } from './changed-row.tsx'
import { KnobRow } from './knob-row.tsx'
import { changeOf, type Knob, type KnobGroup } from './knobs.ts'
import { OutcomeLine, OutcomeView } from './outcome.tsx'
import { outcomeOf } from './outcome-of.ts'
import { readSettings, type Settings, withSetting, writeSettings } from './settings.ts'

const page = getRouteApi('/inside/what-if/$scheme/$unit')
/** The address follows once the hand rests. */
const REST = 250

/** 设想与结果 side by side: knobs by item, changed ones on top; the answer beside them. */
export function Imagining({
  assessment,
  place,
  whatIf,
  groups,
}: {
  readonly assessment: Assessment
  readonly place: number
  readonly whatIf: WhatIf
  readonly groups: readonly KnobGroup[]
}) {
  const { say, language } = useSpeech()
  const { set, item } = page.useSearch()
  const navigate = page.useNavigate()
  const [settings, setSettings] = useState<Settings>(() => readSettings(set))
  const [find, setFind] = useState(() => {
    const name = groups.find(({ id }) => id === item)?.name
    return name === undefined ? '' : named(name, language)
  })
  const written = writeSettings(settings)
  useEffect(() => {
    const rest = setTimeout(() => {
      if (written !== (set ?? ''))
        void navigate({
          search: ({ set: _, ...rest }) => ({ ...rest, ...(written === '' ? {} : { set: written }) }),
          replace: true,
          resetScroll: false,
        })
    }, REST)
    return () => clearTimeout(rest)
  }, [written, set, navigate])

  const unit = assessment.figures.units[place]?.code ?? ''
  const knobs = useMemo(
    () => new Map(groups.flatMap((group) => group.knobs.map((one) => [one.key, one]))),
    [groups],
  )
  const imagined = useDeferredValue(settings)
  const answer = useMemo(() => {
    const changes = [...imagined].flatMap(([key, text]) => {
      const knob = knobs.get(key)
      const change = knob && changeOf(knob, unit, text)
      return change === undefined ? [] : [change]
    })
    return whatIf.ask(changes)
  }, [imagined, knobs, unit, whatIf])
  const outcome = useMemo(() => outcomeOf(assessment, answer, place), [assessment, answer, place])

  const change = (key: string, value: string | undefined) =>
    setSettings((before) => withSetting(before, key, value))
  const row = (knob: Knob) => (
    <KnobRow
      key={knob.key}
      knob={knob}
      text={settings.get(knob.key)}
      onChange={(text) => change(knob.key, text)}
    />
  )
  const changed = [...settings.keys()].flatMap((key) => knobs.get(key) ?? [])
  const wanted = (group: KnobGroup, knob: Knob): boolean =>
    [knob.indicator.name, group.name].some(
      (name) =>
        name !== undefined && `${name.zh} ${name.en ?? ''}`.toLowerCase().includes(find.toLowerCase()),
    )
  const rest = groups
    .map((group) => ({
      ...group,
      knobs: group.knobs.filter((knob) => wanted(group, knob)),
    }))
    .filter((group) => group.knobs.length > 0)
  return (
    <div className="what-if">
      {outcome === undefined ? null : <OutcomeLine outcome={outcome} assessment={assessment} />}
      <section className="what-if-knobs" aria-label={say.whatIf.knobs}>
        <Input.Search
          className="no-print"
          allowClear
          value={find}
          placeholder={say.whatIf.find}
          aria-label={say.whatIf.find}
          onChange={(event) => setFind(event.target.value)}
        />
        {changed.length === 0 ? null : (
          <div className="knob-group knob-changed">
            <h2>
              {say.whatIf.changed(String(changed.length))}
              <Button size="small" className="no-print" onClick={() => setSettings(new Map())}>
                {say.whatIf.resetAll}
              </Button>
            </h2>
            <ul className="changed-list">
              {changed.map((knob) => (
                <ChangedRow
                  key={knob.key}
                  knob={knob}
                  text={settings.get(knob.key) ?? ''}
                  onReset={() => change(knob.key, undefined)}
                />
              ))}
            </ul>
          </div>
        )}
        <div className="no-print">
          {rest.map((group) => (
            <div className="knob-group" key={group.id}>
              <h2>{group.name === undefined ? say.whatIf.unread : named(group.name, language)}</h2>
              {group.knobs.map(row)}
            </div>
          ))}
          {rest.length === 0 && find !== '' ? <Empty what={say.whatIf.noMatch(find)} /> : null}
        </div>
      </section>
      {outcome === undefined ? null : (
        <OutcomeView
          outcome={outcome}
          assessment={assessment}
          after={answer.assessment}
          touched={answer.changed.length > 0}
        />
      )}
    </div>
  )
}
