import { listSchemeVersions as route, type SchemeVersion } from '#contract'
import { accept, refuse } from '#domain/decision'
import { mayReadScheme } from '../../assessing/may-read-scheme.ts'
import { readStoredScheme } from '../../assessing/read-stored-scheme.ts'
import { presentDifferences } from '../../present/present-comparison.ts'
import type { StoredScheme } from '../../store/index.ts'
import { action } from '../action.ts'

/** 版本史: readable by everyone the scheme weighs; each version with what changed since the one before it. */
export const listSchemeVersions = action(route, async (house, { actor }, { params }) => {
  const { versions, schemes } = await house.store.transaction({ reach: actor.reach }, async (tx) => ({
    versions: await tx.schemes.listVersions(params.scheme),
    schemes: await tx.schemes.listSchemes(),
  }))
  const [newest] = versions
  if (newest === undefined || !mayReadScheme(actor, newest))
    return refuse('scheme.unknown', { scheme: params.scheme })
  const succeeded = schemes
    .filter(({ series, period }) => series === newest.series && period < newest.period)
    .sort((a, b) => (a.period < b.period ? 1 : -1))[0]
  return accept({
    versions: versions.map((version, place) => present(version, versions[place + 1] ?? succeeded)),
  })
})

function present(stored: StoredScheme, before: StoredScheme | undefined): SchemeVersion {
  const { signing } = stored
  const ready = readStoredScheme(stored)
  return {
    scheme: stored.scheme,
    version: stored.version,
    publishedAt: stored.publishedAt,
    ...(signing === undefined
      ? {}
      : {
          writtenBy: signing.writtenName,
          signedBy: signing.signedName,
          ...(signing.note === undefined ? {} : { note: signing.note }),
        }),
    approvals: (signing?.approvals ?? []).map((one) => ({ ...one })),
    findings: ready.findings.map(({ code, severity, at, facts }) => ({
      code,
      severity,
      ...(at === undefined ? {} : { at: { ...at } }),
      facts: { ...facts },
    })),
    ...(before === undefined ? {} : { since: { scheme: before.scheme, version: before.version } }),
    differences:
      before === undefined
        ? []
        : presentDifferences(readStoredScheme(before).program.scheme, ready.program.scheme),
  }
}
