import { randomUUID } from 'node:crypto'
import { importFacts as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import * as importing from '../../importing/index.ts'
import { action } from '../action.ts'
import { beginImport } from './imports-under-way.ts'

/** 批量导入: one at a time a person; its progress can be looked at meanwhile. */
export const importFacts = action(route, async (house, { actor }, { query }, upload) => {
  if (upload === undefined) return refuse('upload.no-file')
  const key = query.key ?? randomUUID()
  const under = beginImport(actor.account, key)
  if (under === undefined) return refuse('import.busy')
  try {
    const done = await importing.importFacts(house, actor, {
      key,
      fileName: upload.fileName,
      bytes: upload.bytes,
      dryRun: query.dryRun === 'true',
      onProgress: under.progress,
    })
    return accept({ ...done, problems: done.problems.map((one) => ({ ...one, facts: { ...one.facts } })) })
  } finally {
    under.end()
  }
})
