import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import type { SchemeVersion } from '#contract'
import { compareSchemes, readScheme } from '#engine'
import { readYaml } from '#formats'
import { Empty, Loading, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { RuleDifferences } from '../../parts/comparison/rule-differences.tsx'
import { versionKey } from './version-key.ts'

type Two = { readonly older: SchemeVersion; readonly newer: SchemeVersion }

/** 任意两版的差异 in plain words, compared here from the two texts. */
export function BetweenTwo({
  versions: all,
  two,
  period,
  onChoose,
}: {
  readonly versions: readonly SchemeVersion[]
  readonly two: Two
  /** The year of the older one: its figures are there when both are weighed. */
  readonly period: string | undefined
  readonly onChoose: (older: string, newer: string) => void
}) {
  const { say } = useSpeech()
  const { versions } = say
  const { older, newer } = two
  const [oldKey, newKey] = [versionKey(older), versionKey(newer)]
  return (
    <section className="stack">
      <h2 className="section-title">
        {versions.between}
        <span className="muted">{versions.betweenLead}</span>
      </h2>
      <div className="version-two no-print">
        <Choice label={versions.older} all={all} value={oldKey} onChoose={(key) => onChoose(key, newKey)} />
        <Button onClick={() => onChoose(newKey, oldKey)}>⇄ {say.comparison.swap}</Button>
        <Choice label={versions.newer} all={all} value={newKey} onChoose={(key) => onChoose(oldKey, key)} />
        <Link
          className="button-link"
          to="/replay"
          search={{
            before: older.scheme,
            beforeVersion: older.version,
            beforePeriod: period,
            after: newer.scheme,
            afterVersion: newer.version,
            afterPeriod: period,
          }}
        >
          {versions.replayThem}
        </Link>
      </div>
      <p className="only-print">
        {older.scheme} {say.frame.version(older.version)} → {newer.scheme} {say.frame.version(newer.version)}
      </p>
      {oldKey === newKey ? <Empty what={versions.sameTwo} /> : <Differences two={two} />}
    </section>
  )
}

function Differences({ two: { older, newer } }: { readonly two: Two }) {
  const [left, right] = [
    useQuery(query.scheme({ scheme: older.scheme }, older.version)),
    useQuery(query.scheme({ scheme: newer.scheme }, newer.version)),
  ]
  const [was, is] = [left.data?.text, right.data?.text]
  const differences = useMemo(() => {
    const [before, after] = [schemeOf(was), schemeOf(is)]
    if (before === undefined || after === undefined) return undefined
    return compareSchemes(before, after).map((one) => ({ ...one, facts: { ...one.facts } }))
  }, [was, is])
  for (const side of [left, right])
    if (side.isError) return <Refusal fault={side.error} retry={() => void side.refetch()} />
  return differences === undefined ? <Loading rows={8} /> : <RuleDifferences differences={differences} />
}

function schemeOf(text: string | undefined) {
  if (text === undefined) return undefined
  const { node } = readYaml(text, 'scheme.yaml')
  return node === undefined ? undefined : readScheme(node).scheme
}

function Choice({
  label,
  all,
  value,
  onChoose,
}: {
  readonly label: string
  readonly all: readonly SchemeVersion[]
  readonly value: string
  readonly onChoose: (key: string) => void
}) {
  const { say } = useSpeech()
  return (
    <label>
      {label}
      <select className="version-choice" value={value} onChange={({ target }) => onChoose(target.value)}>
        {all.map((one) => (
          <option key={versionKey(one)} value={versionKey(one)}>
            {one.scheme} {say.frame.version(one.version)}
          </option>
        ))}
      </select>
    </label>
  )
}
