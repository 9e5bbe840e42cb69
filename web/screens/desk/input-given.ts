import type { YamlPath } from '#formats'
import type { Field, Where } from './field-words.ts'

/** 一个字段的填法 is told: the field, where it stands, and how it is labelled. */
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
