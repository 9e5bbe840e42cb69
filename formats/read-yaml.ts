import { LineCounter, parseDocument } from 'yaml'
import type { Finding, SourceNode } from '#engine'
import { findYamlExcess, YAML_LIMITS } from './yaml-limits.ts'
import { nodesFromYaml } from './yaml-nodes.ts'
import { type Placing, placing } from './yaml-place.ts'
import { syntaxFinding } from './yaml-syntax.ts'

export interface YamlRead {
  /** Absent when anything in the text is wrong. */
  readonly node?: SourceNode
  readonly findings: readonly Finding[]
}

/**
 * 读 YAML: text → a tree in which every scalar is its own text and everything knows its line and column.
 *
 * Never throws, whatever the text: too large, too deep, too many nodes or aliases, tags, several documents and
 * duplicate keys are findings; of syntax errors the first, for the rest follow from it. Numbers stay text, so "0.30" is not a float.
 *
 * @param file the name messages show
 */
export function readYaml(text: string, file: string): YamlRead {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const excess = findYamlExcess(source)
  if (excess !== undefined) {
    const at = placeInText(source, excess.offset, file)
    const facts = { limit: String(YAML_LIMITS[excess.limit]) }
    return { findings: [{ code: `yaml.too-many-${excess.limit}`, severity: 'error', at, facts }] }
  }
  const lines = new LineCounter()
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'failsafe',
    lineCounter: lines,
    merge: false,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  })
  const place = placing(lines, file)
  const [broken] = [...document.errors, ...document.warnings]
  if (broken !== undefined) return { findings: [syntaxFinding(broken, source, place)] }
  return fromContents(document.contents, place)
}

function fromContents(contents: unknown, place: Placing): YamlRead {
  const findings: Finding[] = []
  const node = nodesFromYaml(contents, place, findings)
  return node === undefined || findings.length > 0 ? { findings } : { node, findings }
}

function placeInText(
  text: string,
  offset: number,
  file: string,
): { file: string; line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { file, line: before.split('\n').length, column: offset - lineStart + 1 }
}
