import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import { readFactsSheet } from '../server/exchange/index.ts'
import type { BenchRow } from './bench-row.ts'

const ROWS = 100_000
const UNITS = 200
const MONTHS = 12
const HERE = fileURLToPath(import.meta.url)

const two = (n: number): string => String(n).padStart(2, '0')

/** 42 indicators of 200 villages over 12 months, the year of a county. */
function* rows(): Generator<CellValue[]> {
  for (let i = 0; i < ROWS; i++) {
    const unit = `9901020${two(Math.floor((i % UNITS) / 10))}${two(i % 10)}`
    const month = Math.floor(i / UNITS) % MONTHS
    const indicator = `indicator-${Math.floor(i / (UNITS * MONTHS))}`
    yield [unit, indicator, `2017-${two(month + 1)}`, (i * 7919) % 1000, 1000 + (i % 500), null, null]
  }
}

async function writeSheet(path: string): Promise<number> {
  const columns = ['unit', 'indicator', 'period', 'numerator', 'denominator', 'value', 'missing']
  const stream = writeXlsxStream(rows(), { name: 'facts', columns: columns.map((header) => ({ header })) })
  const bytes = Buffer.from(await new Response(stream).arrayBuffer())
  await writeFile(path, bytes)
  return bytes.length
}

interface Measured {
  readonly seconds: number
  readonly figures: number
  readonly errors: number
  readonly before: number
  readonly peak: number
}

/** In a process of its own, so that the peak is the reading's and not the writing's. */
async function readOnce(path: string): Promise<Measured> {
  const bytes = await readFile(path)
  const before = process.memoryUsage.rss()
  const began = performance.now()
  const reading = await readFactsSheet(bytes, undefined, async () => {})
  const seconds = (performance.now() - began) / 1000
  const { figures } = reading.summary
  return { seconds, figures, errors: reading.errors, before, peak: process.resourceUsage().maxRSS * 1024 }
}

const MEGABYTE = 1024 * 1024

/** 导入: a sheet of 100,000 facts through guard, thread, every check and hand-over in batches, to nobody. */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'))
  try {
    const path = join(folder, 'facts.xlsx')
    const size = await writeSheet(path)
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', HERE, '--read', path])
    const measured = JSON.parse(stdout) as Measured
    if (measured.figures !== ROWS || measured.errors !== 0) throw new Error(`import read ${stdout}`)
    const name = `import of a ${ROWS.toLocaleString('en')}-row sheet (${(size / MEGABYTE).toFixed(1)} MB .xlsx)`
    return [
      { name: `${name}, time`, value: measured.seconds, unit: 's' },
      { name: `${name}, facts a second`, value: ROWS / measured.seconds, unit: '/s' },
      { name: `${name}, peak memory of the process`, value: measured.peak / MEGABYTE, unit: 'MB' },
      { name: `${name}, of that before reading`, value: measured.before / MEGABYTE, unit: 'MB' },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const [, script, asked, path] = process.argv
if (script === HERE && asked === '--read' && path !== undefined)
  process.stdout.write(JSON.stringify(await readOnce(path)))
