import { Refused } from '../problem.ts'

/** What a reader of a part hears; names come without their namespace prefix, attributes as raw text. */
export interface XmlEvents {
  open(name: string, attributes: string): void
  close(name: string): void
  /** Raw, entities not yet resolved; one run may come in several calls. */
  text(text: string): void
  /** Awaited between chunks: a consumer that cannot keep up holds the reading back. */
  between?(): Promise<void>
}

export interface XmlScanner {
  write(chunk: string): void
  end(): void
}

const DEEPEST = 64
const LONGEST_TAG = 65_536

/** The end of a tag, not fooled by a ">" inside a quoted value; -1 while it has not arrived. */
function tagEnd(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at)
    if (quote !== 0) {
      if (c === quote) quote = 0
    } else if (c === 62) return at
    else if (c === 34 || c === 39) quote = c
  }
  return -1
}

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/**
 * 扫描 XML: one pass over chunks, nothing kept but the open elements. It knows no document type, so there is nothing to
 * expand: a DOCTYPE is refused, as are tags too long or nested too deep. We scan ourselves because a number must reach
 * the engine as the text that stands in the file, and the spreadsheet library hands out floats.
 */
export function scanXml(events: XmlEvents): XmlScanner {
  const inside: string[] = []
  let rest = ''
  let seen = false

  function tag(raw: string): void {
    if (raw.charCodeAt(0) === 47) {
      const name = raw.slice(1).trimEnd()
      if (inside.pop() !== name) throw new Refused('xml.broken', { why: `</${name.slice(0, 40)}>` })
      events.close(localName(name))
      return
    }
    const empty = raw.charCodeAt(raw.length - 1) === 47
    const body = empty ? raw.slice(0, -1) : raw
    const space = body.search(/\s/)
    const name = space < 0 ? body : body.slice(0, space)
    if (name === '') throw new Refused('xml.broken', { why: '<' })
    if (inside.length >= DEEPEST) throw new Refused('xml.too-deep', { limit: String(DEEPEST) })
    seen = true
    const local = localName(name)
    events.open(local, space < 0 ? '' : body.slice(space))
    if (empty) events.close(local)
    else inside.push(name)
  }

  /** Handles "<!…" and "<?…"; answers where to go on, or -1 for "wait for more". */
  function aside(text: string, at: number): number {
    const finish = (close: string, width: number): number => {
      const end = text.indexOf(close, at + width)
      return end < 0 ? -1 : end + close.length
    }
    if (text.startsWith('<?', at)) return finish('?>', 2)
    if (text.startsWith('<!--', at)) return finish('-->', 4)
    if (text.startsWith('<![CDATA[', at)) {
      const next = finish(']]>', 9)
      if (next > 0) events.text(text.slice(at + 9, next - 3).replaceAll('&', '&amp;'))
      return next
    }
    if (text.length - at < 9) return -1
    throw new Refused('file.doctype')
  }

  function write(chunk: string): void {
    const text = rest + chunk
    let at = 0
    for (;;) {
      const less = text.indexOf('<', at)
      if (less < 0) break
      if (less > at) events.text(text.slice(at, less))
      at = less
      const second = text.charCodeAt(less + 1)
      if (second === 33 || second === 63) {
        const next = aside(text, less)
        if (next < 0) break
        at = next
        continue
      }
      const end = tagEnd(text, less + 1)
      if (end < 0) break
      tag(text.slice(less + 1, end))
      at = end + 1
    }
    rest = text.slice(at)
    if (!rest.startsWith('<')) {
      const amp = rest.lastIndexOf('&')
      const keep = amp >= 0 && rest.length - amp < 12 && !rest.includes(';', amp) ? amp : rest.length
      if (keep > 0) events.text(rest.slice(0, keep))
      rest = rest.slice(keep)
    } else if (rest.length > LONGEST_TAG) throw new Refused('xml.broken', { why: rest.slice(0, 40) })
  }

  function end(): void {
    if (rest !== '' || inside.length > 0 || !seen)
      throw new Refused('xml.broken', { why: inside.at(-1) ?? '' })
  }

  return { write, end }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text as written → text as meant; only the five entities of XML and character numbers exist. */
export function plainText(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);/g, (_all, name: string) => {
    if (!name.startsWith('#')) {
      const known = NAMED[name]
      if (known === undefined) throw new Refused('file.doctype')
      return known
    }
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    if (code > 0x10ffff) throw new Refused('xml.broken', { why: name })
    return String.fromCodePoint(code)
  })
}

const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The attributes of a tag by name, prefixes kept ("r:id"). */
export function attributesOf(raw: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of raw.matchAll(ATTRIBUTE))
    found.set(name, plainText(double ?? single ?? ''))
  return found
}

/** One attribute without reading the others; the way programs write them is looked up directly, any other is parsed. */
export function attributeOf(raw: string, name: string): string | undefined {
  if (raw === '') return undefined
  if (raw.includes("'") || /[\t\n\r]| =|= /.test(raw)) return attributesOf(raw).get(name)
  const start = raw.indexOf(` ${name}="`)
  if (start < 0) return undefined
  const from = start + name.length + 3
  return plainText(raw.slice(from, raw.indexOf('"', from)))
}
