import { nodeAt, type YamlPath } from '#formats'
import { useSpeech } from '#ui'
import { useEditing } from './editing.tsx'
import { ExampleResult } from './example-result.tsx'
import { FieldFindings } from './field-findings.tsx'
import type { Field, Where } from './field-words.ts'
import { choiceWords } from './field-words.ts'
import { InnerForm } from './inner-form.tsx'
import type { InputGiven } from './input-given.ts'

/** A few lines are asked at once; what is longer waits for a click. */
const SIMPLE: ReadonlySet<string> = new Set(['text', 'names', 'choice', 'day', 'number', 'whole', 'year'])

/** 一组键, written when its first line is; with `orChoice` one word may stand instead. */
export function PartInput({ field, path, where, order }: InputGiven) {
  const { root, edit, readOnly } = useEditing()
  const { say, language } = useSpeech()
  const node = nodeAt(root, path)
  const [first] = field.parts ?? []
  const form = <InnerForm fields={field.parts ?? []} path={path} where={where} />
  if (!('orChoice' in field) || field.orChoice !== true) {
    const simple = (field.parts ?? []).every(({ type }) => SIMPLE.has(type))
    if (field.need !== 'optional' || node !== undefined || simple)
      return (
        <>
          {form}
          {field.need === 'optional' && !readOnly && node !== undefined ? (
            <button type="button" className="desk-small" onClick={() => edit([{ edit: 'delete', path }])}>
              {say.desk.leaveOut}
            </button>
          ) : null}
        </>
      )
    return (
      <button
        type="button"
        className="desk-small"
        disabled={readOnly}
        onClick={() => edit([{ edit: 'set', path, value: {}, order }])}
      >
        {say.desk.fillIn}
      </button>
    )
  }
  const word = node?.type === 'text' ? node.text : node?.type === 'map' ? (first?.key ?? '') : ''
  return (
    <>
      <select
        className="desk-input"
        aria-label={say.desk.choose}
        value={word}
        disabled={readOnly}
        onChange={({ target }) =>
          edit([
            {
              edit: 'set',
              path,
              value: target.value === first?.key ? { [first.key]: [{}] } : target.value,
              order,
            },
          ])
        }
      >
        <option value="">{say.desk.choose}</option>
        {[...(field.choices ?? []), ...(first === undefined ? [] : [first.key])].map((choice) => (
          <option key={choice} value={choice}>
            {choiceWords(field.key, choice, where, language)}
          </option>
        ))}
      </select>
      {node?.type === 'map' ? form : null}
    </>
  )
}

/** 若干行, each a group of its own: added at the end, moved, taken away. */
export function PartsInput({ field, path, where, order }: InputGiven) {
  const { root, edit, readOnly, findingsAt } = useEditing()
  const { say } = useSpeech()
  const node = nodeAt(root, path)
  const rows = node?.type === 'list' ? node.items : []
  const fields: readonly Field[] = field.parts ?? []
  return (
    <div className="desk-rows">
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a file has no id but its place
        <div key={place} className="desk-row">
          <div className="desk-row-head">
            <span className="muted small">{say.desk.row(String(place + 1))}</span>
            <RowButtons path={path} place={place} rows={rows.length} />
          </div>
          <FieldFindings findings={findingsAt([...path, place])} />
          <InnerForm fields={fields} path={[...path, place]} where={where} />
          {field.key === 'examples' && row.type === 'map' ? <ExampleResult path={[...path, place]} /> : null}
        </div>
      ))}
      {readOnly ? null : (
        <button
          type="button"
          className="desk-small"
          onClick={() =>
            edit([{ edit: 'insert', path, at: rows.length, value: startOf(fields, where), order }])
          }
        >
          ＋ {say.desk.addRow}
        </button>
      )}
    </div>
  )
}

/** A new row begins with its first key, so that the file shows it at once. */
const startOf = (fields: readonly Field[], where: Where): Readonly<Record<string, string>> => {
  const [first] = fields.filter(({ type }) => ['id', 'text', 'value', 'amount'].includes(type))
  return first === undefined || where === 'clause' ? {} : { [first.key]: '' }
}

function RowButtons({
  path,
  place,
  rows,
}: {
  readonly path: YamlPath
  readonly place: number
  readonly rows: number
}) {
  const { edit, readOnly } = useEditing()
  const { say } = useSpeech()
  if (readOnly) return null
  const own = [...path, place]
  return (
    <span className="desk-row-buttons">
      <button
        type="button"
        className="desk-small"
        aria-label={say.desk.up}
        disabled={place === 0}
        onClick={() => edit([{ edit: 'move', path: own, into: path, at: place - 1 }])}
      >
        ↑
      </button>
      <button
        type="button"
        className="desk-small"
        aria-label={say.desk.down}
        disabled={place === rows - 1}
        onClick={() => edit([{ edit: 'move', path: own, into: path, at: place + 1 }])}
      >
        ↓
      </button>
      <button
        type="button"
        className="desk-small"
        onClick={() => edit([{ edit: 'delete', path: rows === 1 ? path : own }])}
      >
        {say.desk.remove}
      </button>
    </span>
  )
}
