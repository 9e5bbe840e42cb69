import { readPath } from '../formula/figure-path.ts'
import { figureUnit } from '../formula/figure-unit.ts'
import { readAmount } from '../formula/read-amount.ts'
import { MISSING_NAMES, MISSING_TREATMENTS } from '../value/missing.ts'
import type { Unit } from '../value/unit.ts'
import { unknownClass } from './by-class.ts'
import type { ItemReading } from './item-reading.ts'
import { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import { readPastName } from './past-name.ts'
import { mapsOf } from './read-list.ts'
import { numberFrom } from './read-number.ts'
import type { Indicator, WorkedExample } from './scheme.ts'
import type { SourceMap, SourceNode } from './source-node.ts'

/** 算例 of one item: what is given, for which class, and the points that must come out. */
export function readExamples(reader: MapReader, reading: ItemReading): readonly WorkedExample[] {
  const examples: WorkedExample[] = []
  for (const map of mapsOf(reader, 'examples', 'optional')) {
    const inner = new MapReader(map, reader.findings, reader.subject)
    const example = readExample(inner, reading)
    inner.noMore()
    if (example !== undefined) examples.push(example)
  }
  return examples
}

function readExample(reader: MapReader, reading: ItemReading): WorkedExample | undefined {
  const classId = readClass(reader, reading)
  const given =
    reader.get('given') === undefined ? undefined : givenFrom(reader.findMap('given'), reader, reading)
  const others = mapsOf(reader, 'others', 'optional').map((map) => givenFrom(map, reader, reading))
  const points = readPoints(reader)
  if (given === undefined || points === undefined) return undefined
  const peers = others.filter((one) => one !== undefined)
  return {
    ...(classId === undefined ? {} : { class: classId }),
    given,
    ...(peers.length === 0 ? {} : { others: peers }),
    points,
    at: reader.map.at,
  }
}

function readClass(reader: MapReader, { classes }: ItemReading): string | undefined {
  const text = reader.findText('class')
  if (text === undefined) {
    const known = classes.map(({ id }) => id).join(', ')
    return classes.length > 1 ? reader.report('example.class-needed', { classes: known }) : undefined
  }
  return classes.some(({ id }) => id === text)
    ? text
    : unknownClass(reader, text, classes, reader.find('class')?.at ?? reader.map.at)
}

/** Points, or the word of a treatment that gives none ("drop", "refuse" …). */
function readPoints(reader: MapReader): string | undefined {
  const node = reader.get('points')
  if (node === undefined) return undefined
  if (node.type === 'text' && MISSING_TREATMENTS.some((treatment) => treatment === node.text))
    return node.text
  const points = numberFrom(node, 'points', reader, 'any')
  return points === undefined || node.type !== 'text' ? undefined : node.text
}

function givenFrom(
  map: SourceMap | undefined,
  reader: MapReader,
  reading: ItemReading,
): Record<string, string> | undefined {
  if (map === undefined) return undefined
  const given: Record<string, string> = Object.create(null)
  for (const { key, keyAt, value } of map.entries) {
    const unit = unitOfFigure(key, reader, reading, keyAt)
    const text = unit === undefined ? undefined : amountFrom(value, key, unit, reader)
    if (text !== undefined) given[key] = text
  }
  return given
}

/** 算例里的名称: whatever a formula may read, `id.verified`, `id.month-3`, `past(rank, 1)` … */
function unitOfFigure(
  name: string,
  reader: MapReader,
  { context }: ItemReading,
  at: SourceNode['at'],
): Unit | undefined {
  const item = /^item\(([^()]*)\)$/.exec(name)?.[1]
  if (item !== undefined && context.itemIds.has(item)) return 'score'
  const past = readPastName(name)
  if (past !== undefined) return past.unit
  const [id = '', ...parts] = name.split('.')
  const indicator: Indicator | undefined = context.indicators.get(id)
  if (indicator === undefined) {
    const near = nearestName(id, context.indicators.keys())
    return reader.report('example.figure-unknown', { name, ...(near === undefined ? {} : { near }) }, at)
  }
  const asked = readPath(parts, undefined)
  if (typeof asked === 'string') return reader.report('example.part-unknown', { name, part: asked }, at)
  return figureUnit(indicator.unit, asked.part)
}

function amountFrom(node: SourceNode, key: string, unit: Unit, reader: MapReader): string | undefined {
  if (node.type !== 'text') return reader.report('scheme.text-expected', { key }, node.at)
  if (MISSING_NAMES.some((name) => name === node.text)) return node.text
  if (unit === 'truth' && (node.text === 'yes' || node.text === 'no')) return node.text === 'yes' ? '1' : '0'
  const { amount, findings } = readAmount(node.text, node.at, unit === 'truth' ? 'number' : unit)
  for (const finding of findings)
    reader.findings.push({ ...finding, facts: { subject: reader.subject, ...finding.facts } })
  return amount === undefined ? undefined : node.text
}
