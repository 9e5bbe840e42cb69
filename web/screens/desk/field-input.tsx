import type { ReactNode } from 'react'
import { MISSING_NAMES } from '#engine'
import { nodeAt } from '#formats'
import { useSpeech } from '#ui'
import { ByClass } from './by-class.tsx'
import { Chosen, ChosenSeveral } from './chosen.tsx'
import { ClauseInput } from './clause-input.tsx'
import { useEditing } from './editing.tsx'
import { GivenInput, GivensInput } from './given-input.tsx'
import type { InputGiven } from './input-given.ts'
import { LevelsInput } from './levels-input.tsx'
import { Line } from './line-input.tsx'
import { NamesInput } from './names-input.tsx'
import { PartInput, PartsInput } from './parts-input.tsx'
import { TreatmentsInput } from './treatments-input.tsx'
import { TypedText } from './typed-text.tsx'

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
