import type { FormHeader } from '#domain/form'
import { type ReviewStep, reviewChain } from '#domain/review'
import type { StoredUnit, StoreTransaction } from '../store/index.ts'

/** 审核所见的机构: the units of a county that report or review, on a day. */
export interface ReviewTree {
  readonly units: readonly StoredUnit[]
  /** By path; undefined for places above the county and grids. */
  at(path: string): StoredUnit | undefined
  chain(unit: StoredUnit, header: Pick<FormHeader, 'particulars'> | undefined): readonly ReviewStep[]
}

const LEVELS = ['county', 'department', 'town', 'village']

export async function reviewTree(tx: StoreTransaction, area: string, day: string): Promise<ReviewTree> {
  const units = await tx.units.unitsAt(day, { reach: area, levels: LEVELS })
  const byPath = new Map(units.map((unit) => [unit.path, unit]))
  return {
    units,
    at: (path) => byPath.get(path),
    chain: (unit, header) => reviewChain(unit, units, ownersOf(units, header)),
  }
}

/** 责任部门: departments of the county that a form names as owners of a figure, by name or by code. */
function ownersOf(
  units: readonly StoredUnit[],
  header: Pick<FormHeader, 'particulars'> | undefined,
): readonly StoredUnit[] {
  const named = new Set(Object.values(header?.particulars ?? {}).map(({ owner }) => owner))
  return units.filter(
    ({ level, code, name, officialCode }) =>
      level === 'department' && [code, name, officialCode].some((one) => named.has(one)),
  )
}
