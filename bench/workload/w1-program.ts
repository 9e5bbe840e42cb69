import { makeProgram, type Program, readScheme } from '#engine'
import { readYaml } from '#formats'
import { type W1Clause, w1Scheme } from './w1-scheme.ts'

/** 工作量 W1 的计算步骤, read from the scheme's own text like any other. */
export function w1Program(clauses: readonly W1Clause[]): Program {
  const { node, findings } = readYaml(w1Scheme(clauses), 'w1.yaml')
  const read = node === undefined ? { findings } : readScheme(node)
  const made = 'scheme' in read && read.scheme !== undefined ? makeProgram(read.scheme) : read
  if ('program' in made && made.program !== undefined) return made.program
  throw new Error(JSON.stringify(made.findings.slice(0, 3)))
}
