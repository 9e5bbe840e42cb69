import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useId } from 'react'
import type { SchemeDraftLine, SchemeLine } from '#contract'
import { named, periodText, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import type { Side, SideChoice } from './sides.ts'

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
const DRAFT = 'draft '

/** 选一侧: which rulebook in which version, or which draft; whose year of figures, counted through which month. */
export function SidePicker({
  side,
  choice,
  schemes,
  drafts,
  onChoose,
}: {
  readonly side: Side
  readonly choice: SideChoice
  readonly schemes: readonly SchemeLine[]
  readonly drafts: readonly SchemeDraftLine[]
  readonly onChoose: (choice: SideChoice) => void
}) {
  const { say, language } = useSpeech()
  const { replay } = say
  const id = useId()
  const line = schemes.find(({ scheme }) => scheme === choice.scheme)
  const versions = useQuery({
    ...query.schemeVersions(choice.scheme ?? ''),
    enabled: choice.scheme !== undefined,
  })
  const years = [
    ...new Set([...schemes.flatMap((one) => one.years), ...(choice.period ? [choice.period] : [])]),
  ]
    .sort()
    .reverse()
  const year = choice.period ?? line?.period
  const offered = versions.data?.versions ?? []
  const newest = offered[0]?.version ?? line?.version
  return (
    <fieldset className="replay-side">
      <legend>{replay[side]}</legend>
      <Field label={replay.scheme} id={`${id}-scheme`} wide>
        <Select
          id={`${id}-scheme`}
          value={choice.draft === undefined ? (choice.scheme ?? null) : `${DRAFT}${choice.draft}`}
          popupMatchSelectWidth={false}
          onChange={(chosen: string) =>
            onChoose({
              ...(chosen.startsWith(DRAFT) ? { draft: chosen.slice(DRAFT.length) } : { scheme: chosen }),
              period: choice.period,
              through: choice.through,
            })
          }
          options={[
            {
              label: replay.published,
              options: schemes.map((one) => ({ value: one.scheme, label: named(one.name, language) })),
            },
            ...(drafts.length === 0
              ? []
              : [
                  {
                    label: replay.drafts,
                    options: drafts.map((one) => ({ value: `${DRAFT}${one.draft}`, label: one.title })),
                  },
                ]),
          ]}
        />
      </Field>
      {choice.draft === undefined ? (
        <Field label={replay.version} id={`${id}-version`}>
          <Select
            id={`${id}-version`}
            value={choice.version ?? newest ?? null}
            loading={versions.isFetching}
            popupMatchSelectWidth={false}
            onChange={(version: string) =>
              onChoose({ ...choice, version: version === newest ? undefined : version })
            }
            options={(offered.length === 0 && newest !== undefined
              ? [newest]
              : offered.map(({ version }) => version)
            ).map((version) => ({
              value: version,
              label: version === newest ? replay.versionNewest(version) : replay.versionMark(version),
            }))}
          />
        </Field>
      ) : null}
      <Field label={replay.figures} id={`${id}-period`}>
        <Select
          id={`${id}-period`}
          value={year ?? null}
          popupMatchSelectWidth={false}
          onChange={(period: string) => onChoose({ ...choice, period, through: undefined })}
          options={years.map((one) => ({ value: one, label: say.frame.year(one) }))}
        />
      </Field>
      <Field label={replay.through} id={`${id}-through`}>
        <Select
          id={`${id}-through`}
          value={choice.through ?? ''}
          onChange={(through: string) =>
            onChoose({ ...choice, period: year, through: through === '' ? undefined : through })
          }
          options={[
            { value: '', label: replay.throughNewest },
            ...MONTHS.map((month) => ({
              value: `${year}-${month}`,
              label: periodText(`${year}-${month}`, say.frame),
            })),
          ]}
        />
      </Field>
    </fieldset>
  )
}

function Field({
  label,
  id,
  wide = false,
  children,
}: {
  readonly label: string
  readonly id: string
  readonly wide?: boolean
  readonly children: React.ReactNode
}) {
  return (
    <div className={wide ? 'result-field replay-wide' : 'result-field'}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  )
}
