import { ARRANGEMENTS_FIELD } from './arrangement-fields.ts'
import { ADJUSTMENT_FIELDS, VETO_YEARS_FIELDS } from './consequence-fields.ts'
import type { Names } from './names.ts'
import { PROVISION_PARTS, type Provision, type ProvisionLine, type ProvisionPart } from './provision.ts'
import { INDICATOR_SOURCE_FIELDS } from './record-fields.ts'
import type { SchemeField } from './scheme-field.ts'
import { SCHEME_FIELDS } from './scheme-fields.ts'
import type { SchemeKey } from './scheme-key.ts'
import type { SourceNode } from './source-node.ts'

const WANTED: Readonly<Partial<Record<ProvisionPart, readonly string[]>>> = {
  duties: ['list', 'entry'],
  items: ADJUSTMENT_FIELDS.map(({ key }) => key),
  vetoes: ['when', 'item', 'grade', ...VETO_YEARS_FIELDS.map(({ key }) => key)],
  grades: ['requires', 'quota'],
  rank: ['ties'],
  commendation: ['share', 'count', 'minimum', 'maximum', 'requires'],
  indicators: ['ratio', ...INDICATOR_SOURCE_FIELDS.map(({ key }) => key)],
}

/** Keys whose plain values a reader is told elsewhere: a ratio's own names, ties, one number of places for all. */
const TOLD_ELSEWHERE: Readonly<Partial<Record<ProvisionPart, readonly string[]>>> = {
  indicators: ['ratio'],
  rank: ['ties'],
  commendation: ['share', 'count', 'minimum', 'maximum'],
}

/**
 * 方案的条文 beyond points, sources and names: whatever is written, in the order a reader needs it. Read from the scheme's
 * own text, so that amounts and formulas stand as they were written.
 */
export function provisionsOf(root: SourceNode): Provision[] {
  return PROVISION_PARTS.flatMap((part) => {
    const field = [...SCHEME_FIELDS, ...(ARRANGEMENTS_FIELD.parts ?? [])].find(({ key }) => key === part)
    const above = ARRANGEMENTS_FIELD.parts?.some(({ key }) => key === part)
      ? inside(root, 'arrangements')
      : root
    const fields = part === 'items' ? ADJUSTMENT_FIELDS : (field?.parts ?? [])
    const nodes =
      part === 'items' ? itemNodes(root) : listOf(above === undefined ? undefined : inside(above, part))
    return nodes.flatMap((node, place) => provision(part, fields, node, place) ?? [])
  })
}

function provision(
  part: ProvisionPart,
  fields: readonly SchemeField[],
  node: SourceNode,
  place: number,
): Provision | undefined {
  const id = textOf(node, fields.find(({ type }) => type === 'id')?.key ?? 'item') ?? String(place + 1)
  const named = inside(node, 'name')
  const asked = WANTED[part]
  const wanted = fields.filter(({ key, type }) =>
    asked === undefined ? type !== 'id' && key !== 'name' : asked.includes(key),
  )
  const lines = linesOf(wanted, node, []).filter(
    // Only what is computed, broken or by class is not.
    ({ keys, as }) =>
      !TOLD_ELSEWHERE[part]?.includes(keys[0] ?? '') || as === 'formula' || as === 'class' || keys.length > 2,
  )
  if (lines.length === 0 && part !== 'assessor-duties') return undefined
  return { part, id, name: named === undefined ? { zh: '' } : namesOf(named), line: node.at.line, lines }
}

function linesOf(
  fields: readonly SchemeField[],
  node: SourceNode,
  above: readonly SchemeKey[],
): ProvisionLine[] {
  return fields.flatMap((field) => {
    const value = inside(node, field.key)
    return value === undefined ? [] : valueLines(field, value, [...above, field.key])
  })
}

function valueLines(field: SchemeField, value: SourceNode, keys: readonly SchemeKey[]): ProvisionLine[] {
  if (value.type === 'text') return [{ keys, as: kindOf(field), text: value.text }]
  if (value.type === 'list') {
    if (value.items.every(({ type }) => type === 'text')) {
      const text = value.items.flatMap((item) => (item.type === 'text' ? [item.text] : [])).join(', ')
      return text === '' ? [] : [{ keys, as: kindOf(field), text }]
    }
    return value.items.flatMap((item) => linesOf(field.parts ?? [], item, keys))
  }
  if (field.parts !== undefined) return linesOf(field.parts, value, keys)
  if (field.type === 'names' || field.type === 'named-amount') {
    const formula = inside(value, 'formula')
    return formula?.type === 'text'
      ? [{ keys, as: 'formula', text: formula.text, names: namesOf(inside(value, 'name') ?? value) }]
      : [{ keys, as: 'text', text: '', names: namesOf(value) }]
  }
  return value.entries.map(({ key, value: one }) => ({
    keys,
    as: field.byClass === true ? 'class' : 'formula',
    text: `${key}: ${plainText(one)}`,
  }))
}

const plainText = (node: SourceNode): string => {
  if (node.type === 'text') return node.text
  return node.type === 'list'
    ? node.items.map(plainText).join(', ')
    : node.entries.map(({ key, value }) => `${key} ${plainText(value)}`).join(', ')
}

/** Short languages of their own inside `from-cases`. */
const COUNTING: ReadonlySet<string> = new Set(['register', 'once-per', 'keep', 'count'])

const kindOf = ({ key, type, choices }: SchemeField): ProvisionLine['as'] => {
  if (choices !== undefined) return 'choice'
  if (type === 'value' || type === 'condition' || COUNTING.has(key)) return 'formula'
  return type === 'grade' || type === 'item' ? type : 'text'
}

function itemNodes(root: SourceNode): SourceNode[] {
  const of = (node: SourceNode): SourceNode[] =>
    listOf(inside(node, 'items')).flatMap((item) => [item, ...of(item)])
  const bonus = inside(root, 'bonus')
  return [...of(root), ...(bonus === undefined ? [] : of(bonus))]
}

const inside = (node: SourceNode, key: string): SourceNode | undefined =>
  node.type === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined

const listOf = (node: SourceNode | undefined): readonly SourceNode[] =>
  node === undefined ? [] : node.type === 'list' ? node.items : [node]

const textOf = (node: SourceNode, key: string): string | undefined => {
  const value = inside(node, key)
  return value?.type === 'text' ? value.text : undefined
}

function namesOf(node: SourceNode): Names {
  if (node.type === 'text') return { zh: node.text }
  const [zh, en] = [textOf(node, 'zh') ?? '', textOf(node, 'en')]
  return en === undefined ? { zh } : { zh, en }
}
