import '../../parts/comparison/comparison.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useId } from 'react'
import type { SchemeLine } from '#contract'
import { Empty, named, PageHead, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { ComparisonOf } from '../../parts/comparison/comparison-of.tsx'
import { ComparisonWays } from '../../parts/comparison/comparison-ways.tsx'
import { useSchemes } from '../../which-result/use-scheme.ts'
import { firstPair } from './first-pair.ts'

const page = getRouteApi('/inside/comparison')

/** 对比: the same facts under two schemes; by default last year's facts under last year's and this year's rules. */
export function Comparison() {
  const { say, language } = useSpeech()
  const { comparison } = say
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const { list, schemes } = useSchemes(undefined)
  const pair = firstPair(schemes)
  const before = search.before ?? pair?.before
  const after = search.after ?? pair?.after
  const period = search.period ?? schemes.find(({ scheme }) => scheme === before)?.period
  const found = useQuery({
    ...query.comparison({
      before: before ?? '',
      after: after ?? '',
      ...(period === undefined ? {} : { period }),
      ...(search.through === undefined ? {} : { through: search.through }),
    }),
    enabled: before !== undefined && after !== undefined,
  })
  const level = schemes.find(({ scheme }) => scheme === before)?.level
  const years = [...new Set(schemes.filter((one) => one.level === level).flatMap((one) => one.years))].sort()
  const choose = (next: Record<string, string | undefined>) =>
    void navigate({ search: { ...search, before, after, period, ...next } })
  return (
    <>
      <PageHead
        title={comparison.title}
        lead={comparison.lead}
        actions={<Button onClick={() => window.print()}>{say.frame.print}</Button>}
      />
      <ComparisonWays />
      {list.isError ? <Refusal fault={list.error} retry={() => void list.refetch()} /> : null}
      {list.isSuccess && (before === undefined || after === undefined) ? (
        <Empty what={comparison.needTwo} />
      ) : null}
      {before === undefined || after === undefined ? null : (
        <>
          <div className="result-bar no-print comparison-bar">
            <Choice
              label={comparison.before}
              value={before}
              options={schemeOptions(schemes, language)}
              onChange={(one) => choose({ before: one })}
            />
            <Button className="comparison-swap" onClick={() => choose({ before: after, after: before })}>
              ⇄ {comparison.swap}
            </Button>
            <Choice
              label={comparison.after}
              value={after}
              options={schemeOptions(schemes, language)}
              onChange={(one) => choose({ after: one })}
            />
            <Choice
              label={comparison.facts}
              value={period ?? ''}
              options={years.map((year) => ({ value: year, label: comparison.factsOf(year) }))}
              onChange={(one) => choose({ period: one, through: undefined })}
            />
          </div>
          <Fetched of={found} rows={12}>
            {(view) => (
              <ComparisonOf
                view={view}
                onlyCrossing={search.only === 'crossing'}
                onOnly={(only) =>
                  void navigate({ search: { ...search, only: only ? 'crossing' : undefined } })
                }
              />
            )}
          </Fetched>
        </>
      )}
    </>
  )
}

const schemeOptions = (schemes: readonly SchemeLine[], language: 'zh-CN' | 'en') =>
  schemes.map((one) => ({ value: one.scheme, label: named(one.name, language) }))

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly options: { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="result-field">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} options={options} onChange={onChange} popupMatchSelectWidth={false} />
    </div>
  )
}
