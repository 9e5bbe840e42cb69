import { checkOwnPolicy, guardScheme } from '#domain/guard'
import { type Finding, makeProgram, type Program, readScheme, runExamples, type SourceNode } from '#engine'

export interface CheckedScheme {
  /** Absent when anything is wrong. */
  readonly program?: Program
  readonly findings: readonly Finding[]
}

/**
 * 检查方案 whole: guards, reader, plan, worked examples and the policy pack, in this order; the same on the desk and at the
 * signature. An error of the pack stops publishing (see `mayPublish`), not computing.
 */
export function checkScheme(node: SourceNode): CheckedScheme {
  const guarded = guardScheme(node)
  const { scheme, findings } = readScheme(node)
  if (scheme === undefined) return { findings: [...guarded, ...findings] }
  const made = makeProgram(scheme)
  const all = [...guarded, ...findings, ...made.findings, ...runExamples(scheme)]
  const stands = made.program !== undefined && all.every(({ severity }) => severity !== 'error')
  const findingsOfPolicy = checkOwnPolicy(scheme, node)
  return {
    ...(stands && made.program !== undefined ? { program: made.program } : {}),
    findings: [...all, ...findingsOfPolicy],
  }
}
