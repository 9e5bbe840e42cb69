import { checkOwnPolicy, guardScheme } from '#domain/guard'
import { type Finding, makeProgram, type Program, readScheme, runExamples, type SourceNode } from '#engine'

export interface CheckedScheme {
  /** Absent when it does not compute; a rule of its policy pack alone keeps it from publication, not from a trial. */
  readonly program?: Program
  readonly findings: readonly Finding[]
}

/**
 * 检查方案 whole: guards, reader, plan, worked examples and the policy pack it names, in this order; the same on the desk
 * and at the signature.
 */
export function checkScheme(node: SourceNode): CheckedScheme {
  const guarded = guardScheme(node)
  const { scheme, findings } = readScheme(node)
  if (scheme === undefined) return { findings: [...guarded, ...findings] }
  const { program, findings: planned } = makeProgram(scheme)
  const all = [...guarded, ...findings, ...planned, ...runExamples(scheme), ...checkOwnPolicy(scheme, node)]
  const stands = all.every(({ code, severity }) => severity !== 'error' || code === 'policy.rule')
  return { ...(stands && program !== undefined ? { program } : {}), findings: all }
}
