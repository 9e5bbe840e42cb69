import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const works = (program: string, args: readonly string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    return false
  }
}

/** The system's Python where it has openpyxl; a version manager's Python in front of it usually has not. */
export const PYTHON = ['python3', '/usr/bin/python3'].find((python) =>
  works(python, ['-c', 'import openpyxl']),
)
export const OFFICE = ['soffice', 'libreoffice'].find((office) => works(office, ['--version']))

/** Skipping must be heard: a test that silently does not run proves nothing. */
export function missingPrograms(): readonly string[] {
  const missing = [
    ...(PYTHON === undefined ? ['python3-openpyxl'] : []),
    ...(OFFICE === undefined ? ['libreoffice-calc'] : []),
  ]
  for (const name of missing)
    process.stderr.write(
      `SKIPPED: workbook tests that need ${name}; install it (apt-get install ${name}) and run again\n`,
    )
  return missing
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'workbook-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs a Python script with `workbook` loaded by openpyxl; it prints JSON. */
export const askOpenpyxl = (bytes: Buffer, script: string): Promise<unknown> =>
  inFolder(async (folder) => {
    const path = join(folder, 'in.xlsx')
    await writeFile(path, bytes)
    const program = `import json, openpyxl, sys\nworkbook = openpyxl.load_workbook(sys.argv[1])\n${script}`
    const { stdout } = await run(PYTHON ?? 'python3', ['-c', program, path], { encoding: 'utf8' })
    return JSON.parse(stdout)
  })

/** Lets openpyxl change the workbook and save it. */
export const changeWithOpenpyxl = (bytes: Buffer, script: string): Promise<Buffer> =>
  inFolder(async (folder) => {
    const [from, to] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')]
    await writeFile(from, bytes)
    const program = `import openpyxl, sys\nworkbook = openpyxl.load_workbook(sys.argv[1])\n${script}\nworkbook.save(sys.argv[2])`
    await run(PYTHON ?? 'python3', ['-c', program, from, to])
    return readFile(to)
  })

/** Opens and saves the file in LibreOffice, recalculated, as another format. */
export const convertWithOffice = (bytes: Buffer, format: string): Promise<Buffer> =>
  inFolder(async (folder) => {
    const from = join(folder, 'in.xlsx')
    await writeFile(from, bytes)
    const out = join(folder, 'out')
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const args = [profile, '--headless', '--norestore', '--convert-to', format, '--outdir', out, from]
    await run(OFFICE ?? 'soffice', args, { timeout: 120_000 })
    return readFile(join(out, `in.${format.split(':')[0] ?? format}`))
  })
