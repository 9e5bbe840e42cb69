import { Select } from 'antd'
import type { EntrySheetView } from '#contract'
import { CHOOSABLE_MISSING, missingIn, missingText } from '#domain/form'
import { named, periodText, unitNamed, useSpeech } from '#ui'
import { Refused } from '../../ask/refused.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import type { EntrySheet } from './entry-sheet.ts'
import { originSentence } from './origin-sentence.ts'
import { problemSentence } from './problem-sentence.ts'
import { spokenText } from './spoken-text.ts'
import { useRowStamp } from './use-entry-sheet.ts'

/** 当前格: what is asked, what it was, why it is red, where a number came from; and why there is none. */
export function CellDetail({
  sheet,
  view,
  unit,
  field,
  writable,
  children,
}: {
  readonly sheet: EntrySheet
  readonly view: EntrySheetView
  readonly unit: string
  readonly field: string
  readonly writable: boolean
  readonly children?: React.ReactNode
}) {
  const { say, language } = useSpeech()
  const words = useRefusalWords()
  useRowStamp(sheet, unit)
  const row = view.rows.find((one) => one.unit === unit)
  const asked = view.fields.find((one) => one.field === field)
  if (row === undefined || asked === undefined) return null
  const { texts, suggestions, reading } = sheet.row(unit)
  const text = texts[field] ?? ''
  const suggestion = text === '' ? suggestions[field] : undefined
  const problem = reading.problems.find((one) => one.field === field)
  const refused = sheet.refused(unit, field)
  const before = row.before[field]
  const typed = row.typed[field]
  const wrong =
    refused !== undefined
      ? words(new Refused(refused.refusal, refused.facts)).what
      : problem === undefined
        ? undefined
        : problemSentence(problem.code, problem.facts, say.entry)
  return (
    <div className="cell-detail" aria-live="polite">
      <div className="cell-words">
        <p>
          <strong>
            {unitNamed(row, language)} · {named(asked.name, language)}
          </strong>{' '}
          <span className="muted small">
            {named(asked.title, language)}
            {asked.part === 'value' ? '' : ` · ${say.scheme[asked.part]}`}
            {asked.estimated === true ? ` · ${say.entry.estimated}` : ''}
          </span>
        </p>
        {asked.definition === undefined ? null : <p className="small">{named(asked.definition, language)}</p>}
        <p className="muted small">
          {[
            ...(before === undefined
              ? []
              : [
                  say.entry.lastTime(
                    periodText(view.periodBefore, say.frame),
                    spokenText(before, say.scheme.missingNames),
                  ),
                ]),
            ...(asked.owner === undefined ? [] : [say.entry.ownedBy(asked.owner)]),
            ...(asked.source === undefined ? [] : [say.entry.sourceIs(asked.source)]),
            ...(typed === undefined ? [] : [say.entry.typedBy(typed.name)]),
          ].join('　')}
        </p>
        {suggestion === undefined ? null : (
          <p className="small cell-origin">{originSentence(suggestion, language, say)}</p>
        )}
        {wrong === undefined ? null : <p className="below cell-wrong">{wrong}</p>}
      </div>
      {children}
      {writable ? <WhyMissing sheet={sheet} unit={unit} indicator={asked.indicator} text={text} /> : null}
    </div>
  )
}

/** 为什么没有数: four reasons to choose from, and what the other two words mean. */
export function WhyMissing({
  sheet,
  unit,
  indicator,
  text,
}: {
  readonly sheet: EntrySheet
  readonly unit: string
  readonly indicator: string
  readonly text: string
}) {
  const { say } = useSpeech()
  const { entry } = say
  const missing = missingIn(text)
  const choose = (chosen: string): void =>
    sheet.edit(
      sheet.fields
        .filter((one) => one.indicator === indicator)
        .map(({ field }) => ({ unit, field, text: chosen === '' ? '' : chosen })),
    )
  return (
    <div className="cell-why">
      <Select
        size="small"
        aria-label={entry.whyMissing}
        value={missing === undefined ? '' : missingText(missing)}
        onChange={choose}
        popupMatchSelectWidth={360}
        options={[
          { value: '', label: missing === undefined ? entry.whyMissing : entry.thereIsANumber },
          ...CHOOSABLE_MISSING.map((one) => ({
            value: missingText(one),
            label: `${say.scheme.missingNames[one]}：${entry.missingMeans[one]}`,
          })),
          {
            value: '-',
            disabled: true,
            label: `${say.scheme.missingNames['not-reported']}：${entry.missingMeans['not-reported']}`,
          },
          {
            value: '--',
            disabled: true,
            label: `${say.scheme.missingNames.undefined}：${entry.missingMeans.undefined}`,
          },
        ]}
      />
    </div>
  )
}
