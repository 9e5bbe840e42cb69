// 导入的进程: imports a file into a database of its own accord and says how long it took and what it needed, or stops for
// ever half-way, so that it can be killed there.
import { readFile } from 'node:fs/promises'
import { importFacts } from '../../server/importing/index.ts'
import { openStore } from '../../server/store/index.ts'
import { OFFICE } from './county-office.ts'

const [host = '', port = '', database = '', file = '', key = '', stopAt = '0'] = process.argv.slice(2)
const at = { host, port: Number(port), database }
const store = openStore({
  app: { ...at, user: 'gongcheng_app' },
  owner: { ...at, user: 'gongcheng_owner' },
  connections: 2,
})
const bytes = await readFile(file)
const before = process.memoryUsage.rss()
const began = performance.now()
const done = await importFacts(
  { store, today: () => '2017-12-08', now: () => '2017-12-08T02:00:00.000Z' },
  OFFICE,
  {
    key,
    fileName: 'facts',
    bytes,
    dryRun: false,
    onProgress(figures) {
      if (stopAt === '0' || figures < Number(stopAt)) return
      process.stdout.write('half\n')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    },
  },
)
const seconds = (performance.now() - began) / 1000
const peak = process.resourceUsage().maxRSS * 1024
process.stdout.write(JSON.stringify({ ...done, problems: done.problems.slice(0, 3), seconds, before, peak }))
await store.close()
