import type { ReactNode } from 'react'
import { MISSING_NAMES } from '#engine'
import { nodeAt, type YamlPath } from '#formats'
import { useSpeech } from '#ui'
import { ByClass } from './by-class.tsx'
import { Chosen, ChosenSeveral } from './chosen.tsx'
import { ClauseInput } from './clause-input.tsx'
import { cleared, textAt, useEditing } from './editing.tsx'
import type { Field, Where } from './field-words.ts'
import { GivenInput, GivensInput } from './given-input.tsx'
import { LevelsInput } from './levels-input.tsx'
import { NamesInput } from './names-input.tsx'
import { PartInput, PartsInput } from './parts-input.tsx'
import { TreatmentsInput } from './treatments-input.tsx'
import { TypedText } from './typed-text.tsx'

export interface InputGiven {
  readonly field: Field
  readonly path: YamlPath
  readonly where: Where
  readonly id: string
  readonly label: string
  readonly describedBy: string
  readonly invalid: boolean
  readonly order: readonly string[]
}

/** 一个字段的填法, by its type. */
export function FieldInput(given: InputGiven): ReactNode {
  const { field, path } = given
  switch (field.type) {
    case 'choice':
      return <Chosen {...given} />
    case 'choices':
    case 'classes':
      return <ChosenSeveral {...given} />
    case 'attributes':
      return null
    case 'names':
    case 'named-amount':
      return <NamesInput {...given} />
    case 'part':
      return <PartInput {...given} />
    case 'parts':
      return <PartsInput {...given} />
    case 'treatments':
      return <TreatmentsInput path={path} names={MISSING_NAMES} />
    case 'clause':
      return <ClauseInput path={path} />
    case 'given':
      return <GivenInput path={path} />
    case 'givens':
      return <GivensInput path={path} />
    case 'levels':
      return <LevelsInput path={path} />
    case 'texts':
    case 'days':
    case 'amounts':
    case 'values':
      return <ListedText {...given} />
    default:
      return field.byClass === true ? <ByClass {...given} /> : <Line {...given} />
  }
}

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

/** A list written with commas: 10, 9, 8. */
function ListedText({ path, id, describedBy, invalid, order }: InputGiven) {
  const { root, edit, readOnly } = useEditing()
  const { say } = useSpeech()
  const node = nodeAt(root, path)
  const value =
    node?.type === 'list' ? node.items.map((item) => (item.type === 'text' ? item.text : '')).join(', ') : ''
  return (
    <TypedText
      id={id}
      value={value}
      readOnly={readOnly}
      describedBy={describedBy}
      invalid={invalid}
      placeholder={say.desk.commas}
      onWrite={(text) => {
        const parts = text.split(/[,，、]/).map((part) => part.trim())
        edit([{ edit: 'set', path, value: parts.filter((part) => part !== ''), order }])
      }}
    />
  )
}
