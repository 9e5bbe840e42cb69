import { monthNumber, monthOf } from '../facts/month-number.ts'
import { readAmount } from '../formula/read-amount.ts'
import { divide, HUNDRED, type Rational } from '../value/rational.ts'
import { differenceUnit, type Unit } from '../value/unit.ts'
import { MapReader } from './map-reader.ts'
import type { DeclaredFormula } from './read-derived.ts'
import type { Indicator, Tolerance } from './scheme.ts'

/** 读统计年度: `{from: 2016-10}`, as months after January of the assessed year. */
export function readStatisticalYear(
  reader: MapReader,
  period: string | undefined,
  reported: Indicator['reported'] | undefined,
): number | undefined {
  const map = reader.findMap('statistical-year')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, reader.subject)
  const text = inner.getText('from')
  inner.noMore()
  if (text === undefined || period === undefined) return undefined
  const at = inner.find('from')?.at
  if (!/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text))
    return inner.report('indicator.statistical-year', { text: text.slice(0, 40), period }, at)
  const shift = monthOf(text) - monthNumber(Number(period), 1)
  if (Math.abs(shift) > 11) return inner.report('indicator.statistical-year', { text, period }, at)
  if (reported === 'quarter' && shift % 3 !== 0)
    return inner.report('indicator.statistical-year-quarter', { text }, at)
  return shift
}

/** 读核实误差: `5%` is a share of the verified value; `2pp` or `3` an amount in the indicator's unit. */
export function readTolerance(reader: MapReader, unit: Unit | undefined): Tolerance | undefined {
  const map = reader.findMap('verified')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, reader.subject)
  const text = inner.getText('tolerance')
  inner.noMore()
  const at = inner.find('tolerance')?.at
  if (text === undefined || at === undefined || unit === undefined) return undefined
  const share = text.trim().endsWith('%')
  const wanted = unit === 'per-mille' ? 'per-mille' : differenceUnit(unit)
  const { amount, findings } = readAmount(text, at, share ? 'percent' : wanted)
  for (const finding of findings)
    reader.findings.push({ ...finding, facts: { subject: reader.subject, ...finding.facts } })
  if (amount === undefined) return undefined
  if (amount.value.n < 0n) return inner.report('scheme.negative', { key: 'tolerance', value: text }, at)
  return share
    ? { tolerance: divide(amount.value, HUNDRED) as Rational, measure: 'share' }
    : { tolerance: amount.value, measure: 'amount' }
}

/** 读外来数: the system it comes from and the version it is frozen at. */
export function readImported(reader: MapReader): Indicator['imported'] {
  const map = reader.findMap('imported')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, reader.subject)
  const from = inner.getText('from')
  const version = inner.getText('version')
  inner.noMore()
  return from === undefined || version === undefined ? undefined : { from, version }
}

export function noteCounted(
  reader: MapReader,
  indicator: string | undefined,
  formulas: DeclaredFormula[],
): void {
  const node = reader.find('counted')
  if (node === undefined) return
  if (node.type !== 'text') reader.report('scheme.text-expected', { key: 'counted' }, node.at)
  else if (indicator !== undefined) formulas.push({ indicator, part: 'counted', node, reader })
}

/** A figure comes from one place: handed in, computed, or counted from cases, which add up and never average. */
export function checkOneSource(reader: MapReader, rollUp: Indicator['rollUp']): void {
  const said = ['ratio', 'counted', 'from-cases'].filter((key) => reader.has(key))
  const [, second] = said
  if (second !== undefined)
    reader.report('indicator.several-sources', { keys: said.join(', ') }, reader.find(second)?.at)
  if (reader.has('from-cases') && rollUp !== undefined && rollUp !== 'sum')
    reader.report('indicator.cases-roll-up', { 'roll-up': rollUp }, reader.find('roll-up')?.at)
}
