import type { Transaction } from 'kysely'
import type { ExcessRow, StandardRow } from './burden-rows.ts'
import type { BurdenStore, StoredExcess, StoredStandard } from './store.ts'
import type { Tables } from './tables.ts'

/** 减负账的表: standards of time and reasons for excess, both append-only. */
export const burdenStore = (tx: Transaction<Tables>): BurdenStore => ({
  async findStandard(area) {
    const row = await tx
      .selectFrom('burden_standard')
      .selectAll()
      .where('area', '=', area)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row === undefined ? undefined : toStandard(row)
  },
  async insertStandard({ perReport, perField, perPrefilled, ...rest }) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('burden_standard')
      .values({ ...rest, per_report: perReport, per_field: perField, per_prefilled: perPrefilled })
      .onConflict((conflict) => conflict.columns(['area', 'number']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
  async listExcesses(area) {
    const rows = await tx
      .selectFrom('burden_excess')
      .selectAll()
      .where('area', '=', area)
      .orderBy('at')
      .orderBy('form')
      .orderBy('number')
      .execute()
    return rows.map(toExcess)
  },
  async insertExcess({ perYear, ...rest }) {
    await tx
      .insertInto('burden_excess')
      .values({ ...rest, per_year: perYear })
      .execute()
  },
})

const toStandard = ({
  path: _,
  per_report,
  per_field,
  per_prefilled,
  ...rest
}: StandardRow): StoredStandard => ({
  ...rest,
  perReport: per_report,
  perField: per_field,
  perPrefilled: per_prefilled,
})

const toExcess = ({ path: _, per_year, ...rest }: ExcessRow): StoredExcess => ({ ...rest, perYear: per_year })
