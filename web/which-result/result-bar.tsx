import './result-bar.css'
import { Select } from 'antd'
import { useId } from 'react'
import type { SchemeLine } from '#contract'
import { ExactSwitch, named, periodText, useSpeech } from '#ui'
import type { ResultSearch } from './result-search.ts'

/** 看哪个结果: scheme, month counted, year of figures, rounded or exact. */
export function ResultBar({
  schemes,
  scheme,
  search,
  shown,
  onScheme,
  onSearch,
}: {
  readonly schemes: readonly SchemeLine[]
  readonly scheme: string
  readonly search: ResultSearch
  /** What the server actually showed, when the address leaves it open. */
  readonly shown?: { readonly period: string; readonly through: string } | undefined
  readonly onScheme?: (scheme: string) => void
  readonly onSearch: (search: ResultSearch) => void
}) {
  const { say, language } = useSpeech()
  const id = useId()
  const line = schemes.find((one) => one.scheme === scheme)
  const through = search.through ?? shown?.through
  const year = search.period ?? through?.slice(0, 4) ?? line?.period
  const months = (line?.months ?? []).filter((month) => month.startsWith(`${year}-`))
  const kept = search.version === undefined ? {} : { version: search.version }
  const listed = through === undefined || months.includes(through) ? months : [...months, through]
  return (
    <div className="result-bar no-print">
      {onScheme === undefined ? null : (
        <Labelled label={say.frame.scheme_} id={`${id}-scheme`} wide>
          <Select
            id={`${id}-scheme`}
            value={scheme}
            onChange={onScheme}
            popupMatchSelectWidth={false}
            options={schemes.map((one) => ({
              value: one.scheme,
              label: `${named(one.name, language)}`,
            }))}
          />
        </Labelled>
      )}
      {(line?.years.length ?? 0) > 1 ? (
        <Labelled label={say.frame.period} id={`${id}-period`}>
          <Select
            id={`${id}-period`}
            value={year}
            onChange={(period) => onSearch({ ...kept, ...(period === line?.period ? {} : { period }) })}
            options={(line?.years ?? []).map((one) => ({ value: one, label: say.frame.year(one) }))}
          />
        </Labelled>
      ) : null}
      <Labelled label={say.frame.throughMonth} id={`${id}-through`}>
        <Select
          id={`${id}-through`}
          value={through}
          onChange={(month) =>
            onSearch({
              ...kept,
              ...(search.period === undefined ? {} : { period: search.period }),
              through: month,
            })
          }
          options={listed.map((month) => ({ value: month, label: periodText(month, say.frame) })).reverse()}
        />
      </Labelled>
      {search.version === undefined || search.version === line?.version ? null : (
        <div className="result-field result-version">
          <span>{say.frame.oldVersion(search.version)}</span>
          <button
            type="button"
            className="plain link"
            onClick={() => onSearch({ ...search, version: undefined })}
          >
            {say.frame.toNewest}
          </button>
        </div>
      )}
      <ExactSwitch />
    </div>
  )
}

function Labelled({
  label,
  id,
  wide,
  children,
}: {
  readonly label: string
  readonly id: string
  readonly wide?: boolean
  readonly children: React.ReactNode
}) {
  return (
    <div className={wide === true ? 'result-field result-wide' : 'result-field'}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  )
}
