import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import type { DemoWorld } from '../../examples/demo-world/index.ts'

const AREA = '990781'
const COLUMNS = ['unit', 'indicator', 'period', 'numerator', 'denominator', 'value', 'missing']

/** The county’s villages with every rate they have, month by month of earlier years: `rows` lines of the long form. */
export function* longForm(world: DemoWorld, rows: number): Generator<readonly (string | number | null)[]> {
  const villages = world.units.filter(({ level, area }) => level === 'village' && area === AREA)
  const rates = [
    ...new Set(
      [...world.facts()]
        .flat()
        .filter((f) => f.numerator !== undefined && f.unit.length === 12)
        .map((f) => f.indicator),
    ),
  ]
  let written = 0
  for (let year = 2014; ; year--)
    for (let month = 1; month <= 12; month++)
      for (const indicator of rates)
        for (const { unit } of villages) {
          if (written === rows) return
          const period = `${year}-${String(month).padStart(2, '0')}`
          yield [unit, indicator, period, (written * 7919) % 900, 900 + (written % 500), null, null]
          written += 1
        }
}

export const longFormCsv = (rows: Iterable<readonly (string | number | null)[]>): Buffer =>
  Buffer.from([COLUMNS, ...rows].map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n'))

export async function longFormXlsx(rows: Generator<readonly (string | number | null)[]>): Promise<Buffer> {
  const stream = writeXlsxStream(rows as Generator<CellValue[]>, {
    name: 'facts',
    columns: COLUMNS.map((header) => ({ header })),
  })
  return Buffer.from(await new Response(stream).arrayBuffer())
}
