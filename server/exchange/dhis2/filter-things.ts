type Thing = Readonly<Record<string, unknown>>
type Test = (thing: Thing) => boolean

/** Every value at a path; lists are looked into. */
function valuesAt(thing: unknown, path: readonly string[]): readonly string[] {
  if (Array.isArray(thing)) return thing.flatMap((one) => valuesAt(one, path))
  const [name, ...rest] = path
  if (name === undefined) return thing === undefined || thing === null ? [] : [String(thing)]
  if (thing === null || typeof thing !== 'object' || !Object.hasOwn(thing, name)) return []
  return valuesAt((thing as Thing)[name], rest)
}

const lower = (text: string): string => text.toLowerCase()
const listed = (value: string): readonly string[] => value.replace(/^\[|\]$/g, '').split(',')

const OPERATORS: Readonly<Record<string, (found: string, value: string) => boolean>> = {
  eq: (found, value) => found === value,
  ieq: (found, value) => lower(found) === lower(value),
  like: (found, value) => found.includes(value),
  ilike: (found, value) => lower(found).includes(lower(value)),
  $like: (found, value) => found.startsWith(value),
  $ilike: (found, value) => lower(found).startsWith(lower(value)),
  like$: (found, value) => found.endsWith(value),
  ilike$: (found, value) => lower(found).endsWith(lower(value)),
  token: (found, value) => lower(found).includes(lower(value)),
  gt: (found, value) => Number(found) > Number(value),
  ge: (found, value) => Number(found) >= Number(value),
  lt: (found, value) => Number(found) < Number(value),
  le: (found, value) => Number(found) <= Number(value),
  in: (found, value) => listed(value).includes(found),
}
const OPPOSITE: Readonly<Record<string, string>> = {
  '!eq': 'eq',
  ne: 'eq',
  neq: 'eq',
  '!like': 'like',
  '!ilike': 'ilike',
  '!in': 'in',
}

/** 读 filter 参数: "level:eq:4", "parent.id:in:[a,b]", "name:!ilike:x", "parent:null". Undefined for what we do not know. */
export function readFilter(text: string): Test | undefined {
  const match = /^([\w.]{1,100}):([!$\w]{1,12}\$?)(?::(.*))?$/s.exec(text)
  if (match === null) return undefined
  const [, path = '', operator = '', value = ''] = match
  const steps = path.split('.')
  if (operator === 'null' || operator === '!null' || operator === 'empty')
    return (thing) => (valuesAt(thing, steps).length === 0) !== (operator === '!null')
  const opposite = Object.hasOwn(OPPOSITE, operator)
  const name = opposite ? (OPPOSITE[operator] ?? '') : operator
  const test = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (test === undefined) return undefined
  return (thing) => valuesAt(thing, steps).some((found) => test(found, value)) !== opposite
}
