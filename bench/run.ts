import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type { BenchRow } from './bench-row.ts'
import { tableText } from './measure/table.ts'

/**
 * 测量: `npm run bench` runs every bench/<name>.ts that exports `run(): Promise<BenchRow[]>`, `npm run bench -- engine`
 * only those named. Prints a table each, says what was skipped and why, writes bench/results/latest.json and adds a line to
 * bench/results/history.jsonl, which is kept in the repository.
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

const before = loadavg()[0] ?? 0
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
    else {
      const found = await bench.run()
      process.stdout.write(`${tableText(found)}\n`)
      rows.push(...found)
    }
  } catch (error) {
    skipped.push({ name, why: error instanceof Error ? error.message : String(error) })
  }
}

for (const { name, why } of skipped) process.stdout.write(`skipped ${name}: ${why}\n`)
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length }
const load = { before, after: loadavg()[0] ?? 0 }
mkdirSync(new URL('results/', folder), { recursive: true })
const at = new Date().toISOString()
const result = { at, machine, load, rows, skipped }
writeFileSync(new URL('results/latest.json', folder), `${JSON.stringify(result, null, 2)}\n`)
const figures = Object.fromEntries(
  rows.map(({ name, unit, value }) => [`${name} (${unit})`, Number(value.toPrecision(4))]),
)
appendFileSync(
  new URL('results/history.jsonl', folder),
  `${JSON.stringify({ at, machine, load, figures })}\n`,
)
process.stdout.write(`load of the machine ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after\n`)
if (skipped.some(({ why }) => why !== 'not asked for')) process.exitCode = 1
