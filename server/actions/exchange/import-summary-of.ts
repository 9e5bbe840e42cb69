import type { ImportSummary } from '#contract'
import { gatherConflicts } from '../../exchange/index.ts'
import type { IdSchemes } from './exchange-view.ts'
import type { ValueConflict } from './values-sent.ts'

/** 办成的情况 of a set of data values. */
export interface Happened {
  readonly imported: number
  readonly updated: number
  readonly unchanged: number
  readonly conflicts: readonly ValueConflict[]
  readonly submissions: readonly string[]
}

export interface Asked {
  readonly dryRun: boolean
  readonly strategy: string
  readonly schemes: IdSchemes
  readonly complete?: string | undefined
}

/** 导入结果 as DHIS2 writes it; its sentences are put in where the language is known. */
export function importSummaryOf(happened: Happened, asked: Asked): ImportSummary {
  const { imported, updated, unchanged, conflicts, submissions } = happened
  const rejected = [...new Set(conflicts.map(({ index }) => index))].sort((a, b) => a - b)
  return {
    responseType: 'ImportSummary',
    status: rejected.length === 0 ? 'SUCCESS' : 'WARNING',
    importOptions: {
      idSchemes: {
        dataElementIdScheme: asked.schemes.field.toUpperCase(),
        orgUnitIdScheme: asked.schemes.unit.toUpperCase(),
        dataSetIdScheme: asked.schemes.form.toUpperCase(),
      },
      dryRun: asked.dryRun,
      async: false,
      importStrategy: asked.strategy,
      reportMode: 'FULL',
      skipExistingCheck: false,
      skipAudit: false,
      force: false,
    },
    description: '',
    importCount: { imported, updated, ignored: unchanged + rejected.length, deleted: 0 },
    conflicts: gatherConflicts(
      conflicts.map(({ index, code, property, object, objects, facts }) => ({
        index,
        object,
        objects: { ...objects },
        value: '',
        facts: { ...facts },
        errorCode: code,
        property,
      })),
    ).map(({ objects, facts, indexes, ...rest }) => ({
      ...rest,
      objects: { ...objects },
      facts: { ...facts },
      indexes: [...indexes],
    })),
    rejectedIndexes: rejected,
    unchanged,
    dryRun: asked.dryRun,
    dataSetComplete: asked.complete !== undefined && submissions.length > 0 ? asked.complete : 'false',
    submissions: asked.dryRun ? [] : [...submissions],
  }
}
