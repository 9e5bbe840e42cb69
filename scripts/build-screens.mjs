import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, run, tell } from './machine.mjs'

/** What the screens are made of: they import nothing else. */
const SOURCES = [
  'web',
  'ui',
  'words',
  'contract',
  'domain',
  'engine',
  'formats',
  'vite.config.ts',
  'package-lock.json',
]
const MARK = join(root, 'dist', 'web.sha256')

function* files(path) {
  const entries = readdirSync(path, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) yield* files(inside)
    else if (!entry.name.endsWith('.test.ts')) yield inside
  }
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const path = join(root, source)
    if (!existsSync(path)) continue
    for (const file of source.includes('.') ? [path] : files(path)) {
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

const builtFrom = () => (existsSync(MARK) ? readFileSync(MARK, 'utf8') : '')

/** 构建网页, only when a source changed; the mark is written last, so that a build killed half-way is done again. */
export async function buildScreens() {
  const wanted = fingerprint()
  if (builtFrom() === wanted && existsSync(join(root, 'dist', 'web', 'index.html'))) return true
  const began = Date.now()
  tell('正在构建网页……', 'Building the screens …')
  const output = []
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    line: (text) => output.push(text),
    env: { NODE_ENV: 'production' },
  })
  if (code !== 0) {
    process.stderr.write(
      `${output.join('\n')}\n网页没有构建成功（见上）。  The screens could not be built (see above).\n`,
    )
    return false
  }
  mkdirSync(dirname(MARK), { recursive: true })
  writeFileSync(MARK, wanted)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  tell(`网页已构建，用时 ${seconds} 秒`, `Screens built in ${seconds} s`)
  return true
}
