import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { generateDemoWorld } from '../../examples/demo-world/index.ts'
import { loadDemo } from '../../server/demo/load-demo.ts'
import { startServer } from '../../server/start.ts'
import { openOwnStore } from '../databases/own-database.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const DEMO_SEED = 2017
const MANY = 1_000_000

export interface BrowserHouse {
  readonly address: string
  readonly password: string
  close(): Promise<void>
}

/**
 * 一座真的房子: the screens built as they ship, a database of one's own with the demo world, the server on a free port of
 * the loopback; everything is gone after `close`.
 */
export async function startHouse(): Promise<BrowserHouse> {
  const screens = mkdtempSync(join(tmpdir(), 'gongcheng-screens-'))
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', screens, '--emptyOutDir'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const own = await openOwnStore()
  const demo = generateDemoWorld({ seed: DEMO_SEED, size: 1 })
  await loadDemo(own.store, demo, () => undefined)
  const started = await startServer({
    store: own.store,
    host: '127.0.0.1',
    port: 0,
    version: 'test',
    screens,
    demo,
    day: demo.day,
    requestsAMinute: MANY,
  })
  return {
    address: started.address,
    password: demo.password,
    async close() {
      await started.close()
      await own.close()
      rmSync(screens, { recursive: true, force: true })
    },
  }
}
