import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { BenchRow } from './bench-row.ts'
import { tableText } from './measure/table.ts'

/**
 * 测量: `npm run bench` runs every bench/<name>.ts that exports `run(): Promise<BenchRow[]>`, `npm run bench -- engine`
 * only those named. Prints one table, says what was skipped and why, and writes bench/results/latest.json.
 */
const folder = new URL('.', import.meta.url)
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !['run.ts', 'bench-row.ts'].includes(file))
  .map((file) => file.slice(0, -'.ts'.length))
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`no bench called ${unknown.join(', ')}; there are ${known.join(', ')}\n`)
  process.exit(2)
}

const rows: BenchRow[] = []
const skipped: { name: string; why: string }[] = []
for (const name of known) {
  if (asked.length > 0 && !asked.includes(name)) {
    skipped.push({ name, why: 'not asked for' })
    continue
  }
  process.stderr.write(`bench ${name} …\n`)
  try {
    const bench: { run?: () => Promise<readonly BenchRow[]> } = await import(
      new URL(`${name}.ts`, folder).href
    )
    if (bench.run === undefined) skipped.push({ name, why: 'exports no run()' })
    else rows.push(...(await bench.run()))
  } catch (error) {
    skipped.push({ name, why: error instanceof Error ? error.message : String(error) })
  }
}

if (rows.length > 0) process.stdout.write(`${tableText(rows)}\n`)
for (const { name, why } of skipped) process.stdout.write(`skipped ${name}: ${why}\n`)
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length }
mkdirSync(new URL('results/', folder), { recursive: true })
const result = { at: new Date().toISOString(), machine, rows, skipped }
writeFileSync(new URL('results/latest.json', folder), `${JSON.stringify(result, null, 2)}\n`)
if (skipped.some(({ why }) => why !== 'not asked for')) process.exitCode = 1
