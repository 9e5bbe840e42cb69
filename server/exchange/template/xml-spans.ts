import { attributesOf } from '../package/scan-xml.ts'

/** 一个元素在文本中的位置: from its "<" to behind its last ">". */
export interface Span {
  readonly from: number
  readonly to: number
  /** Of its opening tag, behind the ">". */
  readonly inside: number
  /** Where its closing tag begins; `inside` where it has none. */
  readonly close: number
  readonly attributes: string
  /** "x:c" as written. */
  readonly tag: string
}

function tagEnd(xml: string, from: number): number {
  let quote = 0
  for (let at = from; at < xml.length; at++) {
    const c = xml.charCodeAt(at)
    if (quote !== 0) {
      if (c === quote) quote = 0
    } else if (c === 62) return at
    else if (c === 34 || c === 39) quote = c
  }
  return -1
}

const local = (tag: string): string => tag.slice(tag.indexOf(':') + 1)

/**
 * 找元素: the children called `name` that stand directly between `from` and `to`, with their places, so that the text
 * around them can be kept to the letter. The text has been through the scanner before: it is well formed.
 */
export function* spansOf(xml: string, name: string, from: number, to: number): Generator<Span> {
  let depth = 0
  let open: { at: number; inside: number; attributes: string; tag: string } | undefined
  for (let at = xml.indexOf('<', from); at >= 0 && at < to; ) {
    const aside = xml.startsWith('<!--', at)
      ? '-->'
      : xml.startsWith('<![CDATA[', at)
        ? ']]>'
        : xml.startsWith('<?', at)
          ? '?>'
          : ''
    if (aside !== '') {
      at = xml.indexOf('<', xml.indexOf(aside, at) + aside.length)
      continue
    }
    const end = tagEnd(xml, at + 1)
    if (end < 0) return
    if (xml[at + 1] === '/') {
      depth -= 1
      if (depth === 0 && open !== undefined) {
        yield {
          from: open.at,
          to: end + 1,
          inside: open.inside,
          close: at,
          attributes: open.attributes,
          tag: open.tag,
        }
        open = undefined
      }
      if (depth < 0) return
    } else {
      const empty = xml[end - 1] === '/'
      const body = xml.slice(at + 1, empty ? end - 1 : end)
      const space = body.search(/\s/)
      const tag = space < 0 ? body : body.slice(0, space)
      const attributes = space < 0 ? '' : body.slice(space)
      if (depth === 0 && local(tag) === name) {
        if (empty) yield { from: at, to: end + 1, inside: end + 1, close: end + 1, attributes, tag }
        else open = { at, inside: end + 1, attributes, tag }
      }
      if (!empty) depth += 1
    }
    at = xml.indexOf('<', end + 1)
  }
}

/** The first element of a path from the top: "worksheet", "sheetData". */
export function spanAt(xml: string, ...path: readonly string[]): Span | undefined {
  let within: readonly [number, number] = [0, xml.length]
  let found: Span | undefined
  for (const name of path) {
    found = spansOf(xml, name, ...within).next().value as Span | undefined
    if (found === undefined) return undefined
    within = [found.inside, found.close]
  }
  return found
}

export const attributeIn = (span: Span, name: string): string | undefined =>
  attributesOf(span.attributes).get(name)
