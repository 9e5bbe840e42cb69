import { isDay } from '../value/iso-day.ts'
import { ROUNDING_MODES } from '../value/rounding.ts'
import { MapReader } from './map-reader.ts'
import { getId } from './read-id.ts'
import { getNames } from './read-names.ts'
import { wholeFrom } from './read-number.ts'
import type { Scheme, SourceDocument } from './scheme.ts'

type Header = Pick<
  Scheme,
  | 'id'
  | 'version'
  | 'name'
  | 'level'
  | 'period'
  | 'inForce'
  | 'source'
  | 'policy'
  | 'figures'
  | 'display'
  | 'dropped'
>
/** Each part of the header as far as it could be read. */
export type HeaderRead = { readonly [K in keyof Header]: Header[K] | undefined }

/** 方案题头: who is weighed, which year, when in force, on which document, and the choices made once for all. */
export function readHeader(reader: MapReader): HeaderRead {
  const language = reader.getText('gongcheng')
  if (language !== undefined && language !== '1') {
    reader.report('scheme.language-version', { text: language, known: '1' }, reader.find('gongcheng')?.at)
  }
  const id = getId(reader, 'scheme')
  const version = reader.getText('version')
  const name = getNames(reader, 'name')
  const level = reader.getText('level')
  const period = readPeriod(reader)
  const inForce = readInForce(reader, period)
  const source = readDocument(reader)
  const policy = reader.getText('policy')
  const figures = reader.getChoice('figures', ['verified-first', 'reported-only'])
  const display = readDisplay(reader, 'display')
  const dropped = reader.getChoice('dropped', ['renormalise-parent', 'renormalise-total', 'keep'])
  return { id, version, name, level, period, inForce, source, policy, figures, display, dropped }
}

function readPeriod(reader: MapReader): string | undefined {
  const text = reader.getText('period')
  if (text === undefined || /^[12]\d{3}$/.test(text)) return text
  return reader.report('scheme.year-malformed', { text: text.slice(0, 40) }, reader.find('period')?.at)
}

function readInForce(reader: MapReader, period: string | undefined): Scheme['inForce'] | undefined {
  if (reader.get('in-force') === undefined) return undefined
  const map = reader.findMap('in-force')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, 'in-force')
  const from = readDate(inner, 'from')
  const to = readDate(inner, 'to')
  inner.noMore()
  if (from === undefined || to === undefined) return undefined
  if (to < from) return inner.report('scheme.in-force-backwards', { from, to })
  if (period !== undefined && (from.slice(0, 4) > period || to.slice(0, 4) < period)) {
    return inner.report('scheme.in-force-period', { from, to, period })
  }
  return { from, to }
}

function readDate(reader: MapReader, key: string): string | undefined {
  const text = reader.getText(key)
  if (text === undefined || isDay(text)) return text
  return reader.report('scheme.date-malformed', { key, text: text.slice(0, 40) }, reader.find(key)?.at)
}

function readDocument(reader: MapReader): SourceDocument | undefined {
  if (reader.get('source') === undefined) return undefined
  const map = reader.findMap('source')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, 'source')
  const document = inner.getText('document')
  const title = inner.findText('title')
  const issuer = inner.findText('issuer')
  const issued = inner.has('issued') ? readDate(inner, 'issued') : undefined
  inner.noMore()
  if (document === undefined) return undefined
  return {
    document,
    ...(title === undefined ? {} : { title }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(issued === undefined ? {} : { issued }),
  }
}

/** 位数与进位方式, of what is shown or of an amount of money. */
export function readDisplay(reader: MapReader, key: 'display' | 'round'): Scheme['display'] | undefined {
  if (reader.get(key) === undefined) return undefined
  const map = reader.findMap(key)
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, key)
  const node = inner.get('digits')
  const digits = node === undefined ? undefined : wholeFrom(node, 'digits', inner, 0, 12)
  const rounding = inner.getChoice('rounding', ROUNDING_MODES)
  inner.noMore()
  return digits === undefined || rounding === undefined ? undefined : { digits, rounding }
}
