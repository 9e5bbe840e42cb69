import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const HOUSE = new URL('../..', import.meta.url).pathname

/** One forbidden import per rule: file, what it imports, the rule that must catch it. */
const PLANTED: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['engine/planted.ts', "import '#domain/permission'", 'engine-imports-only-what-it-may'],
  ['engine/planted.ts', "import 'yaml'", 'engine-uses-only-decimal.js'],
  ['engine/planted.ts', "import 'node:fs'", 'engine-uses-only-decimal.js'],
  ['domain/planted/index.ts', "import '#contract'", 'domain-imports-only-what-it-may'],
  ['domain/planted/index.ts', "import 'zod'", 'domain-uses-no-package'],
  ['domain/planted/index.ts', "import '../../engine/value/rational.ts'", 'engine-has-one-door'],
  ['domain/planted/index.ts', "import 'node:crypto'", 'domain-uses-no-package'],
  ['formats/planted.ts', "import '#domain/permission'", 'formats-imports-only-what-it-may'],
  ['formats/planted.ts', "import 'node:fs'", 'formats-uses-only-yaml'],
  ['contract/planted.ts', "import '#words'", 'contract-imports-only-what-it-may'],
  ['contract/planted.ts', "import 'fastify'", 'contract-uses-only-zod'],
  ['words/planted.ts', "import '#server'", 'words-imports-only-what-it-may'],
  ['words/planted.ts', "import 'zod'", 'words-uses-no-package'],
  ['server/planted.ts', "import '../web/planted.ts'", 'server-imports-only-what-it-may'],
  ['server/planted.ts', "import '../cli/planted.ts'", 'server-imports-only-what-it-may'],
  ['server/planted.ts', "import '../domain/permission/roles.ts'", 'each-domain-folder-has-one-door'],
  ['server/planted.ts', "import '../contract/session.ts'", 'contract-has-one-door'],
  ['server/planted.ts', "import '../words/says.ts'", 'words-have-one-door'],
  ['server/planted.ts', "import '../formats/planted.ts'", 'formats-have-one-door'],
  ['server/assessing/planted.ts', "import '#domain/quality'", 'signals-reach-no-score'],
  ['server/planted.ts', "import 'pg'", 'sql-only-in-the-store'],
  ['server/planted.ts', "import '@eyeseetea/d2-api'", 'gpl-client-only-in-its-test'],
  ['server/planted.ts', "import 'hucre'", 'spreadsheets-only-in-exchange'],
  ['server/planted.ts', "import '../tests/planted.ts'", 'nobody-imports-tests'],
  ['server/planted.ts', "import './not-there.ts'", 'everything-resolves'],
  ['server/actions/planted/planted.ts', "import 'fastify'", 'actions-know-no-http'],
  ['cli/planted.ts', "import '../web/planted.ts'", 'cli-imports-only-what-it-may'],
  ['recheck/planted.cjs', "require('../engine/planted.ts')", 'recheck-imports-nothing'],
  ['recheck/planted.cjs', "require('yaml')", 'recheck-imports-nothing'],
  ['cli/planted.ts', "import '../recheck/planted.cjs'", 'nobody-imports-recheck'],
  ['ui/planted.ts', "import '#contract'", 'ui-imports-only-what-it-may'],
  ['web/planted.ts', "import '#server'", 'web-imports-only-what-it-may'],
  ['web/screens/planted/one.ts', "import '../planted-too/two.ts'", 'screens-do-not-import-screens'],
]

const FILLERS = [
  'web/planted.ts',
  'cli/planted.ts',
  'engine/planted.ts',
  'recheck/planted.cjs',
  'tests/planted.ts',
  'formats/planted.ts',
  'web/screens/planted-too/two.ts',
  'domain/quality/index.ts',
]
const FOLDERS = [
  'engine',
  'domain',
  'formats',
  'contract',
  'words',
  'server',
  'web',
  'ui',
  'cli',
  'recheck',
  'tests',
]

const groupByFile = (planted: typeof PLANTED): Map<string, (typeof PLANTED)[number][]> => {
  const groups = new Map<string, (typeof PLANTED)[number][]>()
  for (const one of planted) groups.set(one[0], [...(groups.get(one[0]) ?? []), one])
  return groups
}

let copy = ''

async function cruise(root: string): Promise<{ modules: number; caught: ReadonlySet<string> }> {
  const { stdout } = await run(
    process.execPath,
    [
      join(HOUSE, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      ...FOLDERS,
    ],
    { cwd: root, maxBuffer: 256 * 1024 * 1024 },
  ).catch((failure: { stdout: string }) => failure)
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] }
  }
  return {
    modules: summary.totalCruised,
    caught: new Set(summary.violations.map(({ from, rule }) => `${from} ${rule.name}`)),
  }
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'planted-'))
  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: HOUSE,
    maxBuffer: 64 * 1024 * 1024,
  })
  const wanted = stdout
    .split('\n')
    .filter((file) =>
      /^(package\.json|tsconfig.*\.json|\.dependency-cruiser\.mjs|domain\/permission\/.*|contract\/session\.ts|words\/says\.ts|engine\/value\/rational\.ts|(engine|contract|words|formats|server)\/index\.ts)$/.test(
        file,
      ),
    )
  for (const file of wanted) {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    const text =
      file.endsWith('index.ts') && !file.startsWith('domain/')
        ? 'export {}\n'
        : await readFile(join(HOUSE, file), 'utf8')
    await writeFile(join(copy, file), text)
  }
  for (const door of ['engine', 'contract', 'words', 'formats', 'server']) {
    await mkdir(join(copy, door), { recursive: true })
    await writeFile(join(copy, door, 'index.ts'), 'export {}\n')
  }
  for (const filler of FILLERS) {
    await mkdir(dirname(join(copy, filler)), { recursive: true })
    await writeFile(join(copy, filler), 'export {}\n')
  }
  await mkdir(join(copy, 'ui'), { recursive: true })
  await symlink(join(HOUSE, 'node_modules'), join(copy, 'node_modules'))
  const byFile = groupByFile(PLANTED)
  for (const [file, lines] of byFile) {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    await writeFile(join(copy, file), `${lines.map(([, code]) => code).join('\n')}\nexport {}\n`)
  }
}, 60_000)

afterAll(() => rm(copy, { recursive: true, force: true }))

test('every planted forbidden import is caught by its own rule', async () => {
  const { modules, caught } = await cruise(copy)
  expect(modules).toBeGreaterThan(FILLERS.length)
  const missed = PLANTED.filter(([file, , rule]) => !caught.has(`${file} ${rule}`))
  expect(missed).toEqual([])
}, 60_000)

test('the house itself is seen whole and breaks no rule', async () => {
  const { modules, caught } = await cruise(HOUSE)
  expect(modules).toBeGreaterThan(200)
  expect([...caught]).toEqual([])
}, 120_000)
