import { type SelectQueryBuilder, sql, type Transaction } from 'kysely'
import { atOrBelow, within } from './narrow.ts'
import type { StoredUnit, UnitStore } from './store.ts'
import type { Tables, UnitRow } from './tables.ts'

type ClassedUnit = UnitRow & { class: string | null }

/**
 * 单位, each with the name, place and class it has on the day asked about; `reach` is that of the transaction, written into
 * the question so that an index answers it.
 */
export const unitStore = (tx: Transaction<Tables>, reach?: string): UnitStore => ({
  async unitsAt(day, filter = {}) {
    let query = standing(tx, day)
    if (filter.levels !== undefined) query = query.where('unit.level', 'in', [...filter.levels])
    if (filter.path !== undefined) query = query.where(atOrBelow('unit.path', filter.path))
    const area = filter.reach ?? reach
    if (area !== undefined) query = query.where(within('unit.area', area))
    const rows = await query.orderBy('unit.path').execute()
    return rows.map(toUnit)
  },
  async findUnit(code, day) {
    let query = standing(tx, day).where('unit.unit', '=', code)
    if (reach !== undefined) query = query.where(within('unit.area', reach))
    const row = await query.executeTakeFirst()
    return row === undefined ? undefined : toUnit(row)
  },
})

const standing = (tx: Transaction<Tables>, day: string): SelectQueryBuilder<Tables, 'unit', ClassedUnit> =>
  tx
    .selectFrom('unit')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.area', '=', 'unit.area')
        .onRef('membership.unit', '=', 'unit.unit')
        .on('membership.valid_from', '<=', day)
        .on(sql<boolean>`coalesce(membership.valid_to > ${day}, true)`),
    )
    .selectAll('unit')
    .select('membership.class')
    .where('unit.valid_from', '<=', day)
    .where(sql<boolean>`coalesce(unit.valid_to > ${day}, true)`) as SelectQueryBuilder<
    Tables,
    'unit',
    ClassedUnit
  >

const toUnit = (row: ClassedUnit): StoredUnit => ({
  area: row.area,
  code: row.unit,
  officialCode: row.code,
  name: row.name,
  level: row.level,
  path: row.path,
  validFrom: row.valid_from,
  ...(row.name_en === null ? {} : { nameEn: row.name_en }),
  ...(row.parent === null ? {} : { parent: row.parent }),
  ...(row.class === null ? {} : { class: row.class }),
  ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
})
