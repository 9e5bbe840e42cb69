import { type ComponentType, createContext, use } from 'react'
import type { YamlPath } from '#formats'
import type { Field, Where } from './field-words.ts'

export interface MapFormGiven {
  readonly fields: readonly Field[]
  readonly path: YamlPath
  readonly where: Where
}

/** The form of a group of keys, handed down: a field may hold a group whose fields hold groups, and imports run one way. */
export const FormOfGroups = createContext<ComponentType<MapFormGiven> | undefined>(undefined)

/** 组中之组. */
export function InnerForm(given: MapFormGiven) {
  const Form = use(FormOfGroups)
  if (Form === undefined) throw new Error('InnerForm stands outside FormOfGroups')
  return <Form {...given} />
}
