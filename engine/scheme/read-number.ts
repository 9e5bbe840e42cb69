import { whyNotDecimal } from '../facts/why-not-decimal.ts'
import { parseDecimal } from '../value/decimal-text.ts'
import { divide, HUNDRED, type Rational } from '../value/rational.ts'
import type { MapReader } from './map-reader.ts'
import type { SourceNode } from './source-node.ts'

/** 数: a plain decimal. `sign: 'any'` lets it be negative; else below zero is a finding. */
export function numberFrom(
  node: SourceNode,
  key: string,
  reader: MapReader,
  sign: 'any' | 'not-negative' = 'not-negative',
): Rational | undefined {
  if (node.type !== 'text') return reader.report('scheme.text-expected', { key }, node.at)
  const value = parseDecimal(node.text)
  if (value === undefined) {
    const { code, plain } = whyNotDecimal(node.text)
    return reader.report(
      code,
      { where: key, text: node.text, ...(plain === undefined ? {} : { plain }) },
      node.at,
    )
  }
  if (sign === 'not-negative' && value.n < 0n) {
    return reader.report('scheme.negative', { key, value: node.text }, node.at)
  }
  return value
}

export function getNumber(reader: MapReader, key: string): Rational | undefined {
  const node = reader.get(key)
  return node === undefined ? undefined : numberFrom(node, key, reader)
}

export function findNumber(
  reader: MapReader,
  key: string,
  sign: 'any' | 'not-negative' = 'not-negative',
): Rational | undefined {
  const node = reader.find(key)
  return node === undefined ? undefined : numberFrom(node, key, reader, sign)
}

/** 百分数 "60%" as a plain number (0.6). The sign % must be written, so 0.6 and 60 are never mistaken for one another. */
export function percentFrom(node: SourceNode, key: string, reader: MapReader): Rational | undefined {
  const text = node.type === 'text' ? node.text : ''
  const value = text.endsWith('%') ? parseDecimal(text.slice(0, -1).trimEnd()) : undefined
  return value === undefined
    ? reader.report('scheme.percent-expected', { key, text: text.slice(0, 80) }, node.at)
    : divide(value, HUNDRED)
}

/** 整数 between `least` and `most`. */
export function wholeFrom(
  node: SourceNode,
  key: string,
  reader: MapReader,
  least: number,
  most: number,
): number | undefined {
  const text = node.type === 'text' ? node.text : ''
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  const facts = { key, text: text.slice(0, 80), least: String(least), most: String(most) }
  return reader.report('scheme.whole-number-expected', facts, node.at)
}
