import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const HOUSE = new URL('../..', import.meta.url).pathname
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: HOUSE,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '')
const read = (file: string): string => readFileSync(join(HOUSE, file), 'utf8')
const code = files.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file))

/** Files over 400 lines, each with the reason it stays whole. */
const LONG: Readonly<Record<string, string>> = {
  'recheck/recheck.cjs':
    'The second scale is one file by its purpose: whoever distrusts the first reads this from top to bottom and runs it.',
}

test('a file has one idea: none is longer than 400 lines (split it, or give a reason in LONG)', () => {
  const long = code.filter((file) => read(file).split('\n').length > 400 && LONG[file] === undefined)
  expect(long).toEqual([])
})

test('no drawer: a name says what is inside (rename it after the one thing it does)', () => {
  const drawers = files.filter((file) =>
    /(^|\/)(utils?|helpers?|common|misc|manager|shared|stuff)(\.|\/)/i.test(file),
  )
  expect(drawers).toEqual([])
})

test('code files are named in kebab-case, as their main export', () => {
  const odd = code.filter((file) => !/^[a-z0-9.-]+$/.test(file.split('/').at(-1) ?? ''))
  expect(odd).toEqual([])
})

test('no suppression of the compiler or a test runner (mend the type instead)', () => {
  const suppressions = /@ts-(ignore|expect-error)|\bas any\b|eslint-disable|\b(test|it|describe)\.only\(/
  const own = 'tests/repository/house.test.ts'
  expect(code.filter((file) => file !== own && suppressions.test(read(file)))).toEqual([])
})

test('the linter is silenced on screens only, one rule at a time, with a reason (give one, or mend the line)', () => {
  const silenced = code.flatMap((file) =>
    read(file)
      .split('\n')
      .filter((line) => line.includes('biome-' + 'ignore '))
      .map((line) => ({ file, line })),
  )
  const unreasoned = silenced.filter(
    ({ file, line }) => !/^(web|ui)\//.test(file) || !/lint\/\w+\/\w+: \S.{20,}/.test(line),
  )
  expect(unreasoned).toEqual([])
})

test('every folder of the house has an entry in GLOSSARY.md', () => {
  const glossary = read('GLOSSARY.md')
  const folders = new Set(
    files
      .map((file) => file.split('/')[0] ?? '')
      .filter((name) => files.some((file) => file.startsWith(`${name}/`)) && !name.startsWith('.')),
  )
  const domain = new Set(
    files
      .filter((file) => file.startsWith('domain/'))
      .map((file) => file.split('/')[1] ?? '')
      .filter((name) => !name.includes('.')),
  )
  const kinds = files
    .filter((file) => /^engine\/kinds\/[a-z-]+\.cases\.yaml$/.test(file))
    .map((file) => (file.split('/')[2] ?? '').replace('.cases.yaml', ''))
  const unknown = [...folders, ...domain, ...kinds].filter((name) => !glossary.includes(`\`${name}\``))
  expect(unknown).toEqual([])
})

test('words exist in both languages, file for file', () => {
  const of = (language: string) =>
    files
      .filter((file) => file.startsWith(`words/${language}/`))
      .map((file) => file.slice(`words/${language}/`.length))
      .sort()
  expect(of('en')).toEqual(of('zh-CN'))
})

test('D-01 the lockfile names no registry, and every package in it is exact', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"')
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(version),
  )
  expect(loose).toEqual([])
})

test('the lockfile holds every platform: what is missing for one makes `npm ci` fail for all', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { readonly optionalDependencies?: Record<string, string> }>
  }
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
  const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
  expect(wanted.length).toBeGreaterThan(20)
  expect(wanted.filter((name) => !locked.has(name))).toEqual([])
})

test('CI calls the command the README names', () => {
  expect(read('.ci/run')).toContain('npm test')
  expect(read('README.md')).toContain('npm start')
  expect(read('README.md')).toContain('npm test')
})

test('ARCHITECTURE.md prints the arrows and the nevers of the checker itself (run `npm run architecture`)', () => {
  const printed = execFileSync(process.execPath, [join(HOUSE, 'scripts/print-architecture.mjs'), '--check'], {
    encoding: 'utf8',
  })
  expect(printed.trim()).toBe('ARCHITECTURE.md is true.')
})
