import { useSpeech } from '#ui'
import { Chosen } from './chosen.tsx'
import { cleared, textAt, useEditing } from './editing.tsx'
import type { InputGiven } from './input-given.ts'
import { TypedText } from './typed-text.tsx'

const LONG = new Set(['formula', 'text', 'ground', 'title', 'when'])

/** A line of text, or a choice that may also be written freely. */
export function Line({ field, path, id, label, describedBy, invalid, order }: InputGiven) {
  const { root, edit, readOnly, indicators, items, classes, grades } = useEditing()
  const { say } = useSpeech()
  const { type } = field
  if (type === 'class' || type === 'grade' || type === 'item')
    return (
      <Chosen
        {...{ field, path, where: 'scheme', id, label, describedBy, invalid, order }}
        known={type === 'class' ? classes : type === 'grade' ? grades : items}
      />
    )
  const formula = type === 'value' || type === 'condition' || type === 'target'
  const options = formula
    ? [...indicators, ...items.map((one) => ({ id: `item(${one.id})`, name: one.name }))]
    : (field.choices ?? field.words)?.map((choice) => ({ id: choice, name: '' }))
  return (
    <TypedText
      id={id}
      value={textAt(root, path)}
      readOnly={readOnly}
      describedBy={describedBy}
      invalid={invalid}
      lines={LONG.has(field.key) ? 2 : 1}
      placeholder={formula ? say.desk.formulaHere : undefined}
      {...(options === undefined || LONG.has(field.key) ? {} : { options })}
      onWrite={(value) =>
        edit(value.trim() === '' ? cleared(root, path) : [{ edit: 'set', path, value, order }])
      }
    />
  )
}
