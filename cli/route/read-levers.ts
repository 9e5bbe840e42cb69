import { type Finding, type Lever, parseDecimal, readAmount, type Scheme } from '#engine'
import { readCsv } from '#formats'
import { describeFinding, type Language } from '#words'
import { readText } from '../files/read-text.ts'
import { EXIT, Trouble } from '../trouble.ts'

const COLUMNS = ['indicator', 'ceiling', 'cost'] as const

/** 读可改进的指标: a CSV of indicator, ceiling (with its unit, as in the scheme) and cost of one unit of measure. */
export async function readLevers(
  scheme: Scheme,
  file: string,
  language: Language,
): Promise<readonly Lever[]> {
  const { rows, findings } = readCsv(await readText(file), file)
  const [heading, ...body] = rows
  const bad = (line: number, why: string): Trouble =>
    new Trouble(EXIT.findings, ({ trouble }) => trouble['levers-malformed'](file, String(line), why))
  const said = ({ at, ...finding }: Finding, line = at?.line ?? 1): Trouble =>
    bad(line, describeFinding({ ...finding, ...(at && { at }) }, language).what)
  const [broken] = findings
  if (broken !== undefined) throw said(broken)
  const places = COLUMNS.map((column) => heading?.cells.indexOf(column) ?? -1)
  if (places.includes(-1)) throw bad(1, COLUMNS.join(', '))
  return body.map(({ cells, line }): Lever => {
    const [id = '', ceilingText = '', costText = ''] = places.map((place) => cells[place]?.trim() ?? '')
    const indicator = scheme.indicators.find((one) => one.id === id)
    if (indicator === undefined) throw bad(line, id)
    const {
      amount,
      findings: [wrong],
    } = readAmount(ceilingText, { file, line, column: 1 }, indicator.unit)
    if (wrong !== undefined) throw said(wrong, line)
    if (amount === undefined) throw bad(line, ceilingText)
    const cost = parseDecimal(costText)
    if (cost === undefined || cost.n < 0n) throw bad(line, costText)
    return { indicator: id, ceiling: amount.value, cost }
  })
}
