import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isMap, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'
import { makeProgram, readScheme, runExamples } from '#engine'
import { readYaml } from '#formats'
import { LANGUAGES, SCREENS } from '#words'
import { generateDemoWorld } from '../../examples/demo-world/index.ts'
import { run } from '../cli/run-command.ts'

const HOUSE = join(import.meta.dirname, '../..')
const MANUAL = join(HOUSE, 'docs/manual')
const pages = readdirSync(MANUAL).filter((name) => name.endsWith('.md'))
const read = (page: string): string => readFileSync(join(MANUAL, page), 'utf8')
const scratch = mkdtempSync(join(tmpdir(), 'gongcheng-manual-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

interface Block {
  readonly page: string
  readonly line: number
  readonly language: string
  readonly text: string
}

/** Fenced blocks, with the line they begin at. */
const blocksOf = (page: string): readonly Block[] =>
  [...read(page).matchAll(/^```(\S*)\n(.*?)^```$/gms)].map(({ index, 1: language = '', 2: text = '' }) => ({
    page,
    line: read(page).slice(0, index).split('\n').length,
    language,
    text,
  }))

const yaml = pages.flatMap(blocksOf).filter(({ language }) => language === 'yaml')
const isWhole = ({ text }: Block): boolean => text.startsWith('gongcheng:')
const added = (text: string): boolean => text.startsWith('indicators:')

/** 拼成一份方案: a piece of the page put into the page’s own whole scheme, as the page says it is done. */
function schemeWith(piece: Block): string {
  const all = yaml.filter(({ page }) => page === piece.page)
  const base = parseDocument(all.find(isWhole)?.text ?? '')
  const scheme = base.contents
  if (!isMap(scheme)) throw new Error(`${piece.page} has no whole scheme`)
  for (const { text } of all.filter((one) => added(one.text))) put(scheme, parseDocument(text).contents)
  if (!added(piece.text)) put(scheme, parseDocument(piece.text).contents)
  return base.toString()
}

function put(scheme: YAMLMap, piece: Node | null): void {
  if (isSeq(piece)) scheme.set('items', piece)
  if (!isMap(piece)) return
  for (const { key, value } of piece.items) {
    const there = scheme.get(String(key))
    if (String(key) === 'indicators' && isSeq(there) && isSeq(value)) there.items.push(...value.items)
    else scheme.set(String(key), value)
  }
}

function findingsOf(text: string): readonly string[] {
  const { node, findings } = readYaml(text, 'scheme.yaml')
  const scheme = node && readScheme(node)
  const made = scheme?.scheme && makeProgram(scheme.scheme)
  const examples = scheme?.scheme === undefined ? [] : runExamples(scheme.scheme)
  const all = [...findings, ...(scheme?.findings ?? []), ...(made?.findings ?? []), ...examples]
  return all.map(({ code, facts, at }) => `${code} ${at?.line} ${JSON.stringify(facts)}`)
}

describe('every YAML of the manual', () => {
  test.each(yaml.map((block) => [`${block.page}:${block.line}`, block] as const))(
    '%s is read as it says',
    (_, block) => {
      const expected = /^# error: (\S+)/.exec(block.text)?.[1]
      const all = findingsOf(isWhole(block) ? block.text : schemeWith(block))
      // A piece needs only some of the indicators the page declares for all of them.
      const findings = isWhole(block) ? all : all.filter((one) => !one.startsWith('indicator.unused '))
      if (expected === undefined) expect(findings).toEqual([])
      else {
        expect(findings).toHaveLength(1)
        expect(findings[0]?.split(' ')[0]).toBe(expected)
      }
    },
  )

  test('scores something: a wrong number in an example is noticed', () => {
    const [piece] = yaml.filter(({ text }) => text.includes('points: 9.2}'))
    if (piece === undefined) throw new Error('the example is gone')
    const wrong = schemeWith({ ...piece, text: piece.text.replace('points: 9.2}', 'points: 9.3}') })
    expect(findingsOf(wrong).filter((one) => one.startsWith('example.'))).toHaveLength(1)
  })
})

describe('the two languages', () => {
  const pairs = pages
    .filter((page) => page.endsWith('.en.md'))
    .map((page) => [page.replace('.en.md', '.md'), page])

  test.each(pairs)('%s and %s show the same examples and the same commands', (chinese = '', english = '') => {
    const shown = (page: string) => blocksOf(page).map(({ language, text }) => [language, text])
    expect(shown(english)).toEqual(shown(chinese))
  })
})

/** Commands that stand on their own lines of a block, once each block. */
const commands = new Map(
  pages.flatMap(blocksOf).flatMap(({ text, language, page, line }) => {
    const lines = text.split('\n').filter((one) => one.startsWith('gongcheng '))
    return language === '' && lines.length > 0 ? [[text, { at: `${page}:${line}`, lines }] as const] : []
  }),
)

test('every command of the manual works, in the order written', { timeout: 300_000 }, async () => {
  const folder = join(scratch, 'commands')
  mkdirSync(folder)
  writeFileSync(join(folder, 'scheme.yaml'), yaml.find(isWhole)?.text ?? '')
  expect(commands.size).toBeGreaterThan(2)
  const done = new Set<string>()
  for (const { at, lines } of commands.values())
    for (const line of lines) {
      if (done.has(line)) continue
      done.add(line)
      const { code, err } = await run(line.split(' ').slice(1), {}, folder)
      expect([at, line, code, code === 0 ? '' : err]).toEqual([at, line, 0, ''])
    }
})

describe('what the manual names is there', () => {
  const inline = pages.flatMap((page) =>
    [
      ...read(page)
        .replace(/^```.*?^```$/gms, '')
        .matchAll(/`([^`]+)`/g),
    ].map(([, text = '']) => text),
  )

  test('npm commands, settings and the address', () => {
    const { scripts } = JSON.parse(readFileSync(join(HOUSE, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const main = readFileSync(join(HOUSE, 'server/main.ts'), 'utf8')
    const said = [...inline, ...pages.flatMap(blocksOf).map(({ text }) => text)].join('\n')
    for (const [, script = ''] of said.matchAll(/\bnpm (?:run (?:-s )?)?(start|test|\w+)\b/g))
      expect(['ci', ...Object.keys(scripts)]).toContain(script)
    for (const [, setting = ''] of said.matchAll(/\b([A-Z][A-Z_]+)=\S+ npm start/g))
      expect(main).toContain(`readonly ${setting}?:`)
    expect(said).toContain('http://127.0.0.1:8080')
    expect(main).toMatch(/HOST \?\? '127\.0\.0\.1'[\s\S]*PORT \?\? 8080/)
  })

  test('accounts and the password of the demo', () => {
    const world = generateDemoWorld({ seed: 2017, size: 1 })
    for (const page of ['first-day.md', 'first-day.en.md']) {
      const text = read(page)
      expect(text).toContain(`\`${world.password}\``)
      for (const [, account = '', unitName = ''] of text.matchAll(
        /^## .*[（(]`(\w+)`[，,] ?([^）)]+)[）)]/gm,
      )) {
        const known = world.accounts.find((one) => one.account === account)
        const unit = world.units.find((one) => one.unit === known?.unit)
        expect([known?.unitName, unit?.nameEn], account).toContain(unitName)
      }
    }
  })

  test.each([
    ['zh-CN', 'first-day.md'],
    ['en', 'first-day.en.md'],
  ] as const)('what the screens say, in %s', (language, page) => {
    const labels = new Set<string>()
    const gather = (words: unknown): void => {
      if (typeof words === 'string') labels.add(words)
      else if (typeof words === 'object' && words !== null)
        for (const one of Object.values(words)) gather(one)
    }
    gather(SCREENS[language])
    const named = [...read(page).matchAll(/\*\*([^*]+)\*\*/g)].map(([, text = '']) => text)
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((text) => !labels.has(text))).toEqual([])
    expect(LANGUAGES).toContain(language)
  })

  test('files it points at', () => {
    for (const page of pages)
      for (const [, target = ''] of read(page).matchAll(/\]\((?!http)([^)#]+)\)/g))
        expect(() => readFileSync(join(MANUAL, target)), `${page} → ${target}`).not.toThrow()
  })
})
