/** 所选字段: a property, with the chosen ones inside it; no inside means the whole of it. */
export interface Chosen {
  readonly all: boolean
  readonly fields: ReadonlyMap<string, Chosen | undefined>
  readonly without: ReadonlySet<string>
}

type Thing = Readonly<Record<string, unknown>>

const LONGEST = 4000
const DEEPEST = 5
const WHOLE = new Set([':all', '*', ':owner', ':simple', ':nameable', ':identifiable', ':persisted'])

/**
 * 读 fields 参数: "id,name,parent[id,code],!href", ":all" and "*". Undefined when it cannot be read: brackets that do not
 * pair, or nesting nobody writes.
 */
export function readFields(text: string): Chosen | undefined {
  if (text.length > LONGEST) return undefined
  let at = 0
  function list(depth: number): Chosen | undefined {
    const fields = new Map<string, Chosen | undefined>()
    const without = new Set<string>()
    let all = false
    for (;;) {
      const [name = ''] = /^[^,[\]]*/.exec(text.slice(at)) ?? []
      at += name.length
      const plain = name.trim()
      let inside: Chosen | undefined
      if (text[at] === '[') {
        if (depth >= DEEPEST) return undefined
        at += 1
        inside = list(depth + 1)
        if (inside === undefined || text[at] !== ']') return undefined
        at += 1
      }
      if (WHOLE.has(plain)) all = true
      else if (plain.startsWith('!')) without.add(plain.slice(1))
      else if (plain !== '') fields.set(plain, inside)
      if (text[at] !== ',') return { all, fields, without }
      at += 1
    }
  }
  const read = list(0)
  return at === text.length ? read : undefined
}

/** 取所选字段. Properties nobody has are left out silently, as DHIS2 does. */
export function chooseFields(thing: Thing, chosen: Chosen): Thing {
  const kept: [string, unknown][] = []
  for (const [name, value] of Object.entries(thing)) {
    if (chosen.without.has(name)) continue
    const inside = chosen.fields.get(name)
    if (inside !== undefined) kept.push([name, within(value, inside)])
    else if (chosen.all || chosen.fields.has(name)) kept.push([name, value])
  }
  return Object.fromEntries(kept)
}

const within = (value: unknown, chosen: Chosen): unknown => {
  if (Array.isArray(value)) return value.map((one) => within(one, chosen))
  return value !== null && typeof value === 'object' ? chooseFields(value as Thing, chosen) : value
}
