import { basename } from 'node:path'
import { findPolicyPack, type PolicyPack, packUnknown, readPolicyPack } from '#domain/guard'
import type { Finding } from '#engine'
import { readYaml } from '#formats'
import { readText } from '../files/read-text.ts'

export interface PolicyRead {
  /** Absent when any finding is an error. */
  readonly pack?: PolicyPack
  readonly findings: readonly Finding[]
}

/** 读政策包: one of our own by its id, or the YAML or JSON file of the user's own legal office. */
export async function readPolicy(named: string): Promise<PolicyRead> {
  const own = findPolicyPack(named)
  if (own !== undefined) return { pack: own, findings: [] }
  if (!/[./\\]/.test(named)) return { findings: [packUnknown(named, undefined)] }
  const { node, findings } = readYaml(await readText(named), basename(named))
  if (node === undefined) return { findings }
  const read = readPolicyPack(node)
  const all = [...findings, ...read.findings]
  return read.pack === undefined || findings.some(({ severity }) => severity === 'error')
    ? { findings: all }
    : { pack: read.pack, findings: all }
}
