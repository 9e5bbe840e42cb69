import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { COMMAND_NAMES } from '../../cli/command.ts'
import { TOWNS } from './assess-folder.ts'
import { copyOfTowns, run } from './run-command.ts'

// Real processes on a machine that may be busy; nothing here is timed.
vi.setConfig({ testTimeout: 180_000 })

describe('the command line', () => {
  test('lists every command and every exit code', async () => {
    const [plain, english] = await Promise.all([run([]), run(['--help', '--lang', 'en'])])
    expect([plain.code, english.code]).toEqual([0, 0])
    for (const name of COMMAND_NAMES) expect(plain.out).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    for (const code of [0, 1, 2, 3, 4]) expect(plain.out).toMatch(new RegExp(`^ {2}${code} {2}`, 'm'))
    expect(english.out).toContain('Exit codes:')
  })

  test('--help of a command shows its usage and options', async () => {
    const { code, out } = await run(['export', '--help'])
    expect(code).toBe(0)
    expect(out).toContain('gongcheng export <文件夹>')
    expect(out).toContain('--month')
  })

  test.each<[string, string[], string]>([
    ['an unknown command', ['asses', TOWNS], '是不是「assess」'],
    ['an unknown option', ['assess', TOWNS, '--colour'], '没有「--colour」这个选项'],
    ['an option without its value', ['assess', TOWNS, '--through'], '选项「--through」后面要写一个值'],
    ['a flag with a value', ['compare', TOWNS, TOWNS, '--rules-only=yes'], '选项「--rules-only」后面不写值'],
    ['too few arguments', ['explain', TOWNS], '参数不够'],
    ['too many arguments', ['check', TOWNS, TOWNS], '多了参数'],
    ['an unknown language', ['check', TOWNS, '--lang', 'fr'], '可以写：zh-CN | en'],
  ])('%s ends with 2 and a sentence', async (_, written, sentence) => {
    const { code, out, err } = await run(written)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
  })

  test('a file that is not there, or is no text, ends with 3 and names it', async () => {
    const folder = copyOfTowns()
    writeFileSync(join(folder, 'scheme.yaml'), Buffer.from([0xc4, 0xe3, 0xba, 0xc3]))
    const [absent, binary] = await Promise.all([run(['check', 'no/such/folder']), run(['check', folder])])
    expect([absent.code, binary.code]).toEqual([3, 3])
    expect(absent.err).toContain('no/such/folder')
    expect(binary.err).toContain('UTF-8')
  })

  test('no answer ever shows a stack trace', async () => {
    const folder = copyOfTowns()
    writeFileSync(join(folder, 'scheme.yaml'), `a: &a [${'*a,'.repeat(50)}]\n${'- '.repeat(3000)}`)
    writeFileSync(join(folder, 'units.csv'), '"')
    chmodSync(join(folder, 'facts.csv'), 0o000)
    const ran = await Promise.all([
      run(['check', folder]),
      run(['assess', folder]),
      run(['replay', folder]),
      run(['import', folder, folder]),
    ])
    for (const { out, err, code } of ran) {
      expect(`${out}${err}`).not.toMatch(/\bat .*\.ts:\d+|Error:/)
      expect([1, 3]).toContain(code)
    }
  })

  test('a replay without its data says loudly that nothing was compared', async () => {
    const { code, out, err } = await run(['replay', 'cms-hvbp-fy2024'], { GONGCHENG_REPLAYS: '/nowhere' })
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('没有核对')
    const english = await run(['replay', 'cms-hvbp-fy2024', '--lang', 'en', '--json'], {
      GONGCHENG_REPLAYS: '/nowhere',
    })
    expect(english.err).toContain('NOT COMPARED')
    expect(JSON.parse(english.out)).toMatchObject({ skipped: true })
  })
})
