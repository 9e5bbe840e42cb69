import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMAND_WORDS } from '#words'
import { COMMAND_NAMES } from '../../cli/command.ts'

const manual = readFileSync(join(import.meta.dirname, '../../docs/manual/command-line.md'), 'utf8')

describe('docs/manual/command-line.md', () => {
  test.each(COMMAND_NAMES)('says the usage of %s as --help does', (name) => {
    expect(manual.replaceAll('\\|', '|')).toContain(`\`${COMMAND_WORDS['zh-CN'].help.usages[name]}\``)
  })

  test('says every exit code as --help does, in both languages', () => {
    for (const [code, meaning] of Object.entries(COMMAND_WORDS['zh-CN'].help.exit))
      expect(manual).toContain(`| ${code} | ${meaning} | ${COMMAND_WORDS.en.help.exit[Number(code) as 0]} |`)
  })
})
