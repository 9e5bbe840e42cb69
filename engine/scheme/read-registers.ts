import { UNITS, type Unit } from '../value/unit.ts'
import { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import { getId, isId, onceOnly } from './read-id.ts'
import { textUnder } from './read-indicators.ts'
import { mapsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import type { Register, RegisterAttribute } from './register.ts'
import type { SourceNode } from './source-node.ts'

/** What every case has anyway; as attributes they could not be told apart. */
const RESERVED = ['register', 'case', 'unit', 'also-unit', 'date', 'evidence', 'source', 'sheet', 'cell']
const TYPES = ['text', 'number', 'date', 'yes-no'] as const

/** 读台账: each register with what a case of it says. */
export function readRegisters(reader: MapReader): readonly Register[] {
  const registers: Register[] = []
  const isFirst = onceOnly('register')
  for (const map of mapsOf(reader, 'registers', 'optional')) {
    const inner = new MapReader(map, reader.findings, textUnder(map, 'register') ?? 'registers')
    const id = getId(inner, 'register')
    const name = getNames(inner, 'name')
    const attributes = readAttributes(inner)
    inner.noMore()
    if (id !== undefined && isFirst(id, inner) && name !== undefined)
      registers.push({ id, name, attributes, at: map.at })
  }
  return registers
}

function readAttributes(reader: MapReader): readonly RegisterAttribute[] {
  const map = reader.findMap('attributes')
  const attributes: RegisterAttribute[] = []
  for (const { key, keyAt, value } of map?.entries ?? []) {
    if (!isId(key)) reader.report('scheme.id-malformed', { key: 'attributes', id: key.slice(0, 80) }, keyAt)
    else if (RESERVED.includes(key))
      reader.report('register.attribute-reserved', { attribute: key, reserved: RESERVED.join(', ') }, keyAt)
    else if (attributes.some(({ id }) => id === key)) reader.report('scheme.key-twice', { key }, keyAt)
    else {
      const attribute = readAttribute(key, value, reader)
      if (attribute !== undefined) attributes.push(attribute)
    }
  }
  return attributes
}

/** `text`, `date optional`, `number yuan`, or a list of choices from the highest down (`optional` last in it). */
function readAttribute(id: string, node: SourceNode, reader: MapReader): RegisterAttribute | undefined {
  if (node.type === 'list') return readChoices(id, node.items, reader)
  if (node.type === 'map')
    return reader.report('register.attribute-type', { attribute: id, text: '{…}' }, node.at)
  const words = node.text.trim().split(/\s+/)
  const optional = words.at(-1) === 'optional'
  const [word = '', ...rest] = optional ? words.slice(0, -1) : words
  const type = TYPES.find((known) => known === word)
  const unit = type === 'number' ? unitIn(rest) : undefined
  if (type === undefined || (type === 'number' ? unit === undefined : rest.length > 0)) {
    const near = nearestName(word, TYPES)
    const facts = { attribute: id, text: node.text.slice(0, 80), ...(near === undefined ? {} : { near }) }
    return reader.report('register.attribute-type', facts, node.at)
  }
  return { id, type, optional, ...(unit === undefined ? {} : { unit }) }
}

/** A number without a unit is a plain one. */
const unitIn = (words: readonly string[]): Unit | undefined =>
  words.length === 0 ? 'number' : words.length === 1 ? UNITS.find((unit) => unit === words[0]) : undefined

function readChoices(
  id: string,
  nodes: readonly SourceNode[],
  reader: MapReader,
): RegisterAttribute | undefined {
  const texts = nodes.map((node) => (node.type === 'text' ? node.text : ''))
  const optional = texts.at(-1) === 'optional'
  const choices = optional ? texts.slice(0, -1) : texts
  const wrong = choices.findIndex((choice, place) => !isId(choice) || choices.indexOf(choice) !== place)
  if (wrong === -1 && choices.length > 0) return { id, type: 'choice', optional, choices }
  const facts = { attribute: id, text: choices[wrong] ?? '' }
  return reader.report('register.choice-malformed', facts, nodes[wrong]?.at ?? reader.map.at)
}
