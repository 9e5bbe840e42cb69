import { makeProgram, type Program, readScheme } from '#engine'
import { readYaml } from '#formats'
import { type BenchClause, type SchemeOptions, schemeText } from './scheme-text.ts'

/** 测量用的计算步骤, read from the scheme's own text like any other. */
export function benchProgram(clauses: readonly BenchClause[], options: SchemeOptions = {}): Program {
  const { node, findings } = readYaml(schemeText(clauses, options), 'bench.yaml')
  const read = node === undefined ? { findings } : readScheme(node)
  const made = 'scheme' in read && read.scheme !== undefined ? makeProgram(read.scheme) : read
  if ('program' in made && made.program !== undefined) return made.program
  throw new Error(JSON.stringify(made.findings.slice(0, 3)))
}
