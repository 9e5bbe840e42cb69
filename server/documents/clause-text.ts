import { KINDS, type KindField, type Scheme, type SourceNode } from '#engine'
import {
  DOCUMENT_WORDS,
  describeClauseChoice,
  describeClauseKey,
  type Language,
  nameIn,
  SCREENS,
} from '#words'

/** What a clause is told with: the names of what it reads. */
export interface Telling {
  readonly scheme: Scheme
  readonly language: Language
  /** Only this class’s amounts, in a letter to one unit. */
  readonly only?: string
}

/** 计分办法 in words: its kind, then each key as it is written in the scheme, with the names of indicators and classes. */
export function clauseText(clause: SourceNode | undefined, telling: Telling): string {
  if (clause?.type !== 'map') return ''
  const { language } = telling
  const entry = (key: string) => clause.entries.find((one) => one.key === key)?.value
  const name = entry('kind')
  const kind = KINDS.find((one) => name?.type === 'text' && one.name === name.text)
  if (kind === undefined) return ''
  const kinds: Readonly<Record<string, string>> = SCREENS[language].scheme.kinds
  return [kinds[kind.name] ?? kind.name, ...keysText(kind.fields, clause, telling)].join(
    language === 'en' ? '; ' : '；',
  )
}

function keysText(fields: readonly KindField[], map: SourceNode, telling: Telling): string[] {
  if (map.type !== 'map') return []
  const { language } = telling
  return fields.flatMap((field) => {
    const value = map.entries.find(({ key }) => key === field.key)?.value
    if (value === undefined) return []
    const { label } = describeClauseKey(field.key, language)
    if (field.type === 'choice' && value.type === 'text' && field.choices?.length === 1) return [label]
    return [`${label}${DOCUMENT_WORDS[language].colon}${valueText(field, value, telling)}`]
  })
}

function valueText(field: KindField, value: SourceNode, telling: Telling): string {
  const { language, scheme, only } = telling
  if (value.type === 'text')
    return field.type === 'choice'
      ? describeClauseChoice(field.key, value.text, language)
      : plain(value.text, field, telling)
  if (value.type === 'list')
    return value.items
      .map((item) =>
        item.type === 'map'
          ? bracketed(keysText(field.parts ?? [], item, telling), language)
          : valueText(field, item, telling),
      )
      .join(DOCUMENT_WORDS[language].comma)
  if (field.byClass === true) {
    const own = value.entries.find(({ key }) => key === only)
    if (own !== undefined) return valueText(field, own.value, telling)
    return value.entries
      .map(({ key, value: one }) => {
        const known = scheme.classes.find(({ id }) => id === key)
        return `${known === undefined ? key : nameIn(known.name, language)} ${valueText(field, one, telling)}`
      })
      .join(DOCUMENT_WORDS[language].comma)
  }
  if (field.type === 'names') {
    const text =
      value.entries.find(({ key }) => key === (language === 'en' ? 'en' : 'zh')) ?? value.entries[0]
    return text?.value.type === 'text' ? text.value.text : ''
  }
  if (field.type === 'part') return bracketed(keysText(field.parts ?? [], value, telling), language)
  return value.entries
    .map(({ key, value: one }) => `${key} ${one.type === 'text' ? one.text : ''}`)
    .join(DOCUMENT_WORDS[language].comma)
}

const bracketed = (said: readonly string[], language: Language): string =>
  language === 'en' ? `(${said.join('; ')})` : `（${said.join('；')}）`

const FORMULAS = new Set(['value', 'target', 'condition'])

/** Indicators by their names; 1pp as a reader says it. */
function plain(text: string, { type }: KindField, { scheme, language }: Telling): string {
  const said = text.replace(/(\d)\s*pp\b/g, `$1${DOCUMENT_WORDS[language].pointSign}`)
  if (!FORMULAS.has(type)) return said
  return said.replace(/[a-z][a-z0-9]*(-[a-z0-9]+)*/g, (id) => {
    const found = scheme.indicators.find((one) => one.id === id)
    return found === undefined ? id : nameIn(found.name, language)
  })
}

/** Every clause of a scheme file by its item’s id. */
export function clausesOf(root: SourceNode): ReadonlyMap<string, SourceNode> {
  const clauses = new Map<string, SourceNode>()
  const visit = (node: SourceNode): void => {
    if (node.type === 'list') for (const item of node.items) visit(item)
    if (node.type !== 'map') return
    const item = node.entries.find(({ key }) => key === 'item')?.value
    const clause = node.entries.find(({ key }) => key === 'clause')?.value
    if (item?.type === 'text' && clause !== undefined) clauses.set(item.text, clause)
    for (const { key, value } of node.entries) if (key === 'items' || key === 'bonus') visit(value)
  }
  visit(root)
  return clauses
}
