import { isDay } from '../value/iso-day.ts'
import {
  type Arrangements,
  type AssessorDuty,
  AUTHORISATION_KINDS,
  type Authorisation,
  type Duty,
} from './arrangements.ts'
import { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import { mapsOf } from './read-list.ts'
import { readMeasures } from './read-measures.ts'
import { getNames } from './read-names.ts'
import { wholeFrom } from './read-number.ts'
import type { SourceMap } from './source-node.ts'

const MOST_CHARACTERS = 1_000_000

/** 读制度安排: everything in it may be left out; what is written must be readable. `vetoIds`: what may be authorised. */
export function readArrangements(
  reader: MapReader,
  itemIds: ReadonlySet<string>,
  vetoIds: readonly string[],
): Arrangements | undefined {
  const map = reader.findMap('arrangements')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, 'arrangements')
  const document = readDocument(inner)
  const measures = readMeasures(inner)
  const known = [
    'ranking',
    'commendation',
    ...vetoIds.map((id) => `veto(${id})`),
    ...measures.map(({ id }) => `measure(${id})`),
  ]
  const authorisations = mapsOf(inner, 'authorisations', 'optional').flatMap((one) =>
    readAuthorisation(one, inner, known),
  )
  const duties = mapsOf(inner, 'duties', 'optional').flatMap((one) => readDuty(one, inner, itemIds))
  const assessorDuties = mapsOf(inner, 'assessor-duties', 'optional').flatMap((one) =>
    readAssessorDuty(one, inner),
  )
  inner.noMore()
  return { ...(document === undefined ? {} : { document }), authorisations, duties, assessorDuties, measures }
}

function readDocument(reader: MapReader): Arrangements['document'] {
  const map = reader.findMap('document')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, 'document')
  const kind = inner.getChoice('kind', ['general', 'special-task'])
  const node = inner.get('characters')
  const characters = node === undefined ? undefined : wholeFrom(node, 'characters', inner, 1, MOST_CHARACTERS)
  inner.noMore()
  return kind === undefined || characters === undefined ? undefined : { kind, characters, at: map.at }
}

function readAuthorisation(
  map: SourceMap,
  outer: MapReader,
  known: readonly string[],
): readonly Authorisation[] {
  const inner = new MapReader(map, outer.findings, 'authorisations')
  const of = inner.getText('of')
  const as = inner.getChoice('as', AUTHORISATION_KINDS)
  const number = inner.getText('number')
  const issuer = inner.getText('issuer')
  const issued = dayOf(inner, 'issued', inner.getText('issued'))
  const until = dayOf(inner, 'until', inner.findText('until'))
  inner.noMore()
  if (of !== undefined && !known.includes(of)) {
    const near = nearestName(of, known)
    const facts = { key: 'of', text: of.slice(0, 80), allowed: known.join(' | ') }
    inner.report(
      'scheme.choice-unknown',
      near === undefined ? facts : { ...facts, near },
      inner.find('of')?.at,
    )
    return []
  }
  if (of === undefined || as === undefined || number === undefined) return []
  if (issuer === undefined || issued === undefined) return []
  return [{ of, as, number, issuer, issued, ...(until === undefined ? {} : { until }), at: map.at }]
}

function readDuty(map: SourceMap, outer: MapReader, itemIds: ReadonlySet<string>): readonly Duty[] {
  const inner = new MapReader(map, outer.findings, 'duties')
  const item = inner.getText('item')
  const list = inner.getChoice('list', ['basic', 'assist', 'taken-back'])
  const entry = inner.getText('entry')
  inner.noMore()
  if (item !== undefined && !itemIds.has(item)) {
    const near = nearestName(item, itemIds)
    inner.report('veto.item-unknown', near === undefined ? { item } : { item, near }, inner.find('item')?.at)
    return []
  }
  return item === undefined || list === undefined || entry === undefined
    ? []
    : [{ item, list, entry, at: map.at }]
}

function readAssessorDuty(map: SourceMap, outer: MapReader): readonly AssessorDuty[] {
  const inner = new MapReader(map, outer.findings, 'assessor-duties')
  const name = getNames(inner, 'name')
  const due = inner.findText('due')
  inner.noMore()
  return name === undefined ? [] : [{ name, ...(due === undefined ? {} : { due }), at: map.at }]
}

const dayOf = (reader: MapReader, key: string, text: string | undefined): string | undefined =>
  text === undefined || isDay(text)
    ? text
    : reader.report('scheme.date-malformed', { key, text: text.slice(0, 40) }, reader.find(key)?.at)
