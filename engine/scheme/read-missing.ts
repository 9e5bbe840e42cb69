import {
  MISSING_NAMES,
  MISSING_TREATMENTS,
  type MissingName,
  type MissingTreatment,
} from '../value/missing.ts'
import { MapReader } from './map-reader.ts'

export type MissingTable = Readonly<Record<MissingName, MissingTreatment>>

/** 缺项处理 of the whole scheme: all six names must be said; a name left out is a finding. */
export function readMissing(reader: MapReader): MissingTable | undefined {
  if (reader.get('missing') === undefined) return undefined
  const map = reader.findMap('missing')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, 'missing')
  const said = MISSING_NAMES.map((name) => [name, inner.getChoice(name, MISSING_TREATMENTS)] as const)
  inner.noMore()
  const table: Partial<Record<MissingName, MissingTreatment>> = {}
  for (const [name, treatment] of said) if (treatment !== undefined) table[name] = treatment
  return isWhole(table) ? table : undefined
}

/** An item's own treatments over the scheme's. */
export function overrideMissing(reader: MapReader, table: MissingTable): MissingTable {
  const map = reader.findMap('missing')
  if (map === undefined) return table
  const inner = new MapReader(map, reader.findings, reader.subject)
  const own: Partial<Record<MissingName, MissingTreatment>> = {}
  for (const name of MISSING_NAMES) {
    const treatment = inner.findChoice(name, MISSING_TREATMENTS)
    if (treatment !== undefined) own[name] = treatment
  }
  inner.noMore()
  return { ...table, ...own }
}

const isWhole = (table: Partial<Record<MissingName, MissingTreatment>>): table is MissingTable =>
  MISSING_NAMES.every((name) => table[name] !== undefined)
