import { useId } from 'react'
import { nodeAt, type YamlPath } from '#formats'
import { useSpeech } from '#ui'
import { useEditing } from './editing.tsx'
import { FieldFindings } from './field-findings.tsx'
import { FieldInput } from './field-input.tsx'
import { type Field, fieldWords, type Where } from './field-words.ts'
import { ITEM_ORDER } from './item-edits.ts'

/** Fields drawn as a group of their own and not beside a label. */
const GROUPS = new Set(['part', 'parts', 'treatments', 'clause', 'given', 'givens', 'levels'])

/** 一个字段: label, what to write, the input, and the findings about it. */
export function FieldRow({
  field,
  path,
  where,
  order,
}: {
  readonly field: Field
  readonly path: YamlPath
  readonly where: Where
  /** Keys of the map this field stands in, in their order. */
  readonly order: readonly string[]
}) {
  const { say, language } = useSpeech()
  const { root, findingsAt } = useEditing()
  const id = useId()
  const own: YamlPath = [...path, field.key]
  const words = fieldWords(field.key, where, language)
  const { label } = words
  const hint = field.key === 'points' && path.includes('examples') ? say.desk.examplePoints : words.hint
  const group = GROUPS.has(field.type)
  const findings = findingsAt(own, group ? undefined : 'below')
  const there = nodeAt(root, own) !== undefined
  const optional = field.need === 'optional' || (typeof field.need === 'object' && field.need.may === true)
  const said = findings.length === 0 ? `${id}-hint` : `${id}-hint ${id}-findings`
  const input = (
    <FieldInput
      field={field}
      path={own}
      where={where}
      id={id}
      label={label}
      describedBy={said}
      invalid={findings.some(({ finding }) => finding.severity === 'error')}
      order={order.length === 0 ? ITEM_ORDER : order}
    />
  )
  const heading = (
    <>
      {label}
      {optional && !there ? <span className="muted small"> {say.desk.optional}</span> : null}
      <code className="desk-key">{field.key}</code>
    </>
  )
  if (group)
    return (
      <fieldset className="desk-group" data-field={own.join('.')}>
        <legend>{heading}</legend>
        <p className="desk-hint" id={`${id}-hint`}>
          {hint}
        </p>
        <FieldFindings findings={findings} id={`${id}-findings`} />
        {input}
      </fieldset>
    )
  return (
    <div className="desk-field" data-field={own.join('.')}>
      <label htmlFor={id}>{heading}</label>
      <div className="desk-control">
        {input}
        <p className="desk-hint" id={`${id}-hint`}>
          {hint}
        </p>
        <FieldFindings findings={findings} id={`${id}-findings`} />
      </div>
    </div>
  )
}
