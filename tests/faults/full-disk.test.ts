import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../server/database/index.ts'
import { openStore } from '../../server/store/index.ts'
import { loadSmallCounty, TOWN, TOWN_CONTEXT } from '../databases/small-county.ts'
import { freePort, goneWithin, startHouse } from './house-process.ts'

const PATIENCE = 120_000

/** A small disk of one's own needs root and the right to mount; without them this cannot be tried here. */
const mayMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'gongcheng-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0
  if (mounted) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
  if (!mounted)
    console.warn(
      '磁盘写满的测试已跳过：不能挂载小磁盘。  Full-disk tests skipped: cannot mount a small disk.',
    )
  return mounted
})()

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongcheng-full-'))
})
afterEach(async () => {
  await goneWithin(10, folder)
  spawnSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
})

const disk = (megabytes: number): void => {
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder])
  chmodSync(folder, 0o755)
}

test.runIf(mayMount)(
  'a disk too small for a database is said before one is begun, and a larger one then works',
  async () => {
    disk(60)
    const start = async () => startHouse({ DATA_DIR: folder, PORT: String(await freePort()) })
    const refused = await start()
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toContain('磁盘空间不足')
    expect(refused.said()).toContain('The disk is full')
    expect(refused.said()).not.toMatch(/\n\s+at /)
    spawnSync('mount', ['-o', 'remount,size=400m', folder])
    const house = await start()
    await house.says('公秤已就绪')
    house.kill('SIGINT')
    expect(await house.ended).toBe(0)
  },
  PATIENCE,
)

test.runIf(mayMount)(
  'a disk that fills during an import loses nothing of what was there and keeps nothing of the import',
  async () => {
    disk(400)
    const facts = (indicator: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        area: TOWN.area,
        unit: TOWN.unit,
        indicator: `${indicator}-${index}`,
        period: '2017-09',
        kind: 'reported' as const,
        value: String(index),
        sheet: 'x'.repeat(2000),
      }))
    const at = '2017-10-03T08:00:00.000Z'
    const database = await openDatabase({ dataDir: folder })
    const store = openStore(database)
    await loadSmallCounty(store)
    await store.transaction(TOWN_CONTEXT, (tx) => tx.facts.insertFacts(facts('before', 10), at))

    const free = spawnSync('df', ['--output=avail', '-B1M', folder], { encoding: 'utf8' }).stdout.split(
      '\n',
    )[1]
    writeFileSync(join(folder, 'filling'), Buffer.alloc((Number(free) - 6) * 1_048_576))
    const attempt = store.transaction(TOWN_CONTEXT, (tx) => tx.facts.insertFacts(facts('during', 20_000), at))
    await expect(attempt).rejects.toThrow()
    await store.close()
    await database.stop()
    rmSync(join(folder, 'filling'))

    const again = await openDatabase({ dataDir: folder })
    const reopened = openStore(again)
    const left = await reopened.transaction(TOWN_CONTEXT, (tx) =>
      tx.facts.currentFacts({ units: [TOWN.unit] }),
    )
    const more = await reopened.transaction(TOWN_CONTEXT, (tx) => tx.facts.insertFacts(facts('after', 5), at))
    await reopened.close()
    await again.stop()
    expect([left.length, more.length]).toEqual([10, 5])
  },
  PATIENCE,
)
