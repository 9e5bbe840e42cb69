import {
  EVIDENCE_KINDS,
  type EvidenceKind,
  MEASURE_FREQUENCIES,
  MEASURE_KINDS,
  MEASURE_MARKS,
  MEASURE_TEXTS,
  type Measure,
} from './arrangements.ts'
import { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import { getId, onceOnly } from './read-id.ts'
import { mapsOf, textsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import { wholeFrom } from './read-number.ts'

const LONGEST_TERM_DAYS = 366

/** 读工作措施: a kind and a name are mandatory; what else a measure must say is for a policy pack to ask. */
export function readMeasures(reader: MapReader): readonly Measure[] {
  const measures: Measure[] = []
  const isFirst = onceOnly('measure')
  for (const map of mapsOf(reader, 'measures', 'optional')) {
    const inner = new MapReader(map, reader.findings, 'measures')
    const id = getId(inner, 'measure')
    const kind = inner.getChoice('kind', MEASURE_KINDS)
    const name = getNames(inner, 'name')
    const every = inner.findChoice('every', MEASURE_FREQUENCIES)
    const months = readMonths(inner)
    const evidence = readEvidence(inner)
    const marks = readMarks(inner)
    const texts = readTexts(inner)
    const replyDays = readDays(inner, 'reply-days')
    const appealDays = readDays(inner, 'appeal-days')
    inner.noMore()
    if (id === undefined || kind === undefined || name === undefined || !isFirst(id, inner)) continue
    const chosen = {
      ...(every === undefined ? {} : { every }),
      ...(replyDays === undefined ? {} : { replyDays }),
      ...(appealDays === undefined ? {} : { appealDays }),
    }
    measures.push({ id, kind, name, months, evidence, marks, texts, ...chosen, at: map.at })
  }
  return measures
}

const readMonths = (reader: MapReader): readonly number[] =>
  (reader.findList('months') ?? []).flatMap((node) => wholeFrom(node, 'months', reader, 1, 12) ?? [])

function readEvidence(reader: MapReader): readonly EvidenceKind[] {
  return textsOf(reader, 'evidence').flatMap(({ text, at }) => {
    const known = EVIDENCE_KINDS.find((kind) => kind === text)
    if (known !== undefined) return [known]
    const near = nearestName(text, EVIDENCE_KINDS)
    const facts = { key: 'evidence', text: text.slice(0, 80), allowed: EVIDENCE_KINDS.join(' | ') }
    reader.report('scheme.choice-unknown', near === undefined ? facts : { ...facts, near }, at)
    return []
  })
}

const readMarks = (reader: MapReader): Measure['marks'] =>
  Object.fromEntries(
    MEASURE_MARKS.flatMap((mark) => {
      const said = reader.findChoice(mark, ['yes', 'no'])
      return said === undefined ? [] : [[mark, said === 'yes']]
    }),
  )

const readTexts = (reader: MapReader): Measure['texts'] =>
  Object.fromEntries(
    MEASURE_TEXTS.flatMap((key) => {
      const text = reader.findText(key)
      return text === undefined || text.trim() === '' ? [] : [[key, text]]
    }),
  )

function readDays(reader: MapReader, key: string): number | undefined {
  const node = reader.find(key)
  return node === undefined ? undefined : wholeFrom(node, key, reader, 1, LONGEST_TERM_DAYS)
}
