import { useId } from 'react'
import { nodeAt, type YamlPath } from '#formats'
import { useSpeech } from '#ui'
import { textAt, useEditing } from './editing.tsx'
import { FieldFindings } from './field-findings.tsx'
import { FieldRow } from './field-row.tsx'
import { type Field, fieldWords, type Where } from './field-words.ts'

type Depends = {
  readonly oneOf?: string
  readonly with?: string
  readonly is?: string
  readonly may?: boolean
}
const dependsOf = ({ need }: Field): Depends => (typeof need === 'string' ? {} : need)

/** 一组键的表单: what does not apply to what is chosen is not asked; of keys that exclude each other one is chosen first. */
export function MapForm({
  fields,
  path,
  where,
}: {
  readonly fields: readonly Field[]
  readonly path: YamlPath
  readonly where: Where
}) {
  const { root, findingsAt } = useEditing()
  const node = nodeAt(root, path)
  const order: readonly string[] = fields.map(({ key }) => key)
  const applies = (field: Field): boolean => {
    const { with: key, is } = dependsOf(field)
    if (key === undefined || nodeAt(root, [...path, field.key]) !== undefined) return true
    return is === undefined ? nodeAt(root, [...path, key]) !== undefined : textAt(root, [...path, key]) === is
  }
  const shown = fields.filter(applies)
  const unknown =
    node?.type === 'map'
      ? node.entries.filter(({ key }) => !order.includes(key) && key !== 'items' && key !== 'kind')
      : []
  const drawn = new Set<string>()
  return (
    <>
      {shown.map((field) => {
        const { oneOf } = dependsOf(field)
        if (oneOf === undefined) return <FieldRow key={field.key} {...{ field, path, where, order }} />
        if (drawn.has(oneOf)) return null
        drawn.add(oneOf)
        const group = shown.filter((one) => dependsOf(one).oneOf === oneOf && one.type !== 'items')
        return <Alternatives key={oneOf} {...{ group, path, where, order }} />
      })}
      {path.length === 0
        ? null
        : unknown.map(({ key }) => (
            <div key={key} className="desk-field" data-field={[...path, key].join('.')}>
              <span className="mono">{key}</span>
              <FieldFindings findings={findingsAt([...path, key], 'below')} />
            </div>
          ))}
    </>
  )
}

/** 二选一: choosing one takes the other out of the file. */
function Alternatives({
  group,
  path,
  where,
  order,
}: {
  readonly group: readonly Field[]
  readonly path: YamlPath
  readonly where: Where
  readonly order: readonly string[]
}) {
  const { root, edit, readOnly, findingsAt } = useEditing()
  const { say, language } = useSpeech()
  const name = useId()
  const [only] = group
  if (only !== undefined && group.length === 1) return <FieldRow field={only} {...{ path, where, order }} />
  const there = group.filter(({ key }) => nodeAt(root, [...path, key]) !== undefined)
  const [current] = there
  const choose = (field: Field): void => {
    const gone = there
      .filter((one) => one !== field)
      .map(({ key }) => ({ edit: 'delete' as const, path: [...path, key] }))
    const value =
      field.type === 'choice' && field.choices?.length === 1 ? (field.choices[0] ?? '') : emptyOf(field)
    edit([...gone, { edit: 'set', path: [...path, field.key], value, order }])
  }
  return (
    <div className="desk-either">
      <div
        role="radiogroup"
        aria-label={group.map(({ key }) => fieldWords(key, where, language).label).join(' / ')}
        className="desk-radios"
      >
        <span className="muted small">{say.desk.oneOf}</span>
        {group.map((field) => (
          <label key={field.key}>
            <input
              type="radio"
              name={name}
              checked={current === field}
              disabled={readOnly}
              onChange={() => choose(field)}
            />{' '}
            {fieldWords(field.key, where, language).label}
          </label>
        ))}
      </div>
      {there.length === 0
        ? group.map(({ key }) => <FieldFindings key={key} findings={findingsAt([...path, key])} />)
        : there.map((field) =>
            field.type === 'choice' && field.choices?.length === 1 ? (
              <FieldFindings key={field.key} findings={findingsAt([...path, field.key])} />
            ) : (
              <FieldRow key={field.key} {...{ field, path, where, order }} />
            ),
          )}
    </div>
  )
}

const emptyOf = ({ type }: Field) =>
  type === 'parts' ? [{}] : type === 'part' || type === 'clause' || type === 'levels' ? {} : ''
