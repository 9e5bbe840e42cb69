import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPersonalNumber } from '#domain/form'
import { refuseText } from '#domain/guard'
import { readCsv, readYaml } from '#formats'
import { generateDemoWorld } from '../../examples/demo-world/index.ts'

const HOUSE = new URL('../..', import.meta.url).pathname
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: HOUSE,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|cjs|html|css)$/.test(file) && !/^(tests|bench)\/|\.test\.ts$/.test(file))
const shipped = files.map((file) => ({ file, text: readFileSync(join(HOUSE, file), 'utf8') }))
const using = (pattern: RegExp): readonly string[] =>
  shipped.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

test('C-07 nobody signs with crypto.sign, which makes no SM2 signature of an SM2 key', () => {
  expect(using(/\bcreateSign\(|\bcrypto\.sign\(|import \{[^}]*\bsign\b[^}]*\} from 'node:crypto'/)).toEqual(
    [],
  )
})

test('C-09 chance that matters comes from the system’s own source, or from a recorded seed', () => {
  expect(using(/Math\.random\(/)).toEqual([])
})

test('D-02 packages known for their holes are not among ours', () => {
  const { packages } = JSON.parse(readFileSync(join(HOUSE, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, unknown>
  }
  const banned = [
    'xlsx',
    'vm2',
    'request',
    'node-serialize',
    'serialize-javascript',
    'event-stream',
    'static-eval',
  ]
  expect(
    Object.keys(packages).filter((path) => banned.some((name) => path === `node_modules/${name}`)),
  ).toEqual([])
})

test('D-03 fifty thousand hostile characters are answered by every reader of text', () => {
  for (const piece of ['a', '(', '1', '，', '未', '1e', '"', '- ', '独', 'x.', '\u3000']) {
    const text = piece.repeat(50_000 / piece.length)
    refuseText(text)
    findPersonalNumber(text)
    readCsv(text, 'a.csv')
    readYaml(text, 'a.yaml')
  }
  expect(refuseText('人'.repeat(50_000))).toBeUndefined()
})

test('D-04 nothing a person writes is run as code', () => {
  expect(using(/\beval\(|new Function\(|node:vm\b|dangerouslySetInnerHTML/)).toEqual([])
})

test('P-02 the demo holds no number of a person, in any text of any table', () => {
  const world = generateDemoWorld({ seed: 1, size: 1 })
  const found: string[] = []
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      const number = /[\p{L}]/u.test(value) || value.length > 15 ? findPersonalNumber(value) : undefined
      if (number !== undefined) found.push(`${path}: ${value}`)
    } else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`)
  }
  for (const part of ['accounts', 'units', 'areas', 'submissions'] as const) walk(world[part], part)
  expect(found).toEqual([])
})

test('P-08 P-09 pages load nothing from elsewhere and ask for no place, camera or microphone', () => {
  const pages = shipped.filter(({ file }) => /^(web|ui)\//.test(file))
  const foreign = pages.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:src|href)=["'](https?:)?\/\/[^"']+/g)].map(([found]) => `${file} ${found}`),
  )
  expect(foreign).toEqual([])
  const asks = pages.filter(({ text }) =>
    /geolocation|getUserMedia|\bcapture=|navigator\.contacts|sendBeacon/.test(text),
  )
  expect(asks.map(({ file }) => file)).toEqual([])
})

test('O-03 whoever finds a hole is told where to say so', () => {
  const text = readFileSync(join(HOUSE, 'SECURITY.md'), 'utf8')
  expect(text).toMatch(/五个工作日/)
  expect(text).toMatch(/five working days/)
})
