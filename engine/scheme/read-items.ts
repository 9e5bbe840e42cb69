import { readClause } from '../kinds/read-clause.ts'
import { exactText } from '../value/decimal-text.ts'
import { add, compare, HUNDRED, multiply, ONE, type Rational, ZERO } from '../value/rational.ts'
import { amountFor, byClassFrom, sumByClass, unknownClass } from './by-class.ts'
import type { ItemReading } from './item-reading.ts'
import { MapReader } from './map-reader.ts'
import { readExamples } from './read-examples.ts'
import { getId } from './read-id.ts'
import { textUnder } from './read-indicators.ts'
import { mapsOf, textsOf } from './read-list.ts'
import { overrideMissing } from './read-missing.ts'
import { readEvidence, readMultiplier } from './read-multiplier.ts'
import { getNames } from './read-names.ts'
import { percentFrom } from './read-number.ts'
import { readsOf } from './reads-of.ts'
import type { ByClass, Clause, ClauseSource, Item, Names } from './scheme.ts'
import type { SourceMap } from './source-node.ts'

/** What the item above asks of its parts. */
type Parent = { readonly combine: 'sum' | 'weighted'; readonly id: string }

/** 考评项目 of one list, each with its parts, clause, source and examples. */
export function readItems(reader: MapReader, reading: ItemReading, parent?: Parent): readonly Item[] {
  const items: Item[] = []
  for (const map of mapsOf(reader, 'items', 'mandatory')) {
    const item = readItem(map, reading, parent)
    if (item !== undefined) items.push(item)
  }
  if (parent?.combine === 'weighted') checkWeights(items, reader)
  return items
}

function readItem(map: SourceMap, reading: ItemReading, parent: Parent | undefined): Item | undefined {
  const reader = new MapReader(map, reading.findings, textUnder(map, 'item') ?? parent?.id ?? 'items')
  const id = getId(reader, 'item')
  const name = getNames(reader, 'name')
  const notApplicableTo = readNotApplicable(reader, reading)
  const pointsNode = reader.get('points')
  const open = pointsNode?.type === 'text' && pointsNode.text === 'none'
  if (open && parent?.combine === 'weighted') reader.report('item.open-weighted', {}, pointsNode.at)
  const points =
    pointsNode === undefined || open
      ? pointsNode && ZERO
      : byClassFrom(pointsNode, 'points', reader, reading.classes, notApplicableTo)
  const weight = readWeight(reader, parent)
  const missing = overrideMissing(reader, reading.missing)
  const isBranch = reader.has('items')
  if (isBranch === reader.has('clause')) return reader.report('item.clause-or-items')
  const combine = (isBranch ? reader.findChoice('combine', ['sum', 'weighted']) : undefined) ?? 'sum'
  const items = isBranch ? readItems(reader, reading, { combine, id: id ?? reader.subject }) : []
  if (isBranch && combine === 'sum' && points !== undefined) checkSum(reader, reading, points, items)
  const clause = isBranch ? undefined : readItemClause(reader, reading, points, open)
  const multiplier = readMultiplier(reader, reading)
  const evidence = isBranch ? undefined : readEvidence(reader)
  if (evidence !== undefined && clause !== undefined && readsOf([clause.expression]).indicators.size === 0)
    reader.report('item.evidence-of-nothing', {}, evidence.at)
  const source = readSource(reader)
  const examples = isBranch ? [] : readExamples(reader, reading)
  reader.noMore()
  if (id === undefined || name === undefined || points === undefined) return undefined
  if (!reading.isFirst(id, reader) || (!isBranch && clause === undefined)) return undefined
  if (clause !== undefined) warnUnfounded(reader, name, source, examples.length)
  return {
    id,
    name,
    points,
    combine,
    ...(weight === undefined ? {} : { weight }),
    ...(open ? { open } : {}),
    ...(multiplier === undefined ? {} : { multiplier }),
    ...(evidence === undefined ? {} : { evidence }),
    items,
    ...(clause === undefined ? {} : { clause }),
    notApplicableTo,
    missing,
    ...(source === undefined ? {} : { source }),
    examples,
    at: map.at,
  }
}

function readNotApplicable(reader: MapReader, { classes }: ItemReading): readonly string[] {
  const listed = textsOf(reader, 'not-applicable-to')
  for (const { text, at } of listed)
    if (classes.every(({ id }) => id !== text)) unknownClass(reader, text, classes, at)
  return listed.map(({ text }) => text)
}

function readWeight(reader: MapReader, parent: Parent | undefined): Rational | undefined {
  const node = reader.find('weight')
  if (parent?.combine !== 'weighted') {
    if (node !== undefined) reader.report('item.weight-unneeded', { parent: parent?.id ?? '' }, node.at)
    return undefined
  }
  if (node === undefined) return reader.report('item.weight-left-out', { parent: parent.id })
  return percentFrom(node, 'weight', reader)
}

function readItemClause(
  reader: MapReader,
  reading: ItemReading,
  points: ByClass | undefined,
  open: boolean,
): Clause | undefined {
  const map = reader.findMap('clause')
  if (map === undefined) return undefined
  const read = readClause(
    map,
    { ...reading.context, points: points ?? ZERO, ...(open ? { open } : {}) },
    reader.subject,
  )
  reading.findings.push(...read.findings)
  return read.clause
}

export function readSource(reader: MapReader): ClauseSource | undefined {
  const map = reader.findMap('source')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, reader.subject)
  const clause = inner.getText('clause')
  const text = inner.findText('text')
  inner.noMore()
  return clause === undefined ? undefined : { clause, ...(text === undefined ? {} : { text }) }
}

/** Per class: the points of a branch are the sum of its parts, to the last decimal. */
function checkSum(
  reader: MapReader,
  { classes }: ItemReading,
  points: ByClass,
  items: readonly Item[],
): void {
  if (items.length !== (reader.findList('items') ?? []).length) return
  const sum = sumByClass(
    items.map((item) => item.points),
    classes,
  )
  const groups = 'n' in points && 'n' in sum ? [''] : classes.map(({ id }) => id)
  for (const group of groups) {
    const declared = amountFor(points, group)
    const parts = amountFor(sum, group)
    if (compare(declared, parts) === 0) continue
    const facts = {
      declared: exactText(declared),
      parts: exactText(parts),
      ...(group === '' ? {} : { class: group }),
    }
    reader.report('item.points-do-not-add-up', facts, reader.find('points')?.at)
  }
}

function checkWeights(items: readonly Item[], reader: MapReader): void {
  if (items.some(({ weight }) => weight === undefined)) return
  const sum = items.reduce((all, { weight }) => add(all, weight ?? ZERO), ZERO)
  if (compare(sum, ONE) === 0) return
  reader.report(
    'item.weights-not-whole',
    { sum: `${exactText(multiply(sum, HUNDRED))}%` },
    reader.find('items')?.at,
  )
}

function warnUnfounded(
  reader: MapReader,
  name: Names,
  source: ClauseSource | undefined,
  examples: number,
): void {
  const facts = { subject: reader.subject, name: name.zh }
  const at = reader.map.at
  if (source === undefined)
    reader.findings.push({ code: 'item.without-source', severity: 'warning', at, facts })
  if (examples === 0) reader.findings.push({ code: 'item.without-example', severity: 'warning', at, facts })
}
