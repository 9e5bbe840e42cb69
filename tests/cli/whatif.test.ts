import { expect, test, vi } from 'vitest'
import { TOWNS } from './assess-folder.ts'
import { run } from './run-command.ts'

// Real processes on a machine that may be busy; nothing here is timed.
vi.setConfig({ testTimeout: 180_000 })

const ask = (...written: string[]) => run(['whatif', TOWNS, ...written])

test('says which scores of the unit move, and who else moves with it', async () => {
  const { code, out, err } = await ask('--unit', 'T4', '--set', 'health-record-rate=60%')
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^T4 .*总分/m)
  expect(out).toMatch(/^T6 .*总分/m)
  expect(out).toMatch(/另有 \d+ 个单位/)
})

test('several figures at once, as JSON with exact numbers', async () => {
  const { code, out } = await ask(
    ...['--unit', 'T3', '--set', 'complaints-upheld=0', '--set=complaints-upheld.previous=9', '--json'],
  )
  expect(code).toBe(0)
  const { movements, set } = JSON.parse(out)
  expect(set).toHaveLength(2)
  const total = movements.find((one: { cell: string }) => one.cell === 'total')
  expect(total).toMatchObject({ unit: 'T3', after: { unit: 'score' } })
  expect(total.after.exact).not.toBe(total.before.exact)
})

test('a change that changes nothing says so', async () => {
  const { code, out } = await ask('--unit', 'T3', '--set', 'complaints-upheld.target=5', '--lang', 'en')
  expect(code).toBe(0)
  expect(out).toContain('No score and no rank moves')
})

test.each<[string, string[], string]>([
  ['an unknown unit', ['--unit', 'T99', '--set', 'health-record-rate=1%'], '没有代码为「T99」'],
  ['an unknown indicator', ['--unit', 'T4', '--set', 'health-record-rat=1%'], '是不是「health-record-rate」'],
  ['no amount', ['--unit', 'T4', '--set', 'health-record-rate'], '要写 指标=值'],
  ['another unit of measure', ['--unit', 'T4', '--set', 'health-record-rate=3 days'], '要写 指标=值'],
  ['an unknown part', ['--unit', 'T4', '--set', 'health-record-rate.half=3%'], '要写 指标=值'],
  ['no change at all', ['--unit', 'T4'], '参数不够'],
])('%s ends with 2 and a sentence', async (_, written, sentence) => {
  const { code, out, err } = await ask(...written)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(sentence)
})
