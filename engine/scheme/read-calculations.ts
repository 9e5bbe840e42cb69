import { readFormula } from '../formula/read-formula.ts'
import type { ClauseContext } from '../kinds/clause-context.ts'
import { UNITS, type Unit } from '../value/unit.ts'
import { MapReader } from './map-reader.ts'
import { getId } from './read-id.ts'
import { textUnder } from './read-indicators.ts'
import { readSource } from './read-items.ts'
import { mapsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import { wholeFrom } from './read-number.ts'
import type { Calculation, ClauseSource, Names } from './scheme.ts'
import type { SourceNode } from './source-node.ts'

/** 中间计算值 as declared; its formula is read once every name it may read is known. */
export interface DeclaredCalculation {
  readonly id: string
  readonly name: Names
  readonly unit: Unit
  readonly digits?: number
  readonly source?: ClauseSource
  readonly formula: SourceNode
  readonly reader: MapReader
}

/** 读中间计算值的声明. An id an indicator has already is a finding, for a formula could not tell them apart. */
export function declareCalculations(
  reader: MapReader,
  indicators: Iterable<{ readonly id: string; readonly at: MapReader['map']['at'] }>,
): readonly DeclaredCalculation[] {
  const taken = new Map([...indicators].map(({ id, at }) => [id, at]))
  return mapsOf(reader, 'calculations', 'optional').flatMap((map): DeclaredCalculation[] => {
    const inner = new MapReader(map, reader.findings, textUnder(map, 'calculation') ?? 'calculations')
    const id = getId(inner, 'calculation')
    const name = getNames(inner, 'name')
    const unit = inner.getChoice('unit', UNITS)
    const formula = inner.get('formula')
    const show = inner.find('show')
    const digits = show && wholeFrom(show, 'show', inner, 0, 30)
    const source = readSource(inner)
    inner.noMore()
    if (id === undefined || name === undefined || unit === undefined || formula === undefined) return []
    const other = taken.get(id)
    if (other !== undefined) {
      const at = inner.find('calculation')?.at ?? map.at
      reader.findings.push({
        code: 'scheme.id-twice',
        severity: 'error',
        at,
        other,
        facts: { subject: id, key: 'calculation', id },
      })
      return []
    }
    taken.set(id, map.at)
    return [
      {
        id,
        name,
        unit,
        formula,
        reader: inner,
        ...(digits !== undefined && { digits }),
        ...(source && { source }),
      },
    ]
  })
}

/** 读中间计算值的公式. */
export function readCalculations(
  declared: readonly DeclaredCalculation[],
  context: ClauseContext,
): readonly Calculation[] {
  return declared.flatMap(({ formula, reader, ...calculation }): Calculation[] => {
    if (formula.type !== 'text') {
      reader.report('scheme.text-expected', { key: 'formula' }, formula.at)
      return []
    }
    const { typed, findings } = readFormula(formula.text, formula.at, context, calculation.unit)
    for (const finding of findings) {
      reader.findings.push({ ...finding, facts: { subject: calculation.id, ...finding.facts } })
    }
    return typed === undefined ? [] : [{ ...calculation, expression: typed.expression, at: reader.map.at }]
  })
}
