import type { JsonSchema } from '#formats'

export interface Completed {
  readonly label: string
  readonly type: 'property' | 'enum'
  readonly apply?: string
}

interface Step {
  readonly indent: number
  readonly key: string
  /** The keys of the same map written above, with their values. */
  readonly beside: Readonly<Record<string, string>>
}

/** 补全: what may be written at the end of a text, by the JSON Schema: keys of the map one stands in, or words of a choice. */
export function completionsAt(schema: JsonSchema, before: string): readonly Completed[] {
  const lines = before.split('\n')
  const last = lines.at(-1) ?? ''
  const written = /^(\s*(?:- )*)([\w-]+):\s+\S*$/.exec(last) ?? /^(\s*(?:- )*)([\w-]+):\s*$/.exec(last)
  const indent = (/^[\s-]*/.exec(last)?.[0] ?? '').length
  const { steps, beside } = pathTo(lines.slice(0, -1), indent, last.trimStart().startsWith('- '))
  const maps = steps.reduce<readonly JsonSchema[]>(
    (at, step) =>
      at
        .flatMap((one) => listed(propertiesOf(schema, one, step.beside)[step.key]))
        .flatMap((one) => insides(schema, one)),
    [schema],
  )
  const known = maps.flatMap((one) => Object.entries(propertiesOf(schema, one, beside)))
  if (written !== null) {
    const own = known.filter(([key]) => key === written[2]).map(([, one]) => one)
    return unique(own.flatMap((one) => wordsOf(schema, one))).map((label) => ({ label, type: 'enum' }))
  }
  return unique(known.map(([key]) => key))
    .filter((key) => beside[key] === undefined)
    .map((label) => ({ label, type: 'property', apply: `${label}: ` }))
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** Upwards from the end: the keys one stands under, outermost first. */
function pathTo(
  lines: readonly string[],
  indent: number,
  begins: boolean,
): { readonly steps: readonly Step[]; readonly beside: Readonly<Record<string, string>> } {
  const steps: { indent: number; key: string; beside: Record<string, string> }[] = []
  let beside: Record<string, string> = {}
  const innermost = beside
  let wanted = indent
  let open = !begins
  for (const line of lines.toReversed()) {
    const found = /^([\s-]*)([\w-]+):(?:\s+(.*))?$/.exec(line)
    if (found === null) continue
    const [, lead = '', key = '', value = ''] = found
    if (lead.length === wanted && open) beside[key] = value.replace(/^["']|["']$/g, '').trim()
    if (lead.length === wanted && lead.includes('-')) open = false
    if (lead.length < wanted && !(lead.length === wanted)) {
      beside = { [key]: value }
      steps.unshift({ indent: lead.length, key, beside })
      wanted = lead.length
      open = !lead.includes('-')
    }
  }
  return { steps, beside: innermost }
}

const asSchema = (given: unknown): JsonSchema | undefined =>
  typeof given === 'object' && given !== null ? (given as JsonSchema) : undefined
const listOf = (given: unknown): readonly JsonSchema[] =>
  Array.isArray(given) ? given.flatMap((one: unknown) => listed(asSchema(one))) : []

function listed(schema: JsonSchema | undefined): readonly JsonSchema[] {
  return schema === undefined ? [] : [schema]
}

function resolved(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const name = /^#\/\$defs\/(.+)$/.exec(String(schema['$ref'] ?? ''))?.[1]
  return (name === undefined ? undefined : asSchema(asSchema(root['$defs'])?.[name])) ?? schema
}

/** The maps a value may be: itself, each of a list, each of several writings. */
function insides(root: JsonSchema, given: JsonSchema): readonly JsonSchema[] {
  const schema = resolved(root, given)
  const items = asSchema(schema['items'])
  return [
    ...(schema['properties'] === undefined ? [] : [schema]),
    ...(items === undefined ? [] : insides(root, items)),
    ...listOf(schema['anyOf']).flatMap((one) => insides(root, one)),
  ]
}

/** The keys of a map; of the kinds of clauses only those of the kind written. */
function propertiesOf(
  root: JsonSchema,
  given: JsonSchema,
  beside: Readonly<Record<string, string>>,
): Readonly<Record<string, JsonSchema>> {
  const schema = resolved(root, given)
  const own = (asSchema(schema['properties']) ?? {}) as Readonly<Record<string, JsonSchema>>
  const chosen = listOf(schema['allOf']).flatMap((rule) => {
    const condition = asSchema(asSchema(rule['if'])?.['properties'])
    const [[key, value] = []] = Object.entries(condition ?? {})
    const then = asSchema(rule['then'])
    return then !== undefined && key !== undefined && asSchema(value)?.['const'] === beside[key] ? [then] : []
  })
  return Object.assign({}, own, ...chosen.map((one) => propertiesOf(root, one, beside)))
}

function wordsOf(root: JsonSchema, given: JsonSchema): readonly string[] {
  const schema = resolved(root, given)
  const here = [schema['enum'], schema['examples']].flatMap((one) => (Array.isArray(one) ? one : []))
  return [
    ...here.filter((one) => typeof one === 'string'),
    ...listOf(schema['anyOf']).flatMap((one) => wordsOf(root, one)),
  ]
}
