import type { Expression } from '../formula/expression.ts'
import { readFormula } from '../formula/read-formula.ts'
import type { ClauseContext } from '../kinds/clause-context.ts'
import { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import { getId, onceOnly } from './read-id.ts'
import { mapsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import type { Grade, Veto } from './scheme.ts'

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
    const effect = inner.getChoice('effect', ['fail', 'item-zero', 'cap-grade', 'ineligible'])
    const item = effect === 'item-zero' ? getKnown(inner, 'item', context.itemIds) : undefined
    const grade =
      effect === 'cap-grade' ? getKnown(inner, 'grade', new Set(grades.map((one) => one.id))) : undefined
    inner.noMore()
    if (id === undefined || !isFirst(id, inner) || name === undefined || ground === undefined) continue
    if (basis === undefined || when === undefined || effect === undefined) continue
    const struck = { ...(item === undefined ? {} : { item }), ...(grade === undefined ? {} : { grade }) }
    vetoes.push({ id, name, ground, basis, when, effect, ...struck, at: map.at })
  }
  return vetoes
}

function readCondition(reader: MapReader, context: ClauseContext): Expression | undefined {
  const node = reader.get('when')
  if (node === undefined) return undefined
  if (node.type !== 'text') return reader.report('scheme.text-expected', { key: 'when' }, node.at)
  const { typed, findings } = readFormula(node.text, node.at, context)
  for (const finding of findings)
    reader.findings.push({ ...finding, facts: { subject: reader.subject, ...finding.facts } })
  if (typed === undefined) return undefined
  return typed.unit === 'truth'
    ? typed.expression
    : reader.report('veto.when-not-truth', { unit: typed.unit, text: node.text }, node.at)
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
