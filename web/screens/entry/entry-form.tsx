import { Input, Select } from 'antd'
import { memo, useState } from 'react'
import type { EntrySheetView, FieldView } from '#contract'
import { missingIn } from '#domain/form'
import { named, periodText, unitNamed, useSpeech } from '#ui'
import { Refused } from '../../ask/refused.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { WhyMissing } from './cell-detail.tsx'
import type { EntrySheet } from './entry-sheet.ts'
import { originSentence } from './origin-sentence.ts'
import { problemSentence } from './problem-sentence.ts'
import { spokenText, typedText } from './spoken-text.ts'
import { useRowStamp } from './use-entry-sheet.ts'

/** 竖排填报: one unit at a time, each indicator with its definition; for a phone, and for whoever reports for one unit. */
export function EntryForm({
  sheet,
  view,
  writable,
}: {
  readonly sheet: EntrySheet
  readonly view: EntrySheetView
  readonly writable: boolean
}) {
  const { say, language } = useSpeech()
  const [chosen, choose] = useState(view.rows[0]?.unit ?? '')
  const unit = view.rows.some((row) => row.unit === chosen) ? chosen : (view.rows[0]?.unit ?? '')
  const at = view.rows.findIndex((row) => row.unit === unit)
  const indicators = [...new Set(view.fields.map(({ indicator }) => indicator))]
  return (
    <div className="entry-form">
      {view.rows.length < 2 ? null : (
        <div className="entry-turner">
          <label htmlFor="entry-unit" className="muted small">
            {say.entry.unit}
          </label>
          <Select
            id="entry-unit"
            value={unit}
            onChange={choose}
            options={view.rows.map((row) => ({ value: row.unit, label: unitNamed(row, language) }))}
          />
          <button
            type="button"
            className="plain head-link"
            disabled={at + 1 >= view.rows.length}
            onClick={() => choose(view.rows[at + 1]?.unit ?? unit)}
          >
            {say.entry.nextUnit}
          </button>
        </div>
      )}
      <ol className="entry-indicators">
        {indicators.map((indicator, index) => (
          <Indicator
            key={`${unit} ${indicator}`}
            sheet={sheet}
            view={view}
            unit={unit}
            fields={view.fields.filter((field) => field.indicator === indicator)}
            number={index + 1}
            writable={writable}
          />
        ))}
      </ol>
    </div>
  )
}

const Indicator = memo(function Indicator({
  sheet,
  view,
  unit,
  fields,
  number,
  writable,
}: {
  readonly sheet: EntrySheet
  readonly view: EntrySheetView
  readonly unit: string
  readonly fields: readonly FieldView[]
  readonly number: number
  readonly writable: boolean
}) {
  const { say, language } = useSpeech()
  useRowStamp(sheet, unit)
  const [first] = fields
  if (first === undefined) return null
  const { texts } = sheet.row(unit)
  return (
    <li className="entry-indicator">
      <h3>
        <span className="muted">{number}.</span> {named(first.title, language)}
      </h3>
      <p className="muted small">
        {[
          ...(first.owner === undefined ? [] : [say.entry.ownedBy(first.owner)]),
          ...(first.source === undefined ? [] : [say.entry.sourceIs(first.source)]),
        ].join('　')}
      </p>
      {fields.map((field) => (
        <OneField key={field.field} sheet={sheet} view={view} unit={unit} field={field} writable={writable} />
      ))}
      {writable ? (
        <WhyMissing sheet={sheet} unit={unit} indicator={first.indicator} text={texts[first.field] ?? ''} />
      ) : null}
    </li>
  )
})

function OneField({
  sheet,
  view,
  unit,
  field,
  writable,
}: {
  readonly sheet: EntrySheet
  readonly view: EntrySheetView
  readonly unit: string
  readonly field: FieldView
  readonly writable: boolean
}) {
  const { say, language } = useSpeech()
  const words = useRefusalWords()
  const { texts, suggestions, reading } = sheet.row(unit)
  const text = texts[field.field] ?? ''
  const suggestion = text === '' ? suggestions[field.field] : undefined
  const problem = reading.problems.find((one) => one.field === field.field)
  const refused = sheet.refused(unit, field.field)
  const before = view.rows.find((row) => row.unit === unit)?.before[field.field]
  const id = `field-${unit}-${field.field}`
  const wrong =
    refused !== undefined
      ? words(new Refused(refused.refusal, refused.facts)).what
      : problem === undefined
        ? undefined
        : problemSentence(problem.code, problem.facts, say.entry)
  return (
    <div className="entry-field">
      <label htmlFor={id}>
        {named(field.name, language)}
        {field.estimated === true ? <span className="muted small"> · {say.entry.estimated}</span> : null}
      </label>
      {field.definition === undefined ? null : (
        <p className="muted small">{named(field.definition, language)}</p>
      )}
      <Input
        id={id}
        value={spokenText(text, say.scheme.missingNames)}
        placeholder={suggestion?.text ?? ''}
        inputMode={missingIn(text) === undefined ? 'decimal' : 'text'}
        readOnly={!writable}
        autoComplete="off"
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-says`}
        {...(wrong === undefined ? {} : { status: 'error' as const })}
        onChange={({ target }) =>
          sheet.edit([{ unit, field: field.field, text: typedText(target.value, say.scheme.missingNames) }])
        }
      />
      <div id={`${id}-says`} className="small">
        {suggestion === undefined ? null : (
          <p className="cell-origin">{originSentence(suggestion, language, say)}</p>
        )}
        {before === undefined || suggestion?.from === 'period-before' ? null : (
          <p className="muted">
            {say.entry.lastTime(
              periodText(view.periodBefore, say.frame),
              spokenText(before, say.scheme.missingNames),
            )}
          </p>
        )}
        {wrong === undefined ? null : <p className="below">{wrong}</p>}
      </div>
    </div>
  )
}
