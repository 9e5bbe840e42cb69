import type { Finding, SourceNode, SourcePlace } from '#engine'
import { refusalsIn } from './refuse-text.ts'

const MOST_FINDINGS = 200
const SHOWN = 80

/** Where the scheme quotes the document it comes from, and says nothing of its own. */
const QUOTING = new Set(['text', 'title', 'document', 'clause'])

interface Place {
  readonly node: SourceNode
  /** The item, indicator … the text belongs to. */
  readonly subject: string
  readonly quoted: boolean
}

/**
 * 守护检查: every text of a scheme file that speaks of a person's reproduction, whereabouts or score, with its place.
 * Errors, always: such a scheme is not computed, whatever its policy pack says. Only the quotation of an old document in
 * `source` is a warning instead: history may be quoted, and nothing is computed from a quotation.
 */
export function guardScheme(root: SourceNode): readonly Finding[] {
  const findings: Finding[] = []
  const waiting: Place[] = [{ node: root, subject: '', quoted: false }]
  for (
    let place = waiting.pop();
    place !== undefined && findings.length < MOST_FINDINGS;
    place = waiting.pop()
  ) {
    const { node, subject, quoted } = place
    if (node.type === 'text') findings.push(...saidIn(node.text, node.at, subject, quoted))
    else if (node.type === 'list')
      waiting.push(...node.items.map((one) => ({ ...place, node: one })).toReversed())
    else {
      findings.push(...splitOver(node, subject))
      const own = ownName(node) ?? subject
      waiting.push(
        ...node.entries
          .map(({ key, value }) => ({ node: value, subject: own, quoted: isQuoted(place, key, value) }))
          .toReversed(),
      )
      for (const { key, keyAt } of node.entries) findings.push(...saidIn(key, keyAt, own, false))
    }
  }
  return findings
}

function saidIn(text: string, at: SourcePlace, subject: string, quoted: boolean): readonly Finding[] {
  return refusalsIn(text).map(({ rule, term }) => ({
    code: quoted ? 'guard.quoted' : `guard.${rule}`,
    severity: quoted ? 'warning' : 'error',
    at,
    facts: { rule, term, text: text.slice(0, SHOWN), ...(subject === '' ? {} : { subject }) },
  }))
}

/** `source: {clause, text}` of an item, `source: {document, title}` of the scheme; marked by the `source` above it. */
function isQuoted({ quoted }: Place, key: string, value: SourceNode): boolean {
  if (key === 'source') return value.type === 'map'
  return quoted && QUOTING.has(key)
}

/** A term may be cut in two: half of it the numerator, the other half the denominator. */
function splitOver(node: Extract<SourceNode, { type: 'map' }>, subject: string): readonly Finding[] {
  const halves = ['numerator', 'denominator'].map((key) =>
    node.entries.filter((entry) => entry.key === key).flatMap(({ value }) => textsOf(value)),
  )
  const [above = [], below = []] = halves
  if (above.length === 0 || below.length === 0) return []
  const apart = new Set([...above, ...below].flatMap((text) => refusalsIn(text).map(({ rule }) => rule)))
  const joined = [`${above[0]}${below[0]}`, `${below[0]}${above[0]}`]
  for (const text of joined) {
    const split = refusalsIn(text).filter(({ rule }) => !apart.has(rule))
    if (split.length > 0) return saidIn(text, node.at, subject, false)
  }
  return []
}

const textsOf = (node: SourceNode): readonly string[] => {
  if (node.type === 'text') return [node.text]
  return node.type === 'map'
    ? node.entries.flatMap(({ value }) => (value.type === 'text' ? [value.text] : []))
    : []
}

const NAMED = [
  'indicator',
  'item',
  'veto',
  'grade',
  'measure',
  'calculation',
  'register',
  'card',
  'payment',
  'class',
]

function ownName(node: Extract<SourceNode, { type: 'map' }>): string | undefined {
  const named = node.entries.find(({ key, value }) => NAMED.includes(key) && value.type === 'text')
  return named?.value.type === 'text' ? named.value.text.slice(0, SHOWN) : undefined
}
