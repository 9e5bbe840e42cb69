import type { Expression } from '../formula/expression.ts'
import { previousOf } from '../formula/previous-of.ts'
import type { ClauseContext } from '../kinds/clause-context.ts'
import { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import { getId, onceOnly } from './read-id.ts'
import { mapsOf } from './read-list.ts'
import { readLowering } from './read-lowering.ts'
import { getNames } from './read-names.ts'
import { wholeFrom } from './read-number.ts'
import { formulaFrom } from './read-requirement.ts'
import type { Grade, SecondStrike, Veto } from './scheme.ts'

/** 一票否决: ground, basis and effect are all mandatory; what it strikes must exist. */
export function readVetoes(
  reader: MapReader,
  context: ClauseContext,
  grades: readonly Grade[],
): readonly Veto[] {
  const vetoes: Veto[] = []
  const isFirst = onceOnly('veto')
  for (const map of mapsOf(reader, 'vetoes', 'optional')) {
    const inner = new MapReader(map, reader.findings, 'vetoes')
    const id = getId(inner, 'veto')
    const name = getNames(inner, 'name')
    const ground = inner.getText('ground')
    const basis = inner.getText('basis')
    const when = readCondition(inner, context)
    const effect = inner.getChoice('effect', ['fail', 'item-zero', 'cap-grade', 'lower-grade', 'ineligible'])
    const item = effect === 'item-zero' ? getKnown(inner, 'item', context.itemIds) : undefined
    const grade =
      effect === 'cap-grade' ? getKnown(inner, 'grade', new Set(grades.map((one) => one.id))) : undefined
    const steps = effect === 'lower-grade' ? readLowering(inner, grades) : undefined
    const window = readWindow(inner)
    const retroactive = when && readRetroactive(inner, when)
    const second = readSecond(inner, grades)
    inner.noMore()
    if (id === undefined || !isFirst(id, inner) || name === undefined || ground === undefined) continue
    if (basis === undefined || when === undefined || effect === undefined) continue
    const struck = {
      ...(item === undefined ? {} : { item }),
      ...(grade === undefined ? {} : { grade }),
      ...(steps === undefined ? {} : { steps }),
    }
    const longer = {
      ...(window === undefined ? {} : { window }),
      ...(retroactive === undefined ? {} : { retroactive }),
      ...(second === undefined ? {} : { second }),
    }
    vetoes.push({ id, name, ground, basis, when, effect, ...struck, ...longer, at: map.at })
  }
  return vetoes
}

function readCondition(reader: MapReader, context: ClauseContext): Expression | undefined {
  const node = reader.get('when')
  if (node === undefined) return undefined
  const read = formulaFrom(node, 'when', reader, context)
  if (read === undefined) return undefined
  return read.unit === 'truth'
    ? read.expression
    : reader.report('veto.when-not-truth', { unit: read.unit, text: read.text }, node.at)
}

const LONGEST = 20

/** 有效年限: the year it struck and those after it, together. */
function readWindow(outer: MapReader): number | undefined {
  const map = outer.findMap('window')
  if (map === undefined) return undefined
  const reader = new MapReader(map, outer.findings, outer.subject)
  const years = getYears(reader)
  reader.noMore()
  return years
}

function getYears(reader: MapReader): number | undefined {
  const node = reader.get('years')
  return node && wholeFrom(node, 'years', reader, 2, LONGEST)
}

/** 追溯: the same condition a year earlier, which it must have. */
function readRetroactive(reader: MapReader, when: Expression): Expression | undefined {
  const choice = reader.findChoice('retroactive', ['yes', 'no'])
  if (choice !== 'yes') return undefined
  return previousOf(when) ?? reader.report('veto.retroactive-impossible', {}, reader.find('retroactive')?.at)
}

function readSecond(outer: MapReader, grades: readonly Grade[]): SecondStrike | undefined {
  const map = outer.findMap('second')
  if (map === undefined) return undefined
  const reader = new MapReader(map, outer.findings, outer.subject)
  const years = getYears(reader)
  const counts = reader.getChoice('counts', ['same', 'any'])
  const effect = reader.getChoice('effect', ['fail', 'cap-grade', 'lower-grade', 'ineligible'])
  const grade =
    effect === 'cap-grade' ? getKnown(reader, 'grade', new Set(grades.map(({ id }) => id))) : undefined
  const steps = effect === 'lower-grade' ? readLowering(reader, grades) : undefined
  reader.noMore()
  if (years === undefined || counts === undefined || effect === undefined) return undefined
  return {
    years,
    counts,
    effect,
    ...(grade === undefined ? {} : { grade }),
    ...(steps === undefined ? {} : { steps }),
  }
}

function getKnown(reader: MapReader, key: 'item' | 'grade', known: ReadonlySet<string>): string | undefined {
  const id = reader.getText(key)
  if (id === undefined || known.has(id)) return id
  const near = nearestName(id, known)
  const facts = { [key]: id, ...(near === undefined ? {} : { near }) }
  return reader.report(
    key === 'item' ? 'veto.item-unknown' : 'veto.grade-unknown',
    facts,
    reader.find(key)?.at,
  )
}
