import { guardScheme, refuseText } from '#domain/guard'
import { type Finding, makeProgram, readScheme, runExamples } from '#engine'
import { readYaml } from '#formats'
import type { AtlasEntry, ClauseNotComputed, EncodedClause } from './atlas-entry.ts'
import { runTrial } from './run-trial.ts'

/** 核对的结果: nothing in `wrong`, and the clause stands as the atlas says. */
export interface WeighedEntry {
  readonly entry: AtlasEntry
  /** Results stated by hand and found equal. */
  readonly checked: number
  readonly findings: readonly Finding[]
  /** `said → found` of results that differ, or what else is wrong. */
  readonly wrong: readonly string[]
}

/** A clause by itself need not quote its article, and reads none of the figures declared for others. */
const BESIDE = ['item.without-source', 'indicator.unused', 'register.unused']

/** 核对一条: reads the scheme, runs its examples and its trial; a refused name must be refused by the guards. */
export function weighEntry(entry: AtlasEntry): WeighedEntry {
  return 'notComputed' in entry ? notComputed(entry) : computed(entry)
}

function notComputed(entry: ClauseNotComputed): WeighedEntry {
  const wrong = entry.refused !== undefined && refuseText(entry.refused) === undefined ? [entry.refused] : []
  return { entry, checked: 0, findings: [], wrong }
}

function computed(entry: EncodedClause): WeighedEntry {
  const { node, findings: unread } = readYaml(entry.scheme, entry.at)
  if (node === undefined) return { entry, checked: 0, findings: unread, wrong: [] }
  const read = readScheme(node)
  const scheme = read.scheme
  const made = scheme && makeProgram(scheme)
  const findings = [
    ...guardScheme(node),
    ...unread,
    ...read.findings,
    ...(made?.findings ?? []),
    ...(scheme === undefined ? [] : runExamples(scheme)),
  ].filter(({ code }) => !BESIDE.includes(code) && !(code === 'item.without-example' && entry.trial))
  if (scheme === undefined || made?.program === undefined) return { entry, checked: 0, findings, wrong: [] }
  const results = entry.trial === undefined ? [] : runTrial(scheme, entry.trial)
  const examples = [...scheme.items, ...(scheme.bonus?.items ?? [])].reduce(
    (count, item) => count + item.examples.length,
    0,
  )
  const wrong = results.filter(([said, found]) => said !== found).map(([said, found]) => `${said} → ${found}`)
  return { entry, checked: results.length + examples, findings, wrong }
}
