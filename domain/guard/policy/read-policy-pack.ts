import {
  type Finding,
  getNames,
  isDay,
  MapReader,
  nearestName,
  type SourceMap,
  type SourceNode,
} from '#engine'
import {
  type BothLanguages,
  CERTAINTIES,
  type PolicyPack,
  type PolicyRule,
  SEVERITIES,
  TRIGGER_NAMES,
  type TriggerName,
  type TriggerOptions,
} from './pack.ts'
import { type OptionShape, TRIGGERS } from './triggers.ts'

export interface PolicyPackRead {
  /** Absent when any finding is an error. */
  readonly pack?: PolicyPack
  readonly findings: readonly Finding[]
}

/** 读政策包: the tree of a pack file → a checked pack. Never throws; a pack with one bad rule is no pack. */
export function readPolicyPack(node: SourceNode): PolicyPackRead {
  const findings: Finding[] = []
  if (node.type !== 'map') {
    findings.push({ code: 'scheme.map-wanted', severity: 'error', at: node.at, facts: { subject: 'policy' } })
    return { findings }
  }
  const reader = new MapReader(node, findings, 'policy')
  const language = reader.getText('gongcheng-policy')
  if (language !== undefined && language !== '1')
    reader.report('scheme.language-version', { text: language.slice(0, 40), known: '1' })
  const id = reader.getText('policy')
  const name = getBoth(reader, 'name')
  const jurisdiction = getBoth(reader, 'jurisdiction')
  const asOf = getDay(reader, 'as-of')
  const historical = reader.getChoice('historical', ['yes', 'no'])
  const rules = readRules(reader)
  reader.noMore()
  if (findings.some(({ severity }) => severity === 'error')) return { findings }
  if (id === undefined || name === undefined || jurisdiction === undefined) return { findings }
  if (asOf === undefined || historical === undefined) return { findings }
  return { pack: { id, name, jurisdiction, asOf, historical: historical === 'yes', rules }, findings }
}

function readRules(reader: MapReader): readonly PolicyRule[] {
  if (reader.get('rules') === undefined) return []
  const places = new Map<string, SourceMap['at']>()
  return (reader.findList('rules') ?? []).flatMap((node) => {
    if (node.type !== 'map') {
      reader.report('scheme.map-expected', { key: 'rules' }, node.at)
      return []
    }
    const id = ruleId(node, reader)
    const other = places.get(id)
    if (other !== undefined) {
      const facts = { subject: id, key: 'rule', id }
      reader.findings.push({ code: 'scheme.id-twice', severity: 'error', at: node.at, other, facts })
    }
    places.set(id, node.at)
    return readRule(node, id, reader) ?? []
  })
}

const ruleId = (node: SourceMap, outer: MapReader): string => {
  const own = node.entries.find(({ key }) => key === 'rule')?.value
  return own?.type === 'text' && own.text !== '' ? own.text.slice(0, 80) : outer.subject
}

function readRule(node: SourceMap, subject: string, outer: MapReader): PolicyRule | undefined {
  const reader = new MapReader(node, outer.findings, subject)
  const id = reader.getText('rule')
  const trigger = reader.getChoice('trigger', TRIGGER_NAMES)
  const options = trigger === undefined ? skipped(reader) : readOptions(reader, trigger)
  const severity = reader.getChoice('severity', SEVERITIES)
  const certainty = reader.getChoice('certainty', CERTAINTIES)
  const inForce = readInForce(reader)
  const says = getBoth(reader, 'says')
  const citation = getBoth(reader, 'citation')
  const remedy = getBoth(reader, 'remedy')
  reader.noMore()
  if (certainty === 'remembered' && severity !== undefined && severity !== 'note')
    return reader.report(
      'policy.remembered-as-law',
      { rule: subject, severity },
      reader.find('certainty')?.at,
    )
  if (id === undefined || trigger === undefined || severity === undefined) return undefined
  if (certainty === undefined || inForce === undefined) return undefined
  if (says === undefined || citation === undefined || remedy === undefined) return undefined
  return { id, trigger, options, severity, certainty, inForce, says, citation, remedy }
}

function skipped(reader: MapReader): TriggerOptions {
  reader.find('with')
  return {}
}

function readOptions(reader: MapReader, trigger: TriggerName): TriggerOptions {
  const { options, mandatory } = TRIGGERS[trigger]
  if (mandatory.length > 0 && reader.get('with') === undefined) return {}
  const map = reader.findMap('with')
  if (map === undefined) return {}
  const inner = new MapReader(map, reader.findings, reader.subject)
  const read: Record<string, readonly string[]> = {}
  for (const [key, shape] of Object.entries(options)) {
    const node = mandatory.includes(key) ? inner.get(key) : inner.find(key)
    if (node !== undefined) read[key] = readOption(node, key, shape, inner)
  }
  inner.noMore()
  return read
}

function readOption(node: SourceNode, key: string, shape: OptionShape, reader: MapReader): readonly string[] {
  const nodes = node.type === 'list' ? node.items : [node]
  if (nodes.length === 0) reader.report('scheme.list-empty', { key }, node.at)
  return nodes.flatMap((one) => {
    if (one.type !== 'text' || one.text.trim() === '')
      return reader.report('scheme.text-expected', { key }, one.at) ?? []
    const { text } = one
    if (shape === 'text') return [text]
    if (shape === 'whole') {
      if (/^\d{1,9}$/.test(text)) return [text]
      const facts = { key, text: text.slice(0, 80), least: '0', most: '999999999' }
      return reader.report('scheme.whole-number-expected', facts, one.at) ?? []
    }
    if (shape.includes(text)) return [text]
    const near = nearestName(text, shape)
    const facts = { key, text: text.slice(0, 80), allowed: shape.join(' | ') }
    return (
      reader.report('scheme.choice-unknown', near === undefined ? facts : { ...facts, near }, one.at) ?? []
    )
  })
}

function readInForce(reader: MapReader): PolicyRule['inForce'] | undefined {
  if (reader.get('in-force') === undefined) return undefined
  const map = reader.findMap('in-force')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, reader.subject)
  const from = getDay(inner, 'from')
  const to = inner.has('to') ? getDay(inner, 'to') : undefined
  inner.noMore()
  if (from === undefined) return undefined
  if (to !== undefined && to < from) return inner.report('scheme.in-force-backwards', { from, to })
  return to === undefined ? { from } : { from, to }
}

function getDay(reader: MapReader, key: string): string | undefined {
  const text = reader.getText(key)
  if (text === undefined || isDay(text)) return text
  return reader.report('scheme.date-malformed', { key, text: text.slice(0, 40) }, reader.find(key)?.at)
}

function getBoth(reader: MapReader, key: string): BothLanguages | undefined {
  const names = getNames(reader, key)
  if (names === undefined) return undefined
  const { zh, en } = names
  return en === undefined
    ? reader.report('scheme.key-missing', { key: `${key}.en` }, reader.find(key)?.at)
    : { zh, en }
}
