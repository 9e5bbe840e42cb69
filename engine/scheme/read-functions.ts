import { checkFunction } from '../formula/read-formula.ts'
import { readSignature } from '../formula/read-signature.ts'
import type { ClauseContext, FormulaFunction } from '../kinds/clause-context.ts'
import type { Finding } from './finding.ts'
import { MapReader } from './map-reader.ts'
import { mapsOf } from './read-list.ts'
import type { SourcePlace } from './source-node.ts'

export interface ReadFunction {
  readonly fn: FormulaFunction
  /** Where its formula begins. */
  readonly at: SourcePlace
}

/** 方案自定义函数, by name. Bodies are checked apart, once everything they may name is known. */
export function readFunctions(reader: MapReader): ReadonlyMap<string, ReadFunction> {
  const functions = new Map<string, ReadFunction>()
  for (const map of mapsOf(reader, 'functions', 'optional')) {
    const inner = new MapReader(map, reader.findings, 'functions')
    const text = inner.getText('function')
    const body = inner.getText('formula')
    inner.noMore()
    if (text === undefined || body === undefined) continue
    const { signature, findings } = readSignature(text, inner.find('function')?.at ?? map.at)
    reader.findings.push(...under(text, findings))
    if (signature === undefined) continue
    const earlier = functions.get(signature.name)
    if (earlier !== undefined) {
      inner.report('scheme.id-twice', { key: 'function', id: signature.name }, inner.find('function')?.at)
      continue
    }
    const at = inner.find('formula')?.at ?? map.at
    functions.set(signature.name, { fn: { ...signature, body, line: at.line }, at })
  }
  return functions
}

export function checkFunctions(
  functions: ReadonlyMap<string, ReadFunction>,
  context: ClauseContext,
): readonly Finding[] {
  return [...functions.values()].flatMap(({ fn, at }) => under(fn.name, checkFunction(fn, at, context)))
}

const under = (subject: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, facts: { subject, ...finding.facts } }))
