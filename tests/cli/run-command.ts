import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOWNS } from './assess-folder.ts'

const LAUNCHER = join(import.meta.dirname, '../../cli/gongcheng.mjs')

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** 真的运行一次命令: the process a user starts, with its exit code and what it wrote. */
export function run(
  written: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder = process.cwd(),
): Promise<Ran> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [LAUNCHER, ...written], {
      cwd: folder,
      env: { ...process.env, ...environment },
    })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', fail)
    child.on('close', (code) => settle({ code: code ?? -1, out, err }))
  })
}

/** A copy of the towns' folder that a test may change. */
export function copyOfTowns(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongcheng-cli-'))
  cpSync(TOWNS, folder, { recursive: true })
  return folder
}
