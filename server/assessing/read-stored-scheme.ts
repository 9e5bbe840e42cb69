import { guardScheme } from '#domain/guard'
import { type Finding, makeProgram, type Program, readScheme } from '#engine'
import { readYaml } from '#formats'
import type { StoredScheme } from '../store/index.ts'

/** 可计算的方案: the stored text, read once and kept by its hash. */
export interface ReadyScheme {
  readonly stored: StoredScheme
  readonly program: Program
  readonly findings: readonly Finding[]
}

/** A stored scheme that does not compile: it cannot have been published by us, so it is a bug and says where. */
export class SchemeBroken extends Error {
  constructor(
    scheme: string,
    readonly findings: readonly Finding[],
  ) {
    super(
      `stored scheme ${scheme} does not compile: ${findings.map(({ code, at }) => `${code}@${at?.line}`).join(', ')}`,
    )
  }
}

const ready = new Map<string, ReadyScheme>()

export function readStoredScheme(stored: StoredScheme): ReadyScheme {
  const known = ready.get(stored.sha256)
  if (known !== undefined) return known
  const { node, findings } = readYaml(stored.text, 'scheme.yaml')
  if (node === undefined) throw new SchemeBroken(stored.scheme, findings)
  const guarded = guardScheme(node)
  if (guarded.some(({ severity }) => severity === 'error')) throw new SchemeBroken(stored.scheme, guarded)
  const read = readScheme(node)
  if (read.scheme === undefined) throw new SchemeBroken(stored.scheme, read.findings)
  const made = makeProgram(read.scheme)
  if (made.program === undefined) throw new SchemeBroken(stored.scheme, made.findings)
  const answer = {
    stored,
    program: made.program,
    findings: [...guarded, ...findings, ...read.findings, ...made.findings],
  }
  ready.set(stored.sha256, answer)
  return answer
}
