import { accept, type Decision, refuse } from '#domain/decision'
import { readCsv, writeCsv } from '#formats'

/** 数据值 as other systems write them; every one of them a text. */
export interface WrittenValue {
  readonly dataElement: string
  readonly period?: string
  readonly orgUnit?: string
  readonly categoryOptionCombo?: string
  readonly attributeOptionCombo?: string
  readonly value?: string
  readonly storedBy?: string
  readonly lastUpdated?: string
  readonly comment?: string
}

/** In the order DHIS2 writes them; it reads them by place, not by name. */
const COLUMNS = [
  'dataElement',
  'period',
  'orgUnit',
  'categoryOptionCombo',
  'attributeOptionCombo',
  'value',
  'storedBy',
  'lastUpdated',
  'comment',
] as const satisfies readonly (keyof WrittenValue)[]
const HEADER = [
  'dataelement',
  'period',
  'orgunit',
  'catoptcombo',
  'attroptcombo',
  'value',
  'storedby',
  'lastupdated',
  'comment',
  'followup',
]
const MOST = 200_000

/** UTF-8; where the bytes are none, GB18030, which is what Excel in Chinese Windows writes. */
function decoded(bytes: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  return undefined
}

/**
 * 读数据值 CSV: the first line is a heading and passed over, columns are read by place, as DHIS2 does. Answers the same
 * thing JSON does, so that nothing after this knows how it came.
 */
export function readDataValueCsv(
  bytes: Buffer,
): Decision<{ readonly dataValues: readonly WrittenValue[] }, 'exchange.csv'> {
  const text = bytes.includes(0) ? undefined : decoded(bytes)
  if (text === undefined) return refuse('exchange.csv', { why: 'encoding' })
  const { rows, findings } = readCsv(text, 'data.csv')
  const [finding] = findings
  if (finding !== undefined)
    return refuse('exchange.csv', { why: finding.code, line: String(finding.at?.line ?? '') })
  const [header, ...lines] = rows
  if (header === undefined || header.cells.length < 3) return refuse('exchange.csv', { why: 'header' })
  if (lines.length > MOST) return refuse('exchange.csv', { why: 'rows', limit: String(MOST) })
  const dataValues = lines.map(
    ({ cells }) =>
      Object.fromEntries(
        COLUMNS.flatMap((name, place) => {
          const cell = cells[place]?.trim().slice(0, 2000)
          return cell === undefined || (cell === '' && name !== 'dataElement') ? [] : [[name, cell]]
        }),
      ) as unknown as WrittenValue,
  )
  return accept({ dataValues })
}

/** 写数据值 CSV. */
export const writeDataValueCsv = ({ dataValues }: { readonly dataValues: readonly WrittenValue[] }): string =>
  writeCsv([HEADER, ...dataValues.map((one) => [...COLUMNS.map((name) => one[name]), 'false'])]).replace(
    '\uFEFF',
    '',
  )
