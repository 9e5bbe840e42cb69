import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { guardScheme } from '#domain/guard'
import { type Finding, makeProgram, readScheme, runExamples } from '#engine'
import { readYaml } from '#formats'
import { describeFinding } from '#words'

/**
 * 坏方案: each bad/<name>.yaml has beside it, in <name>.txt, exactly what an official is told about it.
 *
 * To add one: write the .yaml, run once with WRITE_EXPECTED=1, and read the .txt as the official would.
 */
const folder = join(dirname(fileURLToPath(import.meta.url)), 'bad')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''))

function check(text: string): readonly Finding[] {
  const { node, findings } = readYaml(text, 'scheme.yaml')
  if (node === undefined) return findings
  const read = readScheme(node)
  const { scheme } = read
  const later = scheme === undefined ? [] : [...makeProgram(scheme).findings, ...runExamples(scheme)]
  return [...guardScheme(node), ...read.findings, ...later]
}

const SEVERITIES = { error: '错误', warning: '提醒', note: '说明' } as const

function told(finding: Finding): string {
  const { where, what, why, mend } = describeFinding(finding, 'zh-CN')
  return `${SEVERITIES[finding.severity]} ${where}\n${what}\n${why}\n${mend}\n`
}

describe('a bad scheme', () => {
  test('there are enough of them', () => {
    expect(names.length).toBeGreaterThanOrEqual(50)
  })

  test.each(names)('%s is answered with exactly its sentences', (name) => {
    const findings = check(readFileSync(join(folder, `${name}.yaml`), 'utf8'))
    const text = findings.map(told).join('\n')
    if (process.env['WRITE_EXPECTED'] === '1') writeFileSync(join(folder, `${name}.txt`), text)
    expect(findings.length).toBeGreaterThan(0)
    expect(text).toBe(readFileSync(join(folder, `${name}.txt`), 'utf8'))
  })

  test.each(names)('%s is explained in English as well, with nothing left blank', (name) => {
    for (const finding of check(readFileSync(join(folder, `${name}.yaml`), 'utf8'))) {
      const said = Object.values(describeFinding(finding, 'en')).join('\n')
      expect(said).not.toMatch(/undefined|""|： ?\n/)
    }
  })
})
