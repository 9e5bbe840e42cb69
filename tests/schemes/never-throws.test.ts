import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardScheme } from '#domain/guard'
import {
  evaluateReference,
  gatherFigures,
  makeProgram,
  readScheme,
  runExamples,
  type SourceNode,
} from '#engine'
import { readYaml } from '#formats'
import { describeFinding } from '#words'

const here = dirname(fileURLToPath(import.meta.url))
const texts = ['good/roll-up.yaml', 'good/weighted-bonus-veto.yaml', 'good/consequences.yaml'].map((file) =>
  readFileSync(join(here, file), 'utf8'),
)
const roots = texts.flatMap((text) => readYaml(text, 'scheme.yaml').node ?? [])

const count = (node: SourceNode): number =>
  1 +
  (node.type === 'map'
    ? node.entries.map(({ value }) => count(value))
    : node.type === 'list'
      ? node.items.map(count)
      : []
  ).reduce((sum, each) => sum + each, 0)

/** The tree with its n-th node replaced, or left out where the replacement is undefined. */
function replaced(
  root: SourceNode,
  n: number,
  replacement: (node: SourceNode) => SourceNode | undefined,
): SourceNode {
  let place = 0
  const walk = (node: SourceNode): SourceNode | undefined => {
    if (place++ === n) return replacement(node)
    if (node.type === 'list') return { ...node, items: node.items.flatMap((item) => walk(item) ?? []) }
    if (node.type === 'text') return node
    const entries = node.entries.flatMap((entry) => {
      const value = walk(entry.value)
      return value === undefined ? [] : [{ ...entry, value }]
    })
    return { ...node, entries }
  }
  return walk(root) ?? root
}

const strange = fc.constantFrom(
  '',
  '0',
  '-1',
  '1e400',
  'NaN',
  '10%',
  '-5%',
  '120%',
  '1pp',
  '３',
  '__proto__',
  'constructor',
  'item(contract)',
  'a - b',
  'sum',
  'last',
  'class',
  'refuse',
  'unknown',
  '(((',
  'if',
  'false-reports > 0',
  'doctor-contract-rate / 0',
  '2017-13',
)

const change = fc.oneof(
  fc.constant(() => undefined),
  strange.map(
    (text) =>
      (node: SourceNode): SourceNode => ({ type: 'text', at: node.at, text }),
  ),
  fc.constant((node: SourceNode): SourceNode => ({ type: 'list', at: node.at, items: [node] })),
  fc.constant((node: SourceNode): SourceNode => ({ type: 'list', at: node.at, items: [] })),
  strange.map(
    (key) =>
      (node: SourceNode): SourceNode => ({
        type: 'map',
        at: node.at,
        entries: [{ key, keyAt: node.at, value: node }],
      }),
  ),
)

test('whatever stands in a scheme, reading it ends in a scheme or in findings that can be told', {
  timeout: 60_000,
}, () => {
  const cases = fc.tuple(
    fc.nat(roots.length - 1),
    fc.array(fc.tuple(fc.nat(400), change), { minLength: 1, maxLength: 3 }),
  )
  fc.assert(
    fc.property(cases, ([which, changes]) => {
      const root = roots[which]
      if (root === undefined) throw new Error('no scheme to change')
      const node = changes.reduce((tree, [n, how]) => replaced(tree, n % count(tree), how), root)
      const { scheme, findings } = readScheme(node)
      expect(scheme === undefined).toBe(findings.some(({ severity }) => severity === 'error'))
      const later = scheme === undefined ? [] : [...makeProgram(scheme).findings, ...runExamples(scheme)]
      for (const finding of [...guardScheme(node), ...findings, ...later]) {
        expect(describeFinding(finding, 'zh-CN').what.replaceAll('“undefined”', '')).not.toMatch(/undefined/)
      }
      const program = scheme && makeProgram(scheme).program
      const units = [
        { code: 'T1', name: 'T1', level: scheme?.level ?? '', class: scheme?.classes[0]?.id ?? '' },
      ]
      const figures = scheme && gatherFigures(scheme, units, []).figures
      if (program !== undefined && figures !== undefined)
        evaluateReference(program, figures).value('total', 0)
    }),
    { numRuns: 400 },
  )
})

test('whatever a file holds, reading it ends in a tree or in findings', { timeout: 60_000 }, () => {
  const text = fc.constantFrom(...texts)
  const piece = fc.constantFrom(
    '\t',
    '[',
    '{',
    '"',
    "'",
    '&a',
    '*a',
    '!x',
    '|',
    '>',
    '- ',
    ': ',
    '：',
    '%',
    '\u0000',
    '\r',
    '---',
    '#',
    '😀',
  )
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(4000), piece), { maxLength: 5 }), (whole, pieces) => {
      const cut = pieces.reduce((now, [at, what]) => now.slice(0, at) + what + now.slice(at), whole)
      const { node, findings } = readYaml(cut, 'scheme.yaml')
      expect(node === undefined).toBe(findings.length > 0)
    }),
    { numRuns: 150 },
  )
})
