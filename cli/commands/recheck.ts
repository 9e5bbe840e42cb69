import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../trouble.ts'

const SCALE = resolve(fileURLToPath(import.meta.url), '../../../recheck/recheck.cjs')

/** Its exit codes are documented in its own usage and in the manual; these are the same by agreement. */
const EXITS: ReadonlyMap<number | null, ExitCode> = new Map([
  [0, EXIT.done],
  [1, EXIT.findings],
  [2, EXIT.usage],
  [3, EXIT.file],
])

/** 复核: hands a bundle to the second scale, which runs as a program of its own because nothing here may take part in it. */
export const recheck: Command = {
  arguments: [1, 1],
  options: {},
  run(call) {
    const [file = ''] = call.arguments
    const language = call.language === 'en' ? ['--lang', 'en'] : []
    const asked = [SCALE, file, ...language, ...(call.json ? ['--json'] : [])]
    return new Promise((done, fail) => {
      const scale = spawn(process.execPath, asked, { stdio: 'inherit' })
      scale.on('error', fail)
      scale.on('close', (code) => done(EXITS.get(code) ?? EXIT.internal))
    })
  },
}
