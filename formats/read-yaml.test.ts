import { describe, expect, test } from 'vitest'
import { readYaml } from './read-yaml.ts'

const codes = (text: string): readonly string[] => readYaml(text, 'f.yaml').findings.map(({ code }) => code)

describe('readYaml', () => {
  test('keeps every scalar as written and knows where it stands', () => {
    const { node, findings } = readYaml('\uFEFFa: 0.30\nb:\n  - "0.30"\n  - 1e3\nc:\n', 'f.yaml')
    expect(findings).toEqual([])
    const at = (line: number, column: number) => ({ file: 'f.yaml', line, column })
    expect(node).toEqual({
      type: 'map',
      at: at(1, 1),
      entries: [
        { key: 'a', keyAt: at(1, 1), value: { type: 'text', at: at(1, 4), text: '0.30' } },
        {
          key: 'b',
          keyAt: at(2, 1),
          value: {
            type: 'list',
            at: at(3, 3),
            items: [
              { type: 'text', at: at(3, 5), text: '0.30' },
              { type: 'text', at: at(4, 5), text: '1e3' },
            ],
          },
        },
        { key: 'c', keyAt: at(5, 1), value: { type: 'text', at: at(5, 3), text: '' } },
      ],
    })
  })

  test('writes an alias out where it is used', () => {
    const { node } = readYaml('a: &x {p: 1}\nb: *x\n', 'f.yaml')
    expect(node?.type === 'map' && node.entries.map(({ value }) => value.type)).toEqual(['map', 'map'])
  })

  test('refuses a bomb of aliases before it grows', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}*l${i}]`,
    )
    expect(codes(`l0: &l0 x\n${levels.join('\n')}\n`)).toEqual(['yaml.too-many-nodes'])
  })

  test('refuses an anchor that contains itself', () => {
    expect(codes('a: &x [*x]\n')).toEqual(['yaml.too-many-depth'])
    expect(codes('a: &x [*x, *x]\n')).toEqual(['yaml.too-many-depth'])
  })

  test.each([
    ['flow sequences', '['.repeat(1_000_000)],
    ['flow maps', '{a: '.repeat(400_000)],
    ['dashes in one line', '- '.repeat(900_000)],
    ['explicit keys', '? '.repeat(900_000)],
    ['indents', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}k${i}:`).join('\n')],
  ])('refuses nesting by %s without composing it', (_, text) => {
    expect(codes(text)).toEqual(['yaml.too-many-depth'])
  })

  test('names the place where nesting became too deep', () => {
    const text = `a: 1\nb: ${'['.repeat(61)}${']'.repeat(61)}\n`
    expect(readYaml(text, 'f.yaml').findings[0]?.at).toEqual({ file: 'f.yaml', line: 2, column: 64 })
    expect(codes(`a: 1\nb: ${'['.repeat(58)}${']'.repeat(58)}\n`)).toEqual([])
  })

  test('refuses too many nodes, too many aliases, and too large a file', () => {
    expect(codes(Array.from({ length: 100_001 }, (_, i) => `k${i}: 1`).join('\n'))).toEqual([
      'yaml.too-many-nodes',
    ])
    expect(codes(`a: &x 1\nb: [${'*x, '.repeat(101)}]\n`)).toEqual(['yaml.too-many-aliases'])
    expect(codes(`a: ${'重'.repeat(700_000)}\n`)).toEqual(['yaml.too-many-bytes'])
  })

  test.each([
    ['a: 1\na: 2\n', 'yaml.key-twice', 2],
    ['a: {b: 1, b: 2}\n', 'yaml.key-twice', 1],
    ['a: !!int 3\n', 'yaml.tag', 1],
    ['a: !mine 3\n', 'yaml.tag', 1],
    ['a: 1\n---\nb: 1\n', 'yaml.several-documents', 2],
    ['a:\n\tb: 1\n', 'yaml.tab', 2],
    ['a: b: c\n', 'yaml.two-colons', 1],
    ['a: "x\nb: 1\n', 'yaml.not-closed', 3],
    ['a: 1\npoints：60\nb: 2\n', 'yaml.full-width-colon', 2],
    ['a: @x\n', 'yaml.reserved-start', 1],
    ['? [x]\n: 1\n', 'yaml.key-not-text', 1],
    ['a: *none\n', 'yaml.alias-unknown', 1],
  ])('reports %j as %s on its line', (text, code, line) => {
    const { node, findings } = readYaml(text, 'f.yaml')
    expect(node).toBeUndefined()
    expect(findings.map((finding) => finding.code)).toContain(code)
    expect(findings.find((finding) => finding.code === code)?.at?.line).toBe(line)
  })

  test('names the first of two like keys', () => {
    expect(readYaml('a: 1\nb: 2\na: 3\n', 'f.yaml').findings[0]?.other?.line).toBe(1)
  })
})
