import { nodeAt, type YamlEdit } from '#formats'
import { useSpeech } from '#ui'
import { cleared, type Known, textAt, useEditing } from './editing.tsx'
import { choiceWords } from './field-words.ts'
import type { InputGiven } from './input-given.ts'

/** 单选: no choice is made for the writer; what stands in the file and is none of them is shown as it is. */
export function Chosen({
  field,
  path,
  where,
  id,
  describedBy,
  invalid,
  order,
  known,
}: InputGiven & { readonly known?: readonly Known[] }) {
  const { root, edit, readOnly } = useEditing()
  const { say, language } = useSpeech()
  const value = textAt(root, path)
  const choices =
    known?.map((one) => ({ id: one.id, name: one.name === '' ? one.id : `${one.name}（${one.id}）` })) ??
    (field.choices ?? []).map((choice) => ({
      id: choice,
      name: choiceWords(field.key, choice, where, language),
    }))
  const odd = value !== '' && choices.every((choice) => choice.id !== value)
  return (
    <select
      id={id}
      className="desk-input"
      value={value}
      disabled={readOnly}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={({ target }) =>
        edit(target.value === '' ? cleared(root, path) : [{ edit: 'set', path, value: target.value, order }])
      }
    >
      <option value="">{say.desk.choose}</option>
      {odd ? <option value={value}>{value}</option> : null}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
        </option>
      ))}
    </select>
  )
}

/** 多选, as boxes to tick. An empty list that must be written is written. */
export function ChosenSeveral({ field, path, where, id, label, order }: InputGiven) {
  const { root, edit, readOnly, classes } = useEditing()
  const { say, language } = useSpeech()
  const node = nodeAt(root, path)
  const chosen =
    node?.type === 'list' ? node.items.map((item) => (item.type === 'text' ? item.text : '')) : []
  const choices =
    field.type === 'classes'
      ? classes.map((one) => ({ id: one.id, name: one.name }))
      : (field.choices ?? []).map((choice) => ({
          id: choice,
          name: choiceWords(field.key, choice, where, language),
        }))
  const write = (next: readonly string[]): void => {
    const gone: YamlEdit[] = node === undefined ? [] : [{ edit: 'delete', path }]
    edit(next.length === 0 && field.need !== 'mandatory' ? gone : [{ edit: 'set', path, value: next, order }])
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the field's own would be announced twice
    <div className="desk-boxes" role="group" aria-label={label} id={id}>
      {choices.map((choice) => (
        <label key={choice.id}>
          <input
            type="checkbox"
            disabled={readOnly}
            checked={chosen.includes(choice.id)}
            onChange={({ target }) =>
              write(target.checked ? [...chosen, choice.id] : chosen.filter((one) => one !== choice.id))
            }
          />{' '}
          {choice.name}
        </label>
      ))}
      {field.need === 'mandatory' && node === undefined ? (
        <button type="button" className="desk-small" disabled={readOnly} onClick={() => write([])}>
          {say.desk.noneOfThese}
        </button>
      ) : null}
    </div>
  )
}
