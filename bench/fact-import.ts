import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { generateDemoWorld } from '../examples/demo-world/index.ts'
import { prepareDatabase } from '../server/database/prepare-database.ts'
import { loadDemo } from '../server/demo/load-demo.ts'
import { openStore } from '../server/store/index.ts'
import { openOwnServer } from '../tests/databases/own-database.ts'
import { longForm, longFormCsv, longFormXlsx } from '../tests/exchange/long-form.ts'
import type { BenchRow } from './bench-row.ts'

const ROWS = 100_000
const MEGABYTE = 1024 * 1024
const SCRIPT = fileURLToPath(new URL('../tests/exchange/import-in-process.ts', import.meta.url))

interface Measured {
  readonly seconds: number
  readonly before: number
  readonly peak: number
  readonly written: number
  readonly errors: number
}

/**
 * 批量导入: 100,000 rows through guard, thread, every check and one transaction into the embedded PostgreSQL that already
 * holds the demo world; then the same file again, which writes nothing.
 */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-fact-import-'))
  const own = await openOwnServer()
  try {
    const database = 'gongcheng'
    await own.create(database)
    const { host, port } = own.server
    await prepareDatabase({ host, port, database, user: 'postgres' }, true)
    const at = { host, port, database }
    const store = openStore({
      app: { ...at, user: 'gongcheng_app' },
      owner: { ...at, user: 'gongcheng_owner' },
    })
    const world = generateDemoWorld({ seed: 2017, size: 1 })
    await loadDemo(store, world, () => undefined)
    await store.close()
    const files = {
      csv: longFormCsv(longForm(world, ROWS)),
      xlsx: await longFormXlsx(longForm(world, ROWS)),
    }
    const rows: BenchRow[] = []
    for (const [kind, bytes] of Object.entries(files)) {
      const path = join(folder, `facts.${kind}`)
      await writeFile(path, bytes)
      const once = async (): Promise<Measured> => {
        const args = ['--import', 'tsx', SCRIPT, host, String(port), database, path, crypto.randomUUID()]
        return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout) as Measured
      }
      const first = await once()
      const again = await once()
      // The second kind of file says what the first wrote.
      const expected = kind === 'csv' ? ROWS : 0
      if (first.written !== expected || first.errors !== 0 || again.written !== 0)
        throw new Error(`import of .${kind} wrote ${first.written}, then ${again.written}`)
      const name = `import of ${ROWS.toLocaleString('en')} rows .${kind} (${(bytes.length / MEGABYTE).toFixed(1)} MB) into PostgreSQL`
      rows.push(
        {
          name: `${name}, ${expected === 0 ? 'all of it there already' : 'all new'}`,
          value: first.seconds,
          unit: 's',
        },
        { name: `${name}, the same again`, value: again.seconds, unit: 's' },
        { name: `${name}, peak memory of the process`, value: first.peak / MEGABYTE, unit: 'MB' },
        { name: `${name}, of that before the import`, value: first.before / MEGABYTE, unit: 'MB' },
      )
    }
    return rows
  } finally {
    await own.close()
    await rm(folder, { recursive: true, force: true })
  }
}
