import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { TOWNS } from './assess-folder.ts'
import { run } from './run-command.ts'

// Real processes on a machine that may be busy; nothing here is timed.
vi.setConfig({ testTimeout: 180_000 })

const folder = mkdtempSync(join(tmpdir(), 'gongcheng-bundle-'))

test('a bundle is written whole, confirmed with 0, and a forged one ends with 1 and its first difference', async () => {
  const file = join(folder, 'bundle.json')
  const made = await run(['bundle', TOWNS, '-o', file])
  expect([made.code, made.err]).toEqual([0, ''])
  const { out } = await run(['assess', TOWNS])
  const fingerprint = /SHA-256：(\w+)/.exec(out)?.[1] ?? '?'
  expect(made.out).toContain(fingerprint)

  const weighed = await run(['recheck', file])
  expect([weighed.code, weighed.err]).toEqual([0, ''])
  expect(weighed.out).toMatch(/结论：全部 \d+ 个数一致。/)
  expect(weighed.out).toContain(fingerprint)

  const bundle = JSON.parse(readFileSync(file, 'utf8'))
  bundle.parts.standings[0].grade = 'nobody'
  const forged = join(folder, 'forged.json')
  writeFileSync(forged, JSON.stringify(bundle))
  const told = await run(['recheck', forged, '--lang', 'en'])
  expect(told.code).toBe(1)
  expect(told.out).toMatch(/First difference: .+ · grade/)
})

test('the same folder gives the same bundle, character for character', async () => {
  const files = ['one.json', 'two.json'].map((name) => join(folder, name))
  for (const file of files) expect((await run(['bundle', TOWNS, '-o', file])).code).toBe(0)
  const [one, two] = files.map((file) => readFileSync(file, 'utf8'))
  expect(one).toBe(two)
})

test('what is no bundle, and what is not there, ends with 3; without an output it ends with 2', async () => {
  const none = join(folder, 'none.json')
  writeFileSync(none, '{"a":1}')
  expect(await run(['recheck', none])).toMatchObject({ code: 3 })
  expect((await run(['recheck', join(folder, 'not-there.json')])).out).toContain('读不了文件')
  const { code, err } = await run(['bundle', TOWNS])
  expect([code, err.trim()]).toEqual([2, '请用 -o 写明结果包写到哪个文件，如 -o 结果包.json。'])
})
