import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BenchFigures } from '../workload/figures.ts'
import type { BenchClause } from '../workload/scheme-text.ts'
import { sheetRows } from './hyperformula.ts'

const run = promisify(execFile)

export interface Recalculated {
  readonly totals: readonly number[]
  /** Processor time of opening, calculating and writing the sheet, and of the same with numbers for formulas. */
  readonly withFormulas: number
  readonly withNumbers: number
}

/** LibreOffice Calc: opens a sheet without stored results, calculates all of it and writes it out. Undefined: not there. */
export async function libreoffice(
  clauses: readonly BenchClause[],
  figures: BenchFigures,
  units: number,
): Promise<Recalculated | undefined> {
  const installed = await run('soffice', ['--version']).then(
    () => true,
    () => false,
  )
  if (!installed) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'bench-calc-'))
  try {
    const rows = sheetRows(clauses, figures, units)
    const formulas = await convert(folder, 'formulas', rows)
    const plain = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? 1 : cell)))
    const numbers = await convert(folder, 'numbers', plain)
    const totals = formulas.lines.map((line) =>
      Number(line.slice(line.lastIndexOf(',') + 1).replaceAll('"', '')),
    )
    return { totals, withFormulas: formulas.milliseconds, withNumbers: numbers.milliseconds }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Field and text mark, UTF-8, and numbers in full rather than as shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false'

async function convert(folder: string, name: string, rows: readonly (readonly (number | string)[])[]) {
  const [sheet, out] = [join(folder, `${name}.fods`), join(folder, `${name}.csv`)]
  await writeFile(sheet, flatSheet(rows))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const command = 'TIMEFORMAT="%U %S"; time soffice "$@" >/dev/null 2>&1'
  const asked = [profile, '--headless', '--convert-to', CSV, '--outdir', folder, sheet]
  const { stderr } = await run('bash', ['-c', command, 'bash', ...asked], { timeout: 600_000 })
  const seconds = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  const lines = (await readFile(out, 'utf8')).trim().split('\n')
  return { lines, milliseconds: seconds.reduce((sum, one) => sum + one, 0) * 1000 }
}

function flatSheet(rows: readonly (readonly (number | string)[])[]): string {
  const cell = (content: number | string): string =>
    typeof content === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${content}"/>`
      : `<table:table-cell table:formula="of:${openFormula(content)}"/>`
  const lines = rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="w">
${lines.join('\n')}
</table:table></office:spreadsheet></office:body></office:document>
`
}

const openFormula = (formula: string): string =>
  formula
    .replace(/([A-Z]+\d+):([A-Z]+\d+)/g, '[.$1:.$2]')
    .replace(/(?<![.[A-Z])([A-Z]+\d+)(?!\])/g, '[.$1]')
    .replaceAll(',', ';')
